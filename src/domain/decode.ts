// A pasted bounce, reply or log line, read: which codes, from whom, for whom, whether it passes, and who has to act. It never invents a code.
import type { Role } from './facts.ts';
import type { ActsByCode } from './decode/act.ts';
import { believed, isFailure } from './decode/candidates.ts';
import type { Draft, Reading } from './decode/draft.ts';
import type { Decoded, Finding, Span } from './decode/finding.ts';
import { finish, readNotice } from './decode/finish.ts';
import { fromStatus } from './decode/from-status.ts';
import { fromText, withoutCode } from './decode/from-text.ts';
import { readNumbers, SURE, WEIGHTS } from './decode/numbers.ts';
import { addressesIn } from './decode/people.ts';
import { at, type Range } from './decode/range.ts';
import { sectionsOf } from './decode/sections.ts';
import { readStatusFields } from './decode/status-fields.ts';
import { findWordings, MAX_LETTERS, type Wordings } from './decode/wordings.ts';

export type { Decoded, Finding, Span } from './decode/finding.ts';

const MAX_FINDINGS = 100;
/** What a notice says as a whole stands near its start. */
const MAX_NOTICE = 20_000;
const NO_ACTS: ActsByCode = new Map();

/**
 * Takes plain text (mail/unpack.ts makes it) and the index of wordings, gives what it tells. Never throws.
 * @param options.original where the returned message starts, if the unpacker knows
 * @param options.acts who acts by code, for texts whose wording nobody knows
 */
export const decode = (pasted: string, wordings: Wordings, { original, acts = NO_ACTS }: { original?: number; acts?: ActsByCode } = {}): Decoded => {
  const text = readable(pasted);
  const sections = sectionsOf(text, original);
  const reading: Reading = {
    text,
    sections,
    numbers: believed(text, sections.notice, readNumbers(text, sections.notice)),
    addresses: addressesIn(text, { start: 0, end: sections.notice.end }),
    matches: findWordings(text, sections.notice, wordings),
  };
  const drafts = distinct(draftsIn(reading));
  const main = drafts[0]?.line.start ?? 0;
  const matches =
    main < sections.notice.start + MAX_LETTERS
      ? reading.matches
      : findWordings(text, { start: main, end: Math.min(main + MAX_NOTICE, sections.notice.end) }, wordings);
  const notice = readNotice(text.slice(0, Math.min(sections.notice.end, MAX_NOTICE)));
  const findings = drafts.slice(0, MAX_FINDINGS).map((draft, index) => finish({ ...reading, matches }, draft, notice, acts, index === 0));
  return { findings, more: drafts.length > MAX_FINDINGS };
};

/** The main finding with null where there is none: the form of the command line. */
export interface Flat {
  reply: string | null;
  enhanced: string | null;
  provider: string | null;
  wording: string | null;
  permanent: boolean | null;
  act: Role | null;
  spans: readonly (Span & { text: string })[];
}

/** Takes a text and what decode gave for it, gives its main finding. */
export const flat = (text: string, { findings: [main] }: { findings: readonly Finding[] }): Flat => ({
  reply: main?.reply ?? null,
  enhanced: main?.enhanced ?? null,
  provider: main?.provider ?? null,
  wording: main?.wording ?? null,
  permanent: main?.permanent ?? null,
  act: main?.act[0] ?? null,
  spans: (main?.spans ?? []).map((span) => ({ ...span, text: at(text, span) })),
});

/** qmail-send's log writes blanks as underscores; the letters keep their places. */
const readable = (text: string): string =>
  text.includes('delivery ')
    ? text.replace(/\bdelivery \d{1,12}: (?:failure|deferral|success): [^\n]{0,2000}/g, (line) => line.replaceAll('_', ' '))
    : text;

/** The surest way to read this text, and what it gives; one draft more than is told, so that it shows whether there are more. */
const draftsIn = (reading: Reading): Draft[] => {
  const { text, sections, numbers } = reading;
  const { notice, headers } = sections;
  const most = MAX_FINDINGS + 1;
  const groups = readStatusFields(text, notice);
  const failed = groups.filter(({ action }) => !action || !/^(?:delivered|relayed|expanded)/i.test(at(text, action)));
  // A complaint about spam or a receipt tells of no failure (RFC 5965, RFC 8098).
  if (!failed.some(({ action }) => action) && /^(?:feedback-type|disposition)[ \t]?:/im.test(at(text, notice))) return [];
  const failures = numbers.filter((one) => isFailure(text, one));
  if (failed.length) {
    const told = failed.slice(0, most).map((group) => fromStatus(reading, group, failed.length === 1));
    // Fields whose line ends were lost are one field that tells nothing.
    const isRead = told.some(({ reply, enhanced }) => reply ?? enhanced) || !failures.some(({ weight }) => weight >= WEIGHTS.cue);
    if (isRead) return told;
  }
  if (failures.length) return fromText(reading, failures, notice, most);
  const [delivered] = groups;
  if (delivered) return [fromStatus(reading, delivered, true)];
  const subject = subjectOf(text, headers);
  const inSubject = subject ? readNumbers(text, subject, 20).filter((one) => isFailure(text, one) && one.weight >= SURE) : [];
  if (subject && inSubject.length) return fromText(reading, inSubject, subject, 1);
  // Nothing failed: what a log or a server says of success (RFC 5321 §4.2.1, 2yz).
  const done = numbers.filter((one) => text[(one.reply ?? one.enhanced)?.start ?? 0] === '2' && one.weight > WEIGHTS.start);
  return done.length ? fromText(reading, done, notice, 1) : withoutCode(reading, MAX_NOTICE, most);
};

const subjectOf = (text: string, headers: Range): Range | null => {
  const found = /^subject:[^\n]{0,2000}(?:\n[ \t][^\n]{0,2000}){0,20}/im.exec(text.slice(0, headers.end));
  return found ? { start: found.index, end: found.index + found[0].length } : null;
};

/** Some reports tell the same twice. */
const distinct = (drafts: readonly Draft[]): Draft[] => [
  ...new Map(drafts.map((draft) => [JSON.stringify({ ...draft, group: null }), draft])).values(),
];
