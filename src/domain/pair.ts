// Two codes side by side. A pair has one order, the lower number first, so that it has one page.
import type { ReplyCode } from './reply-code.ts';

export interface Pair {
  low: ReplyCode;
  high: ReplyCode;
}

/** Takes two different codes in any order, gives their pair. Throws where they are the same. */
export const pairOf = (one: ReplyCode, other: ReplyCode): Pair => {
  if (one === other) throw new Error(`A pair needs two codes, got ${one} twice.`);
  return one < other ? { low: one, high: other } : { low: other, high: one };
};

/** Takes a pair, gives the id under which its page and its hand-written word are kept: "250-vs-553". */
export const pairId = ({ low, high }: Pair): string => `${low}-vs-${high}`;

/** Takes a pair, gives it as people type it, the same in every language: "250 vs 553". */
export const pairName = ({ low, high }: Pair): string => `${low} vs ${high}`;

/** Takes codes, gives every pair of them, in order: n codes give n(n-1)/2 pairs. */
export const pairsOf = (codes: readonly ReplyCode[]): Pair[] => {
  const sorted = [...codes].sort();
  return sorted.flatMap((low, index) => sorted.slice(index + 1).map((high) => ({ low, high })));
};
