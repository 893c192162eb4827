// A pasted bounce, reply or log line, read: which codes, from whom, for whom, whether it passes, and who has to act. It never invents a code.
import type { Role } from './facts.ts';
import { FAILED, STILL_TRIED } from './decode/failure.ts';
import { addressIn, hostNear, recipientNear, recipientsIn } from './decode/people.ts';
import { actByRule } from './decode/act.ts';
import { isPermanent } from './decode/permanent.ts';
import { providerInText, providerOfAddresses, providerOfHost, providerOfNotice, providerOfWording } from './decode/provider.ts';
import { at, type Range } from './decode/range.ts';
import { readNumbers, SURE, WEIGHTS, type Candidate } from './decode/numbers.ts';
import { sectionsOf, type Sections } from './decode/sections.ts';
import { readStatusFields, type StatusGroup } from './decode/status-fields.ts';
import { findWordings, type Match, type Wordings } from './decode/wordings.ts';

export interface Span extends Range {
  what: 'reply' | 'enhanced' | 'recipient' | 'host' | 'wording' | 'action';
}

/** What is known of one recipient's failure. Every code stands in the text. */
export interface Finding {
  reply: string | null;
  enhanced: string | null;
  /** The words that the codes stood in: a field's value, or a line. */
  line: Range | null;
  recipient: string | null;
  host: string | null;
  provider: string | null;
  /** provider/slug */
  wording: string | null;
  permanent: boolean | null;
  /** Who has to act, most telling first; empty where nobody knows. */
  act: readonly Role[];
  /** Where in the text each of these stands, in order. */
  spans: readonly Span[];
}

export interface Decoded {
  /** One for each recipient or failure, the main one first; empty where the text tells of none. */
  findings: readonly Finding[];
  /** True where the text tells of more failures than are given. */
  more: boolean;
}

/** Who has to act, by code: what the content says of reply codes and enhanced status codes. */
export type ActsByCode = ReadonlyMap<string, readonly Role[]>;

const MAX_FINDINGS = 100;
/** Who wrote a notice stands near its start. */
const MAX_NOTICE = 20_000;
const NO_ACTS: ActsByCode = new Map();

/** A finding on its way. */
interface Draft {
  reply: Range | null;
  enhanced: Range | null;
  line: Range;
  recipient: Range | null;
  host: Range | null;
  group: StatusGroup | null;
}

/**
 * Takes plain text (see mail/unpack.ts) and the index of wordings, gives what it tells. Never throws.
 * @param options.original where the returned message starts, if the unpacker knows
 * @param options.acts who acts by code, for texts whose wording nobody knows
 */
export const decode = (pasted: string, wordings: Wordings, { original, acts = NO_ACTS }: { original?: number; acts?: ActsByCode } = {}): Decoded => {
  const text = readable(pasted);
  const sections = sectionsOf(text, original);
  const matches = findWordings(text, sections.notice, wordings);
  const { drafts, more } = draftsIn(text, sections, matches);
  const findings = drafts.map((draft, index) => finish(text, sections, draft, matches, acts, drafts.length === 1 || index === 0));
  return { findings, more };
};

/** Takes what decode gave, gives the main finding with null where there is none: the form of the command line. */
export const flat = (
  text: string,
  { findings }: Decoded,
): {
  reply: string | null;
  enhanced: string | null;
  provider: string | null;
  wording: string | null;
  permanent: boolean | null;
  act: Role | null;
  spans: (Span & { text: string })[];
} => {
  const [main] = findings;
  return {
    reply: main?.reply ?? null,
    enhanced: main?.enhanced ?? null,
    provider: main?.provider ?? null,
    wording: main?.wording ?? null,
    permanent: main?.permanent ?? null,
    act: main?.act[0] ?? null,
    spans: (main?.spans ?? []).map((span) => ({ ...span, text: at(text, span) })),
  };
};

/** qmail-send's log writes blanks as underscores; the letters keep their places. */
const readable = (text: string): string =>
  /_said:_|(?:failure|deferral|success): \w+_/.test(text)
    ? text.replace(/^.*\bdelivery \d{1,12}: (?:failure|deferral|success): .*$/gm, (line) => line.replaceAll('_', ' '))
    : text;

/** Words that speak of mail, in the languages of the site and of its neighbours: without any of them near it, a bare number is no code. */
const ABOUT_MAIL =
  /mail|smtp|recipient|address|reject|denied|refus|deliver|relay|spam|block|quota|unknown|sender|bounce|undeliver|no such|invalid|not found|host|connect|server|error|busy|later|limit|accept|policy|destinataire|erreur|boîte|empfänger|fehler|postfach|unbekannt|alıcı|hata|posta|kullanıcı|người nhận|lỗi|hộp thư|usuario|buzón|destinatario|utente|casella|получател|ящик|ошибк|收件|邮|退信|失败|宛先|メール/i;

const isAboutMail = (text: string, place: number): boolean => ABOUT_MAIL.test(text.slice(Math.max(0, place - 160), place + 200));

/** Bare numbers count only where the words around them speak of mail, and in a report of something else not at all. */
const believed = (text: string, candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(
    (one) => (one.weight > WEIGHTS.start || isAboutMail(text, startOf(one))) && (one.enhanced !== null || !isOfWeb(text, startOf(one))),
  );

/** A line of a web server's log, whose numbers look the same. */
const isOfWeb = (text: string, place: number): boolean => {
  const { start, end } = lineOf(text, place);
  return /\bHTTP\/\d/.test(text.slice(Math.max(start, place - 400), Math.min(end, place + 100)));
};

const draftsIn = (text: string, sections: Sections, matches: readonly Match[]): { drafts: Draft[]; more: boolean } => {
  const { notice } = sections;
  const groups = readStatusFields(text, notice);
  const failed = groups.filter(({ action }) => !action || !/^(?:delivered|relayed|expanded)/i.test(at(text, action)));
  // A complaint about spam or a receipt tells of no failure (RFC 5965, RFC 8098).
  if (!failed.some(({ action }) => action) && /^(?:feedback-type|disposition)[ \t]?:/im.test(at(text, notice))) return { drafts: [], more: false };
  const numbers = believed(text, readNumbers(text, notice));
  const failures = numbers.filter((one) => classOf(text, one) !== '2' && classOf(text, one) !== '3');
  if (failed.length) return cut(failed.map((group) => fromGroup(text, group, failures, failed.length === 1, notice)));
  const free = fromText(text, failures, notice);
  if (free.length) return cut(free);
  const [delivered] = groups;
  if (delivered) return cut([fromGroup(text, delivered, [], true, notice)]);
  const subject = subjectOf(text, sections.headers);
  if (subject) {
    const inSubject = fromText(
      text,
      readNumbers(text, subject, 20).filter((one) => classOf(text, one) > '3' && one.weight >= SURE),
      subject,
    );
    if (inSubject.length) return cut(inSubject);
  }
  const done = fromText(
    text,
    numbers.filter((one) => classOf(text, one) === '2' && one.weight >= 45),
    notice,
  ).slice(0, 1);
  if (done.length) return cut(done);
  return cut(withoutCode(text, sections, matches));
};

/** A failure that no code tells: by the words of the notice, or by a wording that is known. */
const withoutCode = (text: string, { headers, notice }: Sections, matches: readonly Match[]): Draft[] => {
  const failed =
    FAILED.exec(text.slice(0, Math.min(notice.end, MAX_NOTICE))) ?? STILL_TRIED.exec(text.slice(notice.start, Math.min(notice.end, MAX_NOTICE)));
  if (!failed && !matches.length) return [];
  const named = recipientsIn(text, notice);
  const inHeader = /^x-failed-recipients:[ \t]*([^\s,]{3,200})/im.exec(text.slice(0, headers.end));
  const headed = inHeader?.[1] ? { start: inHeader.index + inHeader[0].length - inHeader[1].length, end: inHeader.index + inHeader[0].length } : null;
  const place = matches[0]?.start ?? failed?.index ?? notice.start;
  const recipients = named.length ? named : [headed ?? recipientNear(text, place, notice)];
  return recipients.map((recipient) => ({
    reply: null,
    enhanced: null,
    line: recipient && recipients.length > 1 ? { start: recipient.start, end: paragraph(text, recipient.end, notice).end } : lineOf(text, place),
    recipient,
    host: hostNear(text, place, notice),
    group: null,
  }));
};

const cut = (drafts: Draft[]): { drafts: Draft[]; more: boolean } => {
  const seen = new Set<string>();
  return {
    drafts: drafts.slice(0, MAX_FINDINGS).filter((draft) => !seen.has(JSON.stringify(draft)) && seen.add(JSON.stringify(draft))),
    more: drafts.length > MAX_FINDINGS,
  };
};

const classOf = (text: string, { reply, enhanced }: Candidate): string => text[(reply ?? enhanced)?.start ?? 0] ?? '';

const subjectOf = (text: string, headers: Range): Range | null => {
  const found = /^subject:[^\n]*(?:\n[ \t][^\n]*)*/im.exec(text.slice(0, headers.end));
  return found ? { start: found.index, end: found.index + found[0].length } : null;
};

/** Of several, the surest; of equals, the first. */
const best = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.reduce<Candidate | null>((one, other) => (!one || other.weight > one.weight ? other : one), null);

const startOf = ({ reply, enhanced }: Candidate): number =>
  Math.min(reply?.start ?? Number.POSITIVE_INFINITY, enhanced?.start ?? Number.POSITIVE_INFINITY);

const within = (one: Candidate, { start, end }: Range): boolean => startOf(one) >= start && startOf(one) < end;

/** "Message expired … <421 4.4.2 …>": what the other server said last is the reason; the outer code only tells that the time is up. */
const innermost = (text: string, candidates: readonly Candidate[], outer: Candidate | null): Candidate | null => {
  if (!outer?.enhanced || !/\.4\.7$/.test(at(text, outer.enhanced))) return outer;
  return candidates.find((one) => one.reply && startOf(one) > startOf(outer) && one.weight >= SURE && text[startOf(one)] === '4') ?? outer;
};

const fromGroup = (text: string, group: StatusGroup, numbers: readonly Candidate[], isOnly: boolean, notice: Range): Draft => {
  const recipient = group.recipient ? addressIn(text, group.recipient) : null;
  const inDiagnostic = group.diagnostic ? readNumbers(text, group.diagnostic, 50).filter((one) => one.weight > WEIGHTS.bare) : [];
  const refused = inDiagnostic.filter((one) => classOf(text, one) > '3');
  const diagnostic = refused.length ? refused : inDiagnostic;
  const said = innermost(text, diagnostic, best(diagnostic.filter(({ reply }) => reply)));
  const status = group.status ? statusIn(text, group.status) : null;
  const line = group.diagnostic ?? group.status ?? group.recipient ?? group.action ?? notice;
  // Some put the reply code, or nothing but it, where the enhanced code belongs.
  const inStatus = group.status ? readNumbers(text, group.status, 5).find((one) => one.reply && classOf(text, one) > '3') : null;
  let reply = said?.reply ?? inStatus?.reply ?? null;
  let enhanced = said
    ? (said.enhanced ?? completing(text, said, diagnostic, line))
    : (best(diagnostic.filter((one) => one.weight >= SURE))?.enhanced ?? null);
  if (!reply) {
    const outside = numbers.filter((one) => !isInFields(one, group) && one.reply && one.weight >= SURE);
    const name = recipient ? at(text, recipient).toLowerCase() : '';
    const named = outside.filter((one) => {
      const near = recipientNear(text, startOf(one), paragraph(text, startOf(one), notice));
      return near !== null && at(text, near).toLowerCase() === name;
    });
    const fits = (one: Candidate): boolean => !status || text[status.start] === '2' || text[startOf(one)] === text[status.start];
    const told = best(named.filter(fits)) ?? (isOnly ? best(outside.filter(fits)) : null);
    reply = told?.reply ?? null;
    if (told?.enhanced && (!status || /\.0\.0$/.test(at(text, status)))) enhanced ??= told.enhanced;
  }
  const host = group.remote ? addressIn(text, group.remote) : reply ? hostNear(text, reply.start, line) : null;
  return { reply, enhanced: enhanced ?? status, line, recipient, host, group };
};

const isInFields = (one: Candidate, group: StatusGroup): boolean =>
  [group.status, group.diagnostic, group.action, group.recipient, group.remote].some((field) => field !== null && within(one, field));

const statusIn = (text: string, field: Range): Range | null => {
  const found = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/.exec(at(text, field));
  return found ? { start: field.start + found.index, end: field.start + found.index + found[0].length } : null;
};

/** The enhanced code that stands apart from a reply in the same words: "550 sorry, no mailbox here by that name (#5.1.1)". */
const completing = (text: string, { reply }: Candidate, numbers: readonly Candidate[], { end }: Range): Range | null => {
  if (!reply) return null;
  const limit = Math.min(end, reply.end + 900);
  for (const { reply: other, enhanced } of numbers) {
    if (other && other.start > reply.end && other.start < limit && at(text, other) !== at(text, reply)) break;
    if (enhanced && enhanced.start >= reply.end && enhanced.end <= limit && text[enhanced.start] === text[reply.start]) return enhanced;
  }
  // "dsn=5.1.1, status=bounced (… said: 550 …"
  const before = numbers.filter(
    ({ reply: other, enhanced }) => !other && enhanced && enhanced.end <= reply.start && reply.start - enhanced.end < 500,
  );
  const near = before.at(-1);
  return near?.enhanced &&
    near.weight >= SURE &&
    text[near.enhanced.start] === text[reply.start] &&
    !text.slice(near.enhanced.end, reply.start).includes('\n\n')
    ? near.enhanced
    : null;
};

/** The lines around a place, up to the next empty ones. */
const paragraph = (text: string, place: number, { start, end }: Range): Range => {
  const before = text.slice(Math.max(start, place - 1500), place);
  const gap = Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('\n\r\n'));
  const after = text.slice(place, Math.min(end, place + 1500)).search(/\n[ \t\r]*\n/);
  return { start: gap < 0 ? place - before.length : place - before.length + gap, end: after < 0 ? Math.min(end, place + 1500) : place + after };
};

const lineOf = (text: string, place: number): Range => {
  const end = text.indexOf('\n', place);
  return { start: text.lastIndexOf('\n', place - 1) + 1, end: end < 0 ? text.length : end };
};

/** A line of a log tells of one recipient and of one attempt. */
const isLog = (text: string, line: Range): boolean =>
  /\bto=<|\brcpt[ =:]|\[\d+\]: |^\{"| (?:\*\*|==|=>) \S+@/.test(text.slice(line.start, Math.min(line.end, line.start + 2000)));

const fromText = (text: string, numbers: readonly Candidate[], notice: Range): Draft[] => {
  const main = best(numbers);
  if (!main) return [];
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  const add = (one: Candidate): void => {
    const around = paragraph(text, startOf(one), notice);
    const own = lineOf(text, startOf(one));
    // A line of a log tells of one recipient; in a notice the name may stand lines above.
    const alone = isLog(text, own);
    const area = alone ? own : { start: Math.max(notice.start, around.start - 600), end: around.end };
    const recipient = recipientNear(text, startOf(one), alone ? own : around) ?? recipientNear(text, startOf(one), area);
    const key = recipient ? at(text, recipient).toLowerCase() : '';
    if (seen.size && (!key || seen.has(key))) return;
    seen.add(key);
    const inner =
      innermost(
        text,
        numbers.filter((other) => within(other, around)),
        one,
      ) ?? one;
    const reply =
      inner.reply ??
      best(numbers.filter((other) => other.reply && within(other, around) && classOf(text, other) === classOf(text, inner)))?.reply ??
      null;
    const enhanced = inner.enhanced ?? completing(text, { ...inner, reply }, numbers, around);
    drafts.push({
      reply,
      enhanced,
      line: { start: Math.max(own.start, around.start), end: Math.min(own.end, notice.end) },
      recipient,
      host: hostNear(text, startOf(inner), alone ? own : around),
      group: null,
    });
  };
  add(main);
  for (const one of numbers) if (one !== main && one.weight >= Math.max(40, main.weight - 15) && drafts.length <= MAX_FINDINGS) add(one);
  return drafts;
};

const finish = (text: string, sections: Sections, draft: Draft, matches: readonly Match[], acts: ActsByCode, isMain: boolean): Finding => {
  const reply = draft.reply && at(text, draft.reply);
  const enhanced = draft.enhanced && at(text, draft.enhanced);
  const host = draft.host && at(text, draft.host);
  const recipient = draft.recipient && at(text, draft.recipient);
  const around = {
    start: draft.line.start,
    end: draft.reply || draft.enhanced ? paragraph(text, (draft.reply ?? draft.enhanced)?.start ?? 0, sections.notice).end : draft.line.end,
  };
  const byHost = host ? providerOfHost(host) : null;
  const near = matches.filter((match) => match.start >= around.start && match.end <= Math.max(around.end, draft.line.end));
  const match = bestMatch(near.length || !isMain ? near : matches, reply, enhanced, byHost);
  const known = match?.wording ?? null;
  const byWording = known && !known.general ? providerOfWording(known.provider, known.kind) : null;
  const words = text.slice(around.start, Math.max(around.end, draft.line.end));
  const provider =
    byHost ??
    byWording ??
    providerInText(words) ??
    providerOfAddresses(recipient ?? '') ??
    (reply || enhanced ? providerOfAddresses(words) : null) ??
    (host ? null : providerOfNotice(text.slice(0, Math.min(sections.notice.end, MAX_NOTICE))));
  const permanent = isPermanent({
    action: draft.group?.action ? at(text, draft.group.action) : '',
    reply,
    enhanced,
    words: isLog(text, draft.line) ? at(text, draft.line) : text.slice(0, Math.min(sections.notice.end, MAX_NOTICE)),
    known: known?.permanent ?? null,
  });
  const spans: Span[] = [];
  const mark = (what: Span['what'], range: Range | null): void => void (range && spans.push({ what, ...range }));
  mark('reply', draft.reply);
  mark('enhanced', draft.enhanced);
  mark('recipient', draft.recipient);
  mark('host', draft.host);
  mark('wording', match);
  mark('action', draft.group?.action ?? null);
  return {
    reply,
    enhanced,
    line: draft.line,
    recipient,
    host,
    provider,
    wording: known?.id ?? null,
    permanent,
    act: known?.act ?? acts.get(enhanced ?? '') ?? acts.get(reply ?? '') ?? actByRule(permanent, enhanced),
    spans: spans.map(({ what, start, end }) => ({ what, start, end })).sort((one, other) => one.start - other.start),
  };
};

/** The longest wording that fits; one whose codes or provider agree goes before one whose do not. */
const bestMatch = (matches: readonly Match[], reply: string | null, enhanced: string | null, provider: string | null): Match | null => {
  let found: Match | null = null;
  let most = 0;
  for (const match of matches) {
    const { wording } = match;
    const score =
      match.letters +
      (wording.reply === null ? 0 : wording.reply === reply ? 12 : -12) +
      (wording.enhanced === null ? 0 : wording.enhanced === enhanced ? 8 : -8) +
      (provider !== null && wording.provider === provider ? 10 : 0) -
      (wording.general ? 10 : 0);
    if (score > most) [found, most] = [match, score];
  }
  return found;
};
