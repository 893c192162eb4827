// What somebody meant who typed or linked "553 vs 250", "550 5.7.1", or an address that does not exist.
import { pairOf, type Pair } from './pair.ts';

/** Three digits, or an enhanced status code; not a part of a longer number or of an IP address. */
const NUMBER = /(?<![\d.])(?:\d\.\d{1,3}\.\d{1,3}|\d{3})(?![\d.]*\d)/g;

/** Takes any text and the codes that have a page, gives those of them that stand in it: each once, at most two. */
export const codesIn = (text: string, known: readonly string[]): string[] =>
  [...new Set(text.match(NUMBER) ?? [])].filter((number) => known.includes(number)).slice(0, 2);

/** Takes any text and the codes that have a page, gives the page that was meant: one code, a pair, or null. */
export const askedFor = (text: string, known: readonly string[]): { code: string } | { pair: Pair } | null => {
  const [one, other] = codesIn(text, known);
  if (!one) return null;
  if (!other) return { code: one };
  const [first, second] = [one, other].map((code) => code.split('.')) as [string[], string[]];
  // "550 5.7.1" is one reply: its enhanced status code says more.
  if (first.length !== second.length) return { code: first.length === 3 ? one : other };
  // Enhanced codes are compared within a subject and class, and within a row.
  const comparable = first.length === 1 || (first[1] === second[1] && (first[0] === second[0] || first[2] === second[2]));
  return comparable ? { pair: pairOf(one, other) } : { code: one };
};
