// The start of a bounce that somebody pasted below words of their own.
import { fieldOf, isOfMail, readHeaders, typeOf, type Field } from './headers.ts';

/** Nobody writes more above a bounce. */
const MAX_ABOVE = 2000;

/** Where the header of a bounce starts below what somebody wrote above it; 0 where it does not. The header says what it is (RFC 5321 §4.5.5, RFC 6522 §3). */
export const bounceBelow = (text: string): number => {
  for (const found of text.slice(0, MAX_ABOVE).matchAll(/\S[ \t]*\n[ \t]*\n(?=(?:[A-Z][\w-]{1,40}:|From )[ \t]*\S)/g)) {
    const place = found.index + found[0].length;
    if (/\b[45]\d\d[ -][^\d\s]|(?<![\d.])[45]\.\d\.\d{1,3}(?![\d.])/.test(text.slice(0, place))) return 0;
    const start = text.startsWith('From ', place) ? text.indexOf('\n', place) + 1 : place;
    const block = readHeaders(text, start);
    if (isOfMail(block) && isOfBounce(block.fields)) return start;
  }
  return 0;
};

const isOfBounce = (fields: readonly Field[]): boolean =>
  fieldOf(fields, 'return-path') === '<>' ||
  typeOf(fieldOf(fields, 'content-type')) === 'multipart/report' ||
  /mailer-?daemon|postmaster@|mail delivery/i.test(fieldOf(fields, 'from'));
