// Which part of a pasted text tells of the failure: not the headers above it, not the message that came back below it.
import type { Range } from './range.ts';

export interface Sections {
  /** Header lines at the top; empty where there are none. */
  headers: Range;
  notice: Range;
  /** The returned message. */
  original: Range;
}

/** Lines after which mail servers put the message that they return. */
const RETURNED =
  /^[ \t>*]{0,8}(?:[-=_*~]{2,60}[ \t]{0,4})?(?:this is a copy of (?:the|your) (?:message|headers)|(?:below this line is )?a? ?copy of (?:the|your) (?:original )?message|below this line is|(?:unsent|undelivered|returned|original|rejected) (?:message|mail) ?(?:headers?|follows?|below|text|is attached|contents?|source)?(?: follows?)?|(?:the )?(?:message )?headers? (?:of the (?:original|returned|undelivered) message )?(?:follows?|is following|are following)|original message headers|message (?:header|headers|text) follows?|the (?:header|headers) of the original message|received message headers?|message contents? follows?|start of returned message|begin (?:returned|original) message)\b[^\n]{0,60}$/gim;

/** Header fields that only a message itself has. */
const TRACE =
  /^(?:received|return-path|dkim-signature|x-received|message-id|arc-seal|domainkey-signature|mime-version|x-mailer|x-originating-ip)[ \t]?:/gim;

/** Where the signature of the person who pasted this starts (RFC 3676 §4.3). */
const signatureStart = (text: string, from: number, end: number): number => {
  const start = text.lastIndexOf('\n--', end - 3);
  const isSignature = start > from && end - start < 600 && /^\n-- ?\n/.test(text.slice(start, start + 5)) && hasText(text, from, start);
  return isSignature && !REPORTED.test(text.slice(start, end)) ? start : end;
};

/** Fields that only a delivery status has (RFC 3464 §2). */
const REPORTED = /^(?:reporting-mta|final-recipient|diagnostic-code)[ \t]?:/im;

const MAIL_FIELD = /^(?:[!-9;-~]{1,60}:|[ \t]+\S|>?From )/;

/** Takes a text and where the unpacker says that the returned message starts, gives its sections. */
export const sectionsOf = (text: string, original = text.length): Sections => {
  const bodyStart = headerEnd(text);
  const limit = Math.min(original, text.length);
  const guess = returnedStart(text, bodyStart, limit);
  // The status stands before the returned message (RFC 6522 §3): where the unpacker knows that message, headers above the status are a quotation.
  const reported = limit < text.length && REPORTED.test(text.slice(guess, limit)) ? limit : guess;
  const end = signatureStart(text, bodyStart, reported);
  return { headers: { start: 0, end: bodyStart }, notice: { start: bodyStart, end }, original: { start: end, end: text.length } };
};

/** Where the header lines at the top end: 0 where the text does not begin with a mail's header. */
const headerEnd = (text: string): number => {
  let position = /^\s*/.exec(text)?.[0].length ?? 0;
  position = text.lastIndexOf('\n', position - 1) + 1;
  let known = 0;
  for (let lines = 0; lines < 2000; lines++) {
    const end = text.indexOf('\n', position);
    const line = text.slice(position, end < 0 ? undefined : Math.min(end, position + 200));
    if (!line.trim()) break;
    if (!MAIL_FIELD.test(line)) return known > 1 ? position : 0;
    if (/^(?:received|from|to|subject|date|message-id|return-path|mime-version|content-type|auto-submitted|x-failed-recipients):/i.test(line))
      known++;
    if (/^(?:reporting-mta|final-recipient|action|status|diagnostic-code):/i.test(line)) return 0;
    if (end < 0) return 0;
    position = end + 1;
  }
  return known > 1 ? position : 0;
};

/** The first line that announces the returned message, or the first of its own header fields. */
const returnedStart = (text: string, from: number, limit: number): number => {
  let end = limit;
  RETURNED.lastIndex = from;
  for (let line = RETURNED.exec(text); line && line.index < end; line = RETURNED.exec(text)) {
    // A heading of a report: "Original message details" and what failed after it.
    if (/details|information|\?$/i.test(line[0]) || isOfDaemon(text, RETURNED.lastIndex)) continue;
    if (hasText(text, from, line.index)) {
      end = line.index;
      break;
    }
  }
  TRACE.lastIndex = from;
  for (let field = TRACE.exec(text); field && field.index < end; field = TRACE.exec(text)) {
    if (!hasText(text, from, field.index)) continue;
    const start = blockStart(text, from, field.index);
    if (!hasText(text, from, start) || !isBlock(text, start)) continue;
    end = start;
    break;
  }
  return end;
};

/** True where the header below a heading is a bounce's own: somebody's mail program quoted the bounce. */
const isOfDaemon = (text: string, place: number): boolean =>
  /^\s{0,9}(?:[ \t>*]{0,8}[\w-]{2,20}\*?:[^\n]{0,200}\n){0,4}?[ \t>*]{0,8}(?:from|von|de|kimden|từ)\*?:[^\n]{0,80}(?:mailer-?daemon|mail delivery|postmaster@|mail administrator|microsoft outlook)/i.test(
    text.slice(place, place + 900),
  );

/** Three fields in a row are the header of a message; one or two are a notice that quotes them. */
const isBlock = (text: string, start: number): boolean => {
  let fields = 0;
  let at = start;
  for (let lines = 0; lines < 60 && fields < 3; lines++) {
    const line = text.slice(at, at + 80);
    if (!MAIL_FIELD.test(line)) return false;
    if (/^[!-9;-~]/.test(line)) fields++;
    at = text.indexOf('\n', at) + 1;
    if (at === 0) break;
  }
  return fields >= 3;
};

const hasText = (text: string, from: number, to: number): boolean => /\S[\s\S]{10}/.test(text.slice(from, Math.min(to, from + 4000)));

/** The first line of the header block that a field stands in. */
const blockStart = (text: string, from: number, field: number): number => {
  let start = field;
  let line = field;
  for (let lines = 0; lines < 60 && line > from; lines++) {
    const previous = text.lastIndexOf('\n', line - 2) + 1;
    if (previous < from || previous >= line) break;
    const isField = /^(?:[!-9;-~]{2,60}:[ \t]|>?From )/.test(text.slice(previous, previous + 80));
    if (!isField && !/^[ \t]+\S/.test(text.slice(previous, previous + 80))) break;
    line = previous;
    if (isField) start = previous;
  }
  return start;
};
