// What the box is given when it is used: finished words of one language, and what there is to find. Made by src/site/box-data.ts.
import type { SaidWording } from './decode/wordings.ts';
import type { Role } from './facts.ts';
import type { Speaker } from './wording.ts';

/** A code that has a page. */
export interface BoxCode {
  code: string;
  name: string;
  /** The registered or English name, by which it is also found. */
  english: string;
  /** One sentence; empty but for registered reply codes. */
  means: string;
  do: string;
  act: readonly Role[];
}

/** A wording: what the decoder needs of it, and the words on it. */
export interface BoxWording extends SaidWording {
  meaning: string;
  advice: string;
}

export interface BoxData {
  language: string;
  codes: readonly BoxCode[];
  /** How many of the codes, from the first, are registered reply codes: every pair of these has a page. */
  registered: number;
  /** The other pairs that have a page, as they stand in addresses. */
  pairs: readonly string[];
  /** Each provider's name, what it is, and the page its wordings stand on. */
  providers: Readonly<Record<string, { name: string; kind: Speaker; page: string }>>;
  wordings: readonly BoxWording[];
  roles: Readonly<Record<Role, string>>;
  /** Sentences, with {name} where a value goes. */
  words: Readonly<Record<string, string>>;
  /** Paths, with CODE, LOW, HIGH, PAGE and ANCHOR where these go. */
  paths: { code: string; comparison: string; decode: string; wording: string };
}

/** The same as it is sent: rows in place of objects, roles and absent values by number, since names of fields would be a third of it. */
export interface SentBoxData extends Omit<BoxData, 'codes' | 'wordings'> {
  codes: readonly (readonly [code: string, name: string, english: string, means: string, act: string, advice: string])[];
  wordings: readonly (readonly [
    id: string,
    text: string,
    general: 0 | 1,
    side: number,
    reply: string,
    enhanced: string,
    permanent: 0 | 1 | 2,
    act: string,
    meaning: string,
    advice: string,
  ])[];
}
