// What a person pasted, as plain text: a whole mail, one without its first lines, a part, a body, a log line.
//
// Not a package: postal-mime, the well-kept one, is 20.6 kB of brotli by itself (the whole box may have 25), answers only later (promises), and takes a
// part that starts with its boundary, or a log line with a colon, for a header. This reads what is pasted, not only what is sent.
import { bounceBelow } from './bounce-below.ts';
import { fieldOf, isOfMail, parameter, readHeaders, readWords, typeOf, type Field } from './headers.ts';
import { htmlText, looksHtml } from './html-text.ts';
import { binaryOf, decodeCharset, fromBase64, fromQuotedPrintable, isBinary, looksBase64, looksQuotedPrintable, utf8Of } from './transfer.ts';

export interface Unpacked {
  /** Headers worth reading, the notice, the delivery status, then headers of the returned message. */
  text: string;
  /** Where the returned message starts in it; its length where there is none. */
  original: number;
}

const MAX_DEPTH = 12;
const MAX_PARTS = 300;
/** Nobody reads more of one part. */
const MAX_PART = 700_000;
/** Headers of a notice that tell something about the failure. */
const TELLING = ['from', 'to', 'subject', 'date', 'auto-submitted', 'x-failed-recipients'];
const OF_THE_ORIGINAL = ['from', 'to', 'subject', 'date', 'message-id'];

/** What was found so far, in the order of the parts. */
interface Found {
  notice: string[];
  original: string[];
  hasStatus: boolean;
  parts: number;
}

/** Takes what a person pasted (bytes where it was a file), gives its plain text. Never throws. */
export const unpack = (pasted: string | Uint8Array): Unpacked => {
  const raw = (typeof pasted === 'string' ? pasted : (utf8Of(pasted) ?? binaryOf(pasted))).replace(/^\ufeff/, '');
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const top = startOf(text);
  const below = isOfMail(readHeaders(text, top)) ? 0 : bounceBelow(text);
  const start = below || top;
  const block = readHeaders(text, start);
  const found: Found = { notice: [], original: [], hasStatus: false, parts: 0 };
  if (isOfMail(block)) {
    if (below) found.notice.push(plain(text.slice(0, below)));
    const boundary = /^--([^\n]{1,200})$/m.exec(text.slice(0, below ? 0 : start).trim())?.[1];
    if (boundary) readParts(text, boundary.trimEnd(), found, 0);
    else {
      const told = tell(block.fields, TELLING);
      if (told) found.notice.push(told);
      readEntity(block.fields, text.slice(block.end), found, 0);
    }
  } else {
    const boundary = boundaryIn(text);
    if (boundary) readParts(text, boundary, found, 0, true);
    else return whole(plain(raw));
  }
  const notice = `${found.notice.filter((part) => part.trim()).join('\n\n')}\n`;
  // A mail whose parts all say nothing is told as it was pasted.
  if (!found.notice.length) return whole(plain(raw));
  return { text: spaced(found.original.length ? `${notice}\n${found.original.join('\n\n')}\n` : notice), original: notice.length };
};

const whole = (text: string): Unpacked => ({ text: spaced(text), original: text.length });

/** Blanks that do not break are blanks; programs put them where they copy from a page. */
const spaced = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** Where the headers start: after empty lines, an mbox line, the boundary above a part, or the rest of a header whose start was cut off. */
const startOf = (text: string): number => {
  let at = /^\s*/.exec(text)?.[0].length ?? 0;
  at = text.lastIndexOf('\n', at - 1) + 1;
  for (let line = 0; line < 30 && at < text.length; line++) {
    const end = text.indexOf('\n', at);
    const first = text.slice(at, end < 0 ? undefined : end);
    const isRest = /^(?:>?From |[ \t]+\S|--\S)/.test(first) && end > 0;
    if (!isRest) break;
    at = end + 1;
  }
  return at;
};

const tell = (fields: readonly Field[], names: readonly string[]): string =>
  fields
    .filter(({ name }) => names.includes(name))
    .slice(0, 40)
    .map(({ name, value }) => `${name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase())}: ${readWords(value.slice(0, 4000))}`)
    .join('\n');

/** A boundary line is one above a part's own headers (RFC 2046 §5.1.1), wherever it stands. */
const boundaryIn = (text: string): string => /^--([^\n]{1,100}?)[ \t]{0,10}\n(?:content-[a-z-]{3,30}:)/im.exec(text)?.[1] ?? '';

const readParts = (body: string, boundary: string, found: Found, depth: number, keepPreamble = false): boolean => {
  const mark = `--${boundary}`;
  const starts: number[] = [];
  for (let at = body.startsWith(mark) ? 0 : body.indexOf(`\n${mark}`) + 1; at > 0 || (at === 0 && body.startsWith(mark));) {
    starts.push(at);
    if (starts.length > MAX_PARTS) break;
    const next = body.indexOf(`\n${mark}`, at + mark.length);
    if (next < 0) break;
    at = next + 1;
  }
  const [first] = starts;
  if (first === undefined) return false;
  if (keepPreamble && first > 0) found.notice.push(plain(body.slice(0, first)));
  for (const [index, start] of starts.entries()) {
    if (body.startsWith('--', start + mark.length)) {
      // The end; what follows is a signature or the text around a quoted part.
      if (keepPreamble) found.notice.push(plain(body.slice(body.indexOf('\n', start) + 1 || body.length)));
      break;
    }
    const line = body.indexOf('\n', start);
    if (line < 0) break;
    const part = body.slice(line + 1, starts[index + 1] ?? body.length);
    const block = readHeaders(part);
    if (found.parts++ > MAX_PARTS) break;
    readEntity(block.fields, part.slice(block.end), found, depth + 1);
  }
  return true;
};

const readEntity = (fields: readonly Field[], body: string, found: Found, depth: number): void => {
  const contentType = fieldOf(fields, 'content-type');
  const type = typeOf(contentType) || 'text/plain';
  if (depth > MAX_DEPTH) return;
  if (type === 'multipart/alternative') {
    readAlternative(contentType, body, found, depth);
    return;
  }
  if (type.startsWith('multipart/')) {
    const boundary = parameter(contentType, 'boundary');
    if (boundary && readParts(body, boundary, found, depth)) return;
    const other = boundaryIn(body);
    if (other && readParts(body, other, found, depth, true)) return;
    found.notice.push(plain(body));
    return;
  }
  const text = leaf(fields, body);
  if (/^message\/(?:global-)?(?:delivery-status|disposition-notification)$|^message\/feedback-report$/.test(type)) {
    found.hasStatus = true;
    found.notice.push(text.trim());
  } else if (/^(?:message\/(?:rfc822|global|partial)|text\/rfc822-headers|message\/(?:global|rfc822)-headers)$/.test(type))
    readReturned(text, found, depth);
  else if (type === 'text/html') found.notice.push(htmlText(text));
  else if (type.startsWith('text/') || type === 'message/external-body') {
    // A report's parts after its status are the returned message (RFC 6522 §3), whatever their type says.
    (found.hasStatus && /^\s*(?:received|return-path|from|message-id|x-[\w-]+):/i.test(text) ? found.original : found.notice).push(
      (looksHtml(text) ? htmlText(text) : text).trimEnd(),
    );
  } else if (depth === 0) {
    const boundary = boundaryIn(body);
    if (!boundary || !readParts(body, boundary, found, depth, true)) found.notice.push(plain(text));
  }
};

/** The plain text where there is one worth reading, else the HTML. */
const readAlternative = (contentType: string, body: string, found: Found, depth: number): void => {
  const inner: Found = { notice: [], original: found.original, hasStatus: false, parts: found.parts };
  if (!readParts(body, parameter(contentType, 'boundary') || boundaryIn(body), inner, depth)) inner.notice.push(plain(body));
  found.parts = inner.parts;
  const best = inner.notice.find((text) => text.trim().length > 20) ?? inner.notice[0];
  if (best) found.notice.push(best);
};

const readReturned = (text: string, found: Found, depth: number): void => {
  const block = readHeaders(text, startOf(text));
  const type = fieldOf(block.fields, 'content-type');
  // A bounce that somebody forwarded as an attachment.
  if (typeOf(type) === 'multipart/report' && !found.hasStatus) {
    found.notice.push(tell(block.fields, TELLING));
    readEntity(block.fields, text.slice(block.end), found, depth + 1);
    return;
  }
  const told = tell(block.fields, OF_THE_ORIGINAL);
  if (told) found.original.push(told);
};

/** One part's text, without its encoding. */
const leaf = (fields: readonly Field[], whole: string): string => {
  const body = whole.slice(0, MAX_PART);
  const encoding = fieldOf(fields, 'content-transfer-encoding').toLowerCase();
  const charset = parameter(fieldOf(fields, 'content-type'), 'charset');
  if (encoding.startsWith('quoted-printable')) return isBinary(body) ? decodeCharset(fromQuotedPrintable(body), charset) : fromQuotedPrintable(body);
  if (encoding.startsWith('base64')) return lines(decodeCharset(fromBase64(body), charset));
  // Bytes that were no UTF-8, or an escape sequence of ISO 2022, still wait for their charset.
  if (charset && isBinary(body) && (body.includes('\x1b') || /[\x80-\xff]/.test(body))) return decodeCharset(body, charset);
  return unmarked(body);
};

const lines = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

/** Text without headers that would tell how it is encoded: the marks of an encoding tell it. */
const unmarked = (text: string): string => {
  if (looksBase64(text)) {
    const read = lines(decodeCharset(fromBase64(text), ''));
    if (/\b[a-z]{3,20} [a-z]{2}/i.test(read.slice(0, 4000))) return read;
  }
  return looksQuotedPrintable(text) && text.length < MAX_PART && isBinary(text) ? decodeCharset(fromQuotedPrintable(lines(text)), '') : text;
};

const plain = (text: string): string => {
  const read = unmarked(text);
  return looksHtml(read) ? htmlText(read) : read;
};
