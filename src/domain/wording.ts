// What a mail server or provider really says, and what is known of it. content/README.md tells what each field means.
import type { Role } from './facts.ts';

/** What kind of thing says it. */
export const SPEAKERS = ['software', 'provider', 'filter', 'blocklist'] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** Who writes the words: the server that refuses, the sending server about the other one, or local delivery behind the server. */
export const SIDES = ['receiving', 'sending', 'delivery'] as const;
export type Side = (typeof SIDES)[number];

/** One wording, as the wire has it; {name} stands for a part that varies. */
export interface Wording {
  /** <provider>/<slug>: google/spf-failed. */
  id: string;
  provider: string;
  slug: string;
  text: string;
  /** So general that others say it too: it explains a reply, and does not tell who sent it. */
  general: boolean;
  side: Side;
  reply: string | null;
  enhanced: string | null;
  /** Null where nobody knows. */
  permanent: boolean | null;
  act: readonly Role[];
  source: string;
  url: string | null;
  licence: string;
  /** Year and month in which the source said so, where known. */
  asOf: string | null;
}

/** A provider has a page of its own from so many wordings on; the others share one. */
export const OWN_PAGE = 10;

/** The form of a wording's slug: part of an address, never to be changed. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Takes wordings and a code, gives those that are known with it: with a reply code or with an enhanced status code. */
export const wordingsOf = <Known extends Wording>(wordings: readonly Known[], code: string): Known[] =>
  wordings.filter(({ reply, enhanced }) => code === reply || code === enhanced);

/** Takes the text of a wording, gives it in parts: what is fixed, and the names of what varies. */
export const partsOf = (text: string): { text: string; varies: boolean }[] =>
  text
    .split(/(\{[a-z]+\})/)
    .filter((part) => part !== '')
    .map((part) => ({ text: /^\{[a-z]+\}$/.test(part) ? part.slice(1, -1) : part, varies: /^\{[a-z]+\}$/.test(part) }));
