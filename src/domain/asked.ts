// What somebody meant who typed or linked "553 vs 250", "550 5.7.1", or an address that does not exist.
import { pairOf, type Pair } from './pair.ts';

/** Three digits, or an enhanced status code; not a part of a longer number or of an IP address. */
const NUMBER = /(?<![\d.])(?:\d\.\d{1,3}\.\d{1,3}|\d{3})(?![\d.]*\d)/g;

/** Takes any text and the codes that have a page, gives those of them that stand in it: each once, at most two. */
export const codesIn = (text: string, known: readonly string[]): string[] =>
  [...new Set(text.match(NUMBER) ?? [])].filter((number) => known.includes(number)).slice(0, 2);

/** What can be asked for: the codes that have a page, and which pairs of them have one. */
export interface Askable {
  known: readonly string[];
  isCompared(pair: Pair): boolean;
}

/** Takes any text and what can be asked for, gives the page that was meant: one code, a pair, or null. Never a page that does not exist. */
export const askedFor = (text: string, { known, isCompared }: Askable): { code: string } | { pair: Pair } | null => {
  const [one, other] = codesIn(text, known);
  if (!one) return null;
  if (!other) return { code: one };
  const pair = pairOf(one, other);
  if (isCompared(pair)) return { pair };
  // "550 5.7.1" is one reply: its enhanced status code says more.
  return { code: other.includes('.') && !one.includes('.') ? other : one };
};
