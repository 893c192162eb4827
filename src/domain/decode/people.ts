// The recipient that a failure is about, and the server that told it: the addresses and hosts near a code.
import { at, type Range } from './range.ts';

const ADDRESS = /(?<![\w.+@-])[\w.+!#$%&'*/=?^`{|}~\u00a1-\uffff-]{1,64}@(?:[\w\u00a1-\uffff-]{1,63}\.){0,8}[\w\u00a1-\uffff-]{1,63}/g;
const SENDER_BEFORE =
  /(?:\bfrom[=:]?\s?<?|\bsender[^\n]{0,20}[=:<]\s?<?|\bMAIL FROM:\s?<?|\breturn-path:?\s?<?|\benvelope-from:?\s?<?|message-id[=:]\s?<?)$/i;
const RECIPIENT_BEFORE = /(?:\bto=<?|\brcpt(?: to)?[:=]\s?<?|\brecipients?["']?\s?[:=]\s?["'<]?|(?:^|\n)\s*<?)$/i;
const OF_MACHINES = /^(?:mailer-daemon|postmaster|mail-?daemon|bounces?|no-?reply)[@+-]/i;

/** Takes a text, a code in it and where the words on it start and end, gives the recipient's address, or null. */
export const recipientNear = (text: string, code: number, { start, end }: Range): Range | null => {
  const from = Math.max(start, code - 1500);
  let best: Range | null = null;
  let bestScore = 0;
  ADDRESS.lastIndex = from;
  const limit = Math.min(end, code + 800);
  for (let found = ADDRESS.exec(text), count = 0; found && found.index < limit && count < 60; found = ADDRESS.exec(text), count++) {
    const range = { start: found.index, end: found.index + found[0].length };
    const before = text.slice(Math.max(from, range.start - 40), range.start);
    if (SENDER_BEFORE.test(before) || OF_MACHINES.test(found[0])) continue;
    const score = (RECIPIENT_BEFORE.test(before) ? 4 : 0) + (range.start < code ? 2 : 1);
    // Of equals the nearest before the code, else the first after it.
    if (score > bestScore || (score === bestScore && range.start < code)) [best, bestScore] = [range, score];
  }
  return best;
};

const LISTED =
  /^[ \t>*-]{0,12}["'<]?([\w.+!#$%&'*/=?^`{|}~\u00a1-\uffff-]{1,64}@[\w.\u00a1-\uffff-]{1,253})[">']{0,2}[ \t]{0,4}(?:\([^)\n]{0,100}\))?[ \t]{0,4}(?::|$)/gim;

/** Takes a notice, gives the addresses that stand at the start of a line of their own, as notices list recipients. */
export const recipientsIn = (text: string, { start, end }: Range): Range[] => {
  const found = new Map<string, Range>();
  LISTED.lastIndex = start;
  for (let line = LISTED.exec(text); line && line.index < end && found.size <= 101; line = LISTED.exec(text)) {
    const address = line[1] ?? '';
    const from = line.index + line[0].indexOf(address);
    if (!OF_MACHINES.test(address) && !found.has(address.toLowerCase()))
      found.set(address.toLowerCase(), { start: from, end: from + address.length });
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
