// Which recordings a page shows, and where each of them stands. Chosen once, for all languages.
import { catalogue } from '../catalogue/site.ts';
import type { Reply } from '../domain/recording.ts';
import { stagesOf } from '../domain/facts.ts';
import { pairId, type Pair } from '../domain/pair.ts';
import { shownOf, shownPair, type Session, type Shown, type ShownPair } from '../domain/recorded.ts';
import { DEFAULT_LANGUAGE, type Language } from '../language/languages.ts';
import { pathOf } from './routes.ts';
import { wireHtml } from './wire.ts';

/** A reply code is at home where RFCs list it; and what the words on a code quote is what readers look for, the first thing first. */
const merit = (code: string, { recording }: Session, { at, to }: Reply): number => {
  const entry = catalogue.entry(code);
  const stages: readonly string[] = entry.kind === 'reply' ? stagesOf(entry.facts) : [at];
  const { seen } = entry.words[DEFAULT_LANGUAGE];
  const quoted = seen.indexOf(wireHtml(recording.lines[to]?.text ?? ''));
  return (stages.includes(at) ? 6 : 0) + (quoted === -1 ? 0 : 3 + 5 * (1 - quoted / seen.length));
};

const ofCode = new Map<string, Shown[]>();
const ofPair = new Map<string, ShownPair>();

/** Takes a code that has a page, gives what is recorded of it, most telling first. */
export const recordingsOf = (code: string): Shown[] => {
  const known = ofCode.get(code) ?? shownOf(catalogue.sessions, code, merit);
  ofCode.set(code, known);
  return known;
};

/** Takes a pair that has a page, gives one session with both codes or one of each. */
export const recordingsOfPair = (pair: Pair): ShownPair => {
  const known = ofPair.get(pairId(pair)) ?? shownPair(catalogue.sessions, pair, merit);
  ofPair.set(pairId(pair), known);
  return known;
};

/** Takes a session and a language, gives where it stands whole. */
export const sessionPath = ({ kind, server, id }: Session, language: Language): string =>
  kind === 'dialogue'
    ? `${pathOf({ kind: 'server', server }, language)}#${id}`
    : `${pathOf({ kind: 'situation', situation: id }, language)}#${server}`;

/** How many there are, for sentences that say so. */
export const recordedCounts = {
  servers: String(catalogue.servers.length),
  situations: String(catalogue.situations.length),
  recordings: String(catalogue.sessions.length),
};
