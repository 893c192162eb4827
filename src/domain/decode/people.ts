// The recipient that a failure is about, and the server that told it: the addresses and hosts near a code.
import { at, type Range } from './range.ts';

/** Which characters stand in addresses: a bit for the local part, one for the domain (RFC 5321 §4.1.2, RFC 6531 §3.3). `{|}* are left out: in programs' output they stand around addresses. */
const [LOCAL, DOMAIN] = [1, 2];
const PARTS = new Uint8Array(128);
for (const sign of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.') PARTS[sign.charCodeAt(0)] = LOCAL | DOMAIN;
for (const sign of "+!#$%&'/=?^~") PARTS[sign.charCodeAt(0)] = LOCAL;
const isPart = (code: number, part: number): boolean => (code < 128 ? ((PARTS[code] ?? 0) & part) !== 0 : code > 0xa0);

const SENDER_BEFORE =
  /(?:\bfrom[=:]?\s?<?|\bsender[^\n]{0,20}[=:<]\s?<?|\bMAIL FROM:\s?<?|\breturn-path:?\s?<?|\benvelope-from:?\s?<?|message-id[=:]\s?<?)$/i;
/** "<ann@example.org>: Sender address rejected", "<ann@example.org>... Sender …": the address before the words is the sender's. */
const SENDER_AFTER = /^>?\s?(?::|\.\.\.)\s?sender\b/i;
const RECIPIENT_BEFORE = /(?:\bto=<?|\brcpt(?: to)?[:=]\s?<?|\brecipients?["']?\s?[:=]\s?["'<]?|(?:^|\n)\s*<?)$/i;
const OF_MACHINES = /^(?:mailer-daemon|postmaster|mail-?daemon|bounces?|no-?reply)[@+-]/i;
const LEAD = /^(?:(?:to|rcpt|rcpt_to|recipient|addr|address|email|user|from|sender|orig_to|ctladdr|mailto)=)?['/=&?]{0,3}(?=.)/i;
const MAX_ADDRESSES = 20_000;

/** Takes a text and a part of it, gives the addresses in it, in order. One pass from @ to @: no text makes it slow. */
export const addressesIn = (text: string, { start, end }: Range): Range[] => {
  const found: Range[] = [];
  let last = start;
  for (let sign = text.indexOf('@', start); sign >= 0 && sign < end && found.length < MAX_ADDRESSES; sign = text.indexOf('@', sign + 1)) {
    let from = sign;
    while (from > last && sign - from < 64 && isPart(text.charCodeAt(from - 1), LOCAL)) from--;
    // A field, or a quotation mark, before the address: to=ann@example.org
    from += LEAD.exec(text.slice(from, sign))?.[0].length ?? 0;
    let to = sign + 1;
    while (to < end && to - sign < 254 && isPart(text.charCodeAt(to), DOMAIN)) to++;
    while (text[to - 1] === '.' || text[to - 1] === '-') to--;
    if (from < sign && to > sign + 1) found.push({ start: from, end: to });
    last = Math.max(to, sign + 1);
  }
  return found;
};

/** The place of the first address at or after a place. */
const firstFrom = (addresses: readonly Range[], place: number): number => {
  let [low, high] = [0, addresses.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((addresses[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Takes a text, its addresses, a code in it and where the words on it start and end, gives the recipient's address, or null. */
export const recipientNear = (text: string, addresses: readonly Range[], code: number, { start, end }: Range): Range | null => {
  const from = Math.max(start, code - 1500);
  const limit = Math.min(end, code + 800);
  let best: Range | null = null;
  let bestScore = 0;
  for (let index = firstFrom(addresses, from), count = 0; index < addresses.length && count < 60; index++, count++) {
    const range = addresses[index];
    if (!range || range.start >= limit) break;
    const before = text.slice(Math.max(from, range.start - 40), range.start);
    const after = text.slice(range.end, range.end + 20);
    if (SENDER_BEFORE.test(before) || SENDER_AFTER.test(after) || OF_MACHINES.test(at(text, range))) continue;
    const score = (RECIPIENT_BEFORE.test(before) ? 4 : 0) + (range.start < code ? 2 : 1);
    // Of equals the nearest before the code, else the first after it.
    if (score > bestScore || (score === bestScore && range.start < code)) [best, bestScore] = [range, score];
  }
  return best;
};

/** Takes a notice and its addresses, gives those that stand on a line of their own, or start one with a colon, as notices list recipients. */
export const recipientsIn = (text: string, addresses: readonly Range[], { start, end }: Range, most: number): Range[] => {
  const found = new Map<string, Range>();
  for (let index = firstFrom(addresses, start); index < addresses.length && found.size < most; index++) {
    const address = addresses[index];
    if (!address || address.end > end) break;
    const name = at(text, address).toLowerCase();
    const isListed =
      /(?:^|\n)[ \t>*-]{0,12}["'<]{0,2}$/.test(text.slice(Math.max(start, address.start - 16), address.start)) &&
      /^[">']{0,2}[ \t]{0,4}(?:\([^)\n]{0,100}\))?[ \t\r]{0,4}(?::|\n|$)/.test(text.slice(address.end, Math.min(end, address.end + 120)));
    if (isListed && !OF_MACHINES.test(name) && !found.has(name)) found.set(name, address);
  }
  return [...found.values()];
};

const HOST_BEFORE =
  /(?:\bhost:?\s{1,4}|\brelay=|\bH=|\bMX=|\bfrom\s{1,3}|\bserver\s{1,3}|\bmx\s{1,3}|\bby\s{1,3}|\bto\s{1,3}|\bRemote-MTA:\s?dns;\s?|\bdns;\s?)"?([a-z0-9](?:[\w-]{0,62}\.){1,8}[a-z][\w-]{1,20})\.?(?=[\s[("':,;)]|$)/gi;

/** Takes a text, a code and the words around it, gives the server that answered, or null. */
export const hostNear = (text: string, code: number, { start }: Range): Range | null => {
  const from = Math.max(start, code - 600);
  const before = text.slice(from, code);
  let best: Range | null = null;
  for (const found of before.matchAll(HOST_BEFORE)) {
    const host = found[1] ?? '';
    const position = from + found.index + found[0].length - host.length - (found[0].endsWith('.') ? 1 : 0);
    best = { start: position, end: position + host.length };
    // "host mx.example.org[192.0.2.1] said" is the one that answered; later hosts stand in its words.
    if (/^host|^relay|^H=/i.test(found[0])) break;
  }
  return best && at(text, best).includes('.') ? best : null;
};

/** Takes the value of a Final-Recipient field, gives the address in it. */
export const addressIn = (text: string, field: Range): Range | null => {
  const value = at(text, field);
  const type = /^[\w-]{1,20}\s?;\s*/.exec(value)?.[0].length ?? 0;
  const open = value.indexOf('<', type);
  const close = open < 0 ? -1 : value.indexOf('>', open);
  const range = close > 0 ? { start: field.start + open + 1, end: field.start + close } : { start: field.start + type, end: field.end };
  return range.end > range.start ? range : null;
};
