// A draft becomes a finding: words for ranges, and what follows from them: the wording, whose server it was, whether it lasts, who acts.
import { whoActs, type ActsByCode } from './act.ts';
import { isLog, paragraph, type Draft, type Reading } from './draft.ts';
import type { Finding, Span } from './finding.ts';
import { isPermanent, tellingWords, type Words } from './permanent.ts';
import { providerInText, providerOfAddresses, providerOfHost, providerOfNotice, providerOfWording } from './provider.ts';
import { at, type Range } from './range.ts';
import type { Match } from './wordings.ts';

/** What the notice as a whole tells, read once for all findings. */
export interface Notice {
  words: Words;
  provider: string | null;
}

/** Takes the headers and the notice, gives what they tell as a whole. */
export const readNotice = (notice: string): Notice => ({ words: tellingWords(notice), provider: providerOfNotice(notice) ?? providerInText(notice) });

/** Takes a reading, one of its drafts and what the notice as a whole tells, gives the finding. Only the main one may take a wording from elsewhere in the text. */
export const finish = ({ text, sections, matches }: Reading, draft: Draft, notice: Notice, acts: ActsByCode, isMain: boolean): Finding => {
  const read = (range: Range | null): string | null => range && at(text, range);
  const [reply, enhanced, host, recipient] = [read(draft.reply), read(draft.enhanced), read(draft.host), read(draft.recipient)];
  const code = draft.reply ?? draft.enhanced;
  const around = { start: draft.line.start, end: Math.max(draft.line.end, code ? paragraph(text, code.start, sections.notice).end : 0) };
  const said = at(text, around);
  const byHost = host ? providerOfHost(host) : null;
  const near = matches.filter((match) => match.start >= around.start && match.end <= around.end);
  const match = bestMatch(near.length || !isMain ? near : matches, reply, enhanced, byHost);
  const known = match?.wording ?? null;
  const provider =
    byHost ??
    (known && !known.general ? providerOfWording(known) : null) ??
    providerInText(said) ??
    providerOfAddresses(recipient ?? '') ??
    (code ? providerOfAddresses(said) : null) ??
    (host ? null : notice.provider);
  const permanent = isPermanent({
    action: read(draft.group?.action ?? null) ?? '',
    reply,
    enhanced,
    words: isLog(text, draft.line) ? tellingWords(at(text, draft.line)) : notice.words,
    known: known?.permanent ?? null,
  });
  const spans: Span[] = [];
  const mark = (what: Span['what'], range: Range | null): void => void (range && spans.push({ what, start: range.start, end: range.end }));
  mark('reply', draft.reply);
  mark('enhanced', draft.enhanced);
  mark('recipient', draft.recipient);
  mark('host', draft.host);
  mark('wording', match);
  mark('action', draft.group?.action ?? null);
  spans.sort((one, other) => one.start - other.start || one.end - other.end);
  const act = whoActs(known?.act ?? null, { reply, enhanced, permanent }, acts);
  return { reply, enhanced, line: draft.line, recipient, host, provider, wording: known?.id ?? null, permanent, act, spans };
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
