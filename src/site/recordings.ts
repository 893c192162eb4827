// Which recordings a page shows, and where each of them stands. Chosen once, for all languages.
import type { Entry } from '../catalogue/catalogue.ts';
import { catalogue } from '../catalogue/site.ts';
import type { Filed } from '../domain/dialogue.ts';
import { stagesOf } from '../domain/facts.ts';
import { pairId, type Pair } from '../domain/pair.ts';
import { shownOf, shownPair, type Session, type Shown, type ShownPair } from '../domain/recorded.ts';
import type { Language } from '../language/languages.ts';
import { pathOf } from './routes.ts';

/** A reply code is at home where RFCs list it; for the others nothing is known of that. */
const isUsual = (entry: Entry, { at }: Filed): boolean => {
  const stages: readonly string[] = entry.kind === 'reply' ? stagesOf(entry.facts) : [at];
  return stages.includes(at);
};

const ofCode = new Map<string, Shown[]>();
const ofPair = new Map<string, ShownPair>();

/** Takes a code that has a page, gives what is recorded of it, most telling first. */
export const recordingsOf = (code: string): Shown[] => {
  const known = ofCode.get(code) ?? shownOf(catalogue.sessions, code, (filed) => isUsual(catalogue.entry(code), filed));
  ofCode.set(code, known);
  return known;
};

/** Takes a pair that has a page, gives one session with both codes or one of each. */
export const recordingsOfPair = (pair: Pair): ShownPair => {
  const known = ofPair.get(pairId(pair)) ?? shownPair(catalogue.sessions, pair, (code, filed) => isUsual(catalogue.entry(code), filed));
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
