// Reply codes and enhanced status codes in running text: which three digits are a code, how surely, and which two belong together.
import { CALLED_AFTER, COUNT_AFTER, CUE, OTHER_BEFORE, STREET_AFTER, UNIT_AFTER } from './beside.ts';
import type { Range } from './range.ts';

/** A code that may be one, with what speaks for it. */
export interface Candidate {
  reply: Range | null;
  enhanced: Range | null;
  /** How surely this is what a mail server answered; see WEIGHTS. */
  weight: number;
}

/** What speaks for a number, from "any number" to "the words before it say that a server answered". */
export const WEIGHTS = { bare: 10, listed: 20, line: 30, colon: 35, start: 40, cue: 50, pair: 40 } as const;

/** A number with less than this is not believed where something better could stand. */
export const SURE = 30;

/** Also after an escaped line end: programs print "…recipient\\n550 5.1.1 …". */
const TOKEN = /(?:(?<![\w.])|(?<=\\[nrt]))(?:([2-5]\d\d)|([245]\.\d{1,3}\.\d{1,3}))(?!\w|\.\d|,\d{3}\b)/g;
/** What may stand between a reply code and its enhanced status code: "550-5.7.1", "550 #5.1.1", "(550, b'5.1.1", "550-'5.7.1", a fold. */
const BETWEEN =
  /(?:[\s:;,/(["'#<>|=-]|\\[rnt]|\bb(?=['"])|(?:Enhanced-?Status-?Code|enhanced|dsn|status)(?=[\s"':=])){1,24}([245]\.\d{1,3}\.\d{1,3})(?![\w]|\.\d)/iy;

/** Nothing can make a code of it, not even an enhanced code beside it. */
const NONE = Number.NEGATIVE_INFINITY;

const PREVIOUS = 72;
/** Numbers looked at in one text: more than any notice and most logs have. */
const MAX_TRIED = 60_000;

/** Ports of submission look like codes and are none. */
const PORTS = new Set(['465', '587', '525']);

/** What a web server answers, and no mail server without an enhanced code: 404 in a pasted API answer is none of ours. */
const OF_THE_WEB = new Set(['400', '401', '403', '404', '405', '406', '408', '409', '410', '413', '415', '429', '499']);

/**
 * Takes a text and a part of it, gives the codes in it in order.
 * @param most how many at most, so that a text of nothing but numbers costs no more than another
 */
export const readNumbers = (text: string, { start, end }: Range, most = 2000): Candidate[] => {
  // Only this part: a search that finds nothing here must not go on through the rest of a long text.
  const part = text.slice(start, end);
  const found: Candidate[] = [];
  const range = (from: number, to: number): Range => ({ start: start + from, end: start + to });
  let paired = -1;
  TOKEN.lastIndex = 0;
  let tried = 0;
  for (let token = TOKEN.exec(part); token && found.length < most && tried < MAX_TRIED; token = TOKEN.exec(part)) {
    const [read] = token;
    const place = token.index;
    if (place < paired || isInRow(part, place)) continue;
    tried++;
    const stop = place + read.length;
    const before = unescaped(part.slice(Math.max(0, place - PREVIOUS), place));
    const after = part.slice(stop, stop + 24).replace(/^\*{1,3}(?=[\s:.,-]|$)/, '');
    if (token[1]) {
      BETWEEN.lastIndex = stop;
      const pair = BETWEEN.exec(part)?.[1];
      const from = BETWEEN.lastIndex - (pair?.length ?? 0);
      const fits = pair !== undefined && isCode(pair) && (pair[0] === read[0] || /^[-\s]{1,4}$/.test(part.slice(stop, from)));
      const weight = replyWeight(read, before, after, place === 0) + (fits ? WEIGHTS.pair : 0);
      if (weight <= 0) continue;
      found.push({ reply: range(place, stop), enhanced: fits ? range(from, from + pair.length) : null, weight });
      if (fits) paired = from + pair.length;
    } else if (isCode(read)) {
      const weight = enhancedWeight(read, before, after, place === 0);
      if (weight > 0) found.push({ reply: null, enhanced: range(place, stop), weight });
    }
  }
  return found;
};

/** With the line ends that a program wrote as \\n, without the stars of bold type. */
const unescaped = (text: string): string =>
  (text.includes('\\') ? text.replace(/(?:\\r)?\\n/g, '\n').replace(/\\t/g, ' ') : text).replace(/(^|[\s>:(])\*{2,3}$/, '$1');

/** A number after a number is one of a list, a table or a time. "554 554 5.7.0" is a server that quotes another. */
const isInRow = (text: string, place: number): boolean => {
  const before = text.charCodeAt(place - 1);
  const digit = text.charCodeAt(place - 2) - 48;
  if ((before !== 32 && before !== 44 && before !== 47) || digit < 0 || digit > 9) return false;
  // Most numbers in a row have no dot near them, and need no expression.
  const isAfterCode = text.slice(place - 5, place).includes('.') && /\d\.\d{1,3}\.\d{1,3} $/.test(text.slice(Math.max(0, place - 14), place));
  return !isAfterCode && !(text.slice(place + 5, place + 7).includes('.') && /^\d\d\d[ -]#?[245]\.\d/.test(text.slice(place, place + 8)));
};

/** Without leading zeros (RFC 3463 §2). */
const isCode = (code: string): boolean => /^[245]\.(?:0|[1-9]\d{0,2})\.(?:0|[1-9]\d{0,2})$/.test(code);

const atLineStart = (before: string, isFirst: boolean): boolean =>
  (isFirst && !before.trim()) || /(?:^|\n)[ \t>*|]{0,16}$/.test(before.length < PREVIOUS ? before : `.${before}`);

const replyWeight = (code: string, before: string, after: string, isFirst: boolean): number => {
  if (UNIT_AFTER.test(after) || STREET_AFTER.test(after) || /[@\\*$€£~^%]$/.test(before) || isOfStyle(before, after) || isQuotedSubject(before))
    return NONE;
  // A number of something else, told as numbers are: "invoice #550".
  if (before.endsWith('#')) {
    const ahead = before.slice(0, -1);
    if (OTHER_BEFORE.test(ahead) || (!/^[ -]\s?[\w<"']/.test(after) && !/(?:error|code|status|smtp|reply)\s?$/i.test(ahead))) return 0;
  }
  // The process of a program that logs: "postfix/smtp[451]: ".
  if (/\w\[$/.test(before) && after.startsWith(']:')) return NONE;
  // A value between tags.
  if (before.endsWith('>') && after.startsWith('<')) return NONE;
  if (PORTS.has(code) && (/[:/]$|\bport\s*$/i.test(before) || !/^[ -]\S/.test(after))) return 0;
  const isOdd = (code[1] !== undefined && code[1] > '5') || OF_THE_WEB.has(code);
  if (code < '400' && /expect\w*[^\n]{0,30}$/i.test(before)) return NONE;
  const isCued = CUE.test(before) && !/https?[\s/:]{0,3}(?:status|error)?\s?(?:code)?\s?[:=]?\s?$/i.test(before);
  if (atLineStart(before, isFirst) && /^(?:[ -]\s{0,3}\S|[:;]|\s*$|\n)/.test(after)) {
    const line = before.trimEnd();
    // After a long line without a stop the number may be a part of its sentence.
    const isOwn = !line || /[:;.!,)>\]}-]$/.test(line) || line.length - line.lastIndexOf('\n') < 60 || /\n\s*\n[ \t>]*$/.test(before);
    if (isOwn || isCued) return COUNT_AFTER.test(after) ? 0 : WEIGHTS.start + 5;
    return isOdd || COUNT_AFTER.test(after) ? 0 : 25;
  }
  if (isCued) return COUNT_AFTER.test(after) || (OF_THE_WEB.has(code) && /(?:code|status)["']{0,2}\s?[:=]?\s?["']?$/i.test(before)) ? 0 : WEIGHTS.cue;
  // "554 30 Sorry, your message": Yahoo counts its reasons.
  if (/[:;]\s{1,8}$/.test(before) && /^ \d\d [A-Z]/.test(after)) return isOdd ? 0 : WEIGHTS.listed;
  if (COUNT_AFTER.test(after) || /^ \d{1,4}(?![\d.]*\.\d)/.test(after)) return 0;
  // "550-User unknown": so a reply of several lines begins (RFC 5321 §4.2.1).
  if ((CALLED_AFTER.test(after) || /^-["'<A-Z]/.test(after)) && !isOdd) return WEIGHTS.line;
  if (OTHER_BEFORE.test(before) || /[A-Za-z]-$/.test(before)) return 0;
  if (/\s[:;]\s{0,3}$|[:;]\s{1,3}$|-{4}\s{1,3}$/.test(before)) return /^[ -]\s?[\w<["'(]/.test(after) ? WEIGHTS.colon : isOdd ? 0 : WEIGHTS.listed;
  // A pair of Python's: (550, b'No such user').
  if (before.endsWith('(') && (/^, ?b?["']/.test(after) || (/^, ?[A-Z]/.test(after) && /(?:Error|Exception|Refused)["']?: ?\($/.test(before))))
    return isOdd ? WEIGHTS.line : WEIGHTS.cue;
  if (before.endsWith('(')) return !isOdd && /^[ )-]/.test(after) ? (after.startsWith(')') ? WEIGHTS.listed : WEIGHTS.line) : 0;
  if (/[[=:#]$/.test(before)) return 0;
  if (isOdd) return 0;
  if (/[<"'`“«]$/.test(before)) return WEIGHTS.line;
  // "…, 450 views" counts; a reply begins in the singular.
  if (/,\s?$/.test(before) && /^ [a-z]{2,12}[^aius\W]s\b(?! ?[:.-])/.test(after) && !/^ (?:access|address|does)/.test(after)) return 0;
  if (/[.!?…]\s{1,3}$|,\s?$/.test(before)) return WEIGHTS.listed;
  return WEIGHTS.bare;
};

/** A colour or a length in a style sheet. */
const isOfStyle = (before: string, after: string): boolean =>
  /(?:color|background|border|fill|weight|index)[^;\n]{0,24}$/i.test(before) && /^\s*[;}"']/.test(after);

/** "Subject: Re: 550 5.7.1": what somebody wrote about, not what a server said. */
const isQuotedSubject = (before: string): boolean =>
  /(?:^|\n)[ \t>*]*(?:subject|betreff|objet|konu|asunto|oggetto|тема|chủ đề|re|aw|fwd?|wg|tr|ynt)[ \t]?:[^\n]*$/i.test(before) &&
  !/fail|undeliver|deliver|error|return/i.test(before);

const enhancedWeight = (code: string, before: string, after: string, isFirst: boolean): number => {
  const subject = code[2];
  if (isQuotedSubject(before)) return 0;
  const isOdd = code[3] !== '.' || subject === undefined || subject > '7';
  if (/^-\w|^[/:]\d|^%/.test(after) && !/^-\s/.test(after)) return 0;
  if (/[/\\@&?+*$€£~^|%_-]$|[A-Za-z]:$|\bid-$/i.test(before) && !/[45]\d\d-$/.test(before)) return 0;
  if (/\((?:#|\s)?$/.test(before) && /^[ )-]/.test(after)) return isOdd ? WEIGHTS.listed : before.endsWith('#') ? WEIGHTS.cue : WEIGHTS.start;
  if (/#<?\s?$/.test(before)) return WEIGHTS.cue;
  if (/\b(?:dsn|stat(?:us)?(?:[ _-]?code)?|enhanced\w*|esc|code|error|diagnostic)["'*]{0,2}\s{0,3}[:=]?\s{0,3}["'(<[#]{0,2}$/i.test(before))
    return WEIGHTS.cue;
  if (/(?:smtp|lmtp|unknown|x-[\w-]{1,30})[ \t]?;\s{0,4}$/i.test(before)) return WEIGHTS.cue;
  if (/\b(?:version|ver|v|release|mailman|build|dmarc|openssl|tls|php|windows|linux)[ \t:=/]{0,3}$/i.test(before)) return 0;
  if (isOdd) return 0;
  if (CUE.test(before)) return WEIGHTS.colon;
  if (atLineStart(before, isFirst)) return WEIGHTS.line;
  if (/[:;,[<"']\s{0,3}$/.test(before)) return WEIGHTS.line;
  // "Postfix 2.11.3", "(Foo SMTP 2.2.22)": a name, then its version.
  if (/[A-Z][\w-]{1,20}[ \t]$/.test(before)) return 0;
  return WEIGHTS.bare;
};
