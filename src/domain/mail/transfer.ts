// What a mail's text went through on its way: quoted-printable, base64 (RFC 2045 §6) and charsets. Bytes are kept as strings of U+0000 to U+00FF here.

const isHex = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);

/** Takes quoted-printable text, gives its bytes. What is not well encoded stays as it stands (RFC 2045 §6.7, rule "robust"). */
export const fromQuotedPrintable = (text: string): string => {
  const pieces: string[] = [];
  let from = 0;
  for (let at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
    let next = at + 1;
    while (text[next] === ' ' || text[next] === '\t') next++;
    if (text[next] === '\n' || next === text.length) {
      // A line that ends with "=" goes on in the next one. A lone "=" that ends the whole text was cut off and says nothing.
      pieces.push(text.slice(from, at));
      from = next + 1;
      at = next;
    } else if (isHex(text.charCodeAt(at + 1)) && isHex(text.charCodeAt(at + 2))) {
      pieces.push(text.slice(from, at), String.fromCharCode(Number.parseInt(text.slice(at + 1, at + 3), 16)));
      from = at + 3;
      at += 2;
    }
  }
  pieces.push(text.slice(from));
  return pieces.join('');
};

/** True for text with the marks of quoted-printable and few other equals signs. */
export const looksQuotedPrintable = (text: string): boolean => {
  let all = 0;
  let marks = 0;
  let sure = 0;
  for (let at = text.indexOf('='); at >= 0 && all < 400; at = text.indexOf('=', at + 1)) {
    all++;
    const two = text.slice(at + 1, at + 3);
    if (two[0] === '\n' || two === ' \n') marks++;
    else if (/^[0-9A-F]{2}$/.test(two)) {
      marks++;
      if (two === '3D' || two === '20' || two === '0A' || two >= 'A0') sure++;
    }
  }
  return sure > 1 && marks * 10 >= all * 9;
};

const KEY = /^[A-Za-z0-9+/=\s]*$/;

/** Takes base64 text, gives its bytes; '' for what is none. */
export const fromBase64 = (text: string): string => {
  const key = text.replace(/[^A-Za-z0-9+/]+/g, '');
  try {
    return atob(key.slice(0, key.length - (key.length % 4 === 1 ? 1 : 0)));
  } catch {
    return '';
  }
};

/** True for lines of base64 and nothing else. */
export const looksBase64 = (text: string): boolean => {
  const trimmed = text.trim();
  if (trimmed.length < 60 || !KEY.test(trimmed)) return false;
  const lines = trimmed.split('\n', 4);
  return lines.length > 1 && lines[0] !== undefined && lines[0].trim().length >= 60 && lines[0].trim().length === (lines[1] ?? '').trim().length;
};

const toBytes = (binary: string): Uint8Array => {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
};

/** True where every character is a byte. */
export const isBinary = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 255) return false;
  return true;
};

/** Takes bytes, gives them as a string of U+0000 to U+00FF. */
export const binaryOf = (bytes: Uint8Array): string => {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
};

const decoderOf = (charset: string): TextDecoder | null => {
  try {
    return new TextDecoder(charset.trim());
  } catch {
    return null;
  }
};

/** Takes bytes, gives their text if they are UTF-8, else null. */
export const utf8Of = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Takes bytes and the charset that a mail names, gives the text. An unknown or missing charset falls back to UTF-8, and that to windows-1252. */
export const decodeCharset = (binary: string, charset: string): string => {
  const named = /^(|us-ascii|ascii|utf-?8|unknown-8bit|x-unknown|default)$/i.test(charset) ? null : decoderOf(charset);
  const bytes = toBytes(binary);
  return named ? named.decode(bytes) : (utf8Of(bytes) ?? new TextDecoder('windows-1252').decode(bytes));
};
