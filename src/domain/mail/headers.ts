// A mail's header fields: where they end, folded lines joined, parameters and encoded words read (RFC 5322 §2.2, RFC 2045 §5.1, RFC 2047).
import { decodeCharset, fromBase64, fromQuotedPrintable } from './transfer.ts';

export interface Field {
  /** In lower case. */
  name: string;
  /** With folded lines joined, as it stands otherwise. */
  value: string;
}

export interface HeaderBlock {
  fields: readonly Field[];
  /** Where the body starts. */
  end: number;
}

const FIELD = /([!-9;-~]{1,76})[ \t]*:/y;
const MAX_FIELDS = 1000;
const MAX_FOLDS = 500;

/** Names that make a block of fields the header of a mail and not of something else. */
const OF_A_MAIL = new Set(
  'from to subject date received message-id return-path mime-version content-type content-transfer-encoding content-disposition content-description delivered-to envelope-to auto-submitted reply-to x-failed-recipients x-original-to'.split(
    ' ',
  ),
);

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

/** Takes a text with \n line ends and a place, gives the fields that start there; reading stops at an empty line or at the first line that is no field. */
export const readHeaders = (text: string, start = 0): HeaderBlock => {
  const fields: Field[] = [];
  let at = start;
  while (at < text.length && fields.length < MAX_FIELDS) {
    FIELD.lastIndex = at;
    const name = FIELD.exec(text)?.[1];
    if (!name) break;
    let end = lineEnd(text, at);
    let value = text.slice(FIELD.lastIndex, end);
    const folds: string[] = [];
    while (text[end + 1] === ' ' || text[end + 1] === '\t') {
      const next = lineEnd(text, end + 1);
      const fold = text.slice(end + 1, next);
      if (!fold.trim()) break;
      if (folds.length < MAX_FOLDS) folds.push(fold.trim());
      end = next;
    }
    if (folds.length) value = `${value} ${folds.join(' ')}`;
    fields.push({ name: name.toLowerCase(), value: value.trim() });
    at = end + 1;
  }
  if (text[at] === '\n') at++;
  return { fields, end: Math.min(at, text.length) };
};

/** True for fields that stand above a mail or one of its parts. */
export const isOfMail = ({ fields }: HeaderBlock): boolean => fields.some(({ name }) => OF_A_MAIL.has(name)) && fields.length > 1;

/** Takes fields and a name in lower case, gives the first value or ''. */
export const fieldOf = (fields: readonly Field[], name: string): string => fields.find((field) => field.name === name)?.value ?? '';

/** Takes the value of a Content-Type field, gives the type in lower case and one of its parameters. */
export const typeOf = (value: string): string => (/^\s*([\w.+-]+\/[\w.+-]+)/.exec(value)?.[1] ?? '').toLowerCase();
export const parameter = (value: string, name: string): string => {
  const found = new RegExp(`;\\s{0,20}${name}\\s{0,20}=\\s{0,20}(?:"([^"]{0,200})"|([^\\s;"]{1,200}))`, 'i').exec(value);
  return found?.[1] ?? found?.[2] ?? '';
};

const WORD = /=\?([\w.:-]{1,40})(?:\*[\w-]{1,20})?\?([bq])\?([^?\s]{0,300})\?=(?:\s{1,4}(?==\?))?/gi;

/** Takes a field's value, gives it with its encoded words read (RFC 2047 §2). */
export const readWords = (value: string): string =>
  value.replace(WORD, (_, charset: string, encoding: string, text: string) =>
    decodeCharset(encoding.toLowerCase() === 'b' ? fromBase64(text) : fromQuotedPrintable(text.replaceAll('_', ' ')), charset),
  );
