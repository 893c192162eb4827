// Two codes side by side, reply codes (550) or enhanced status codes (5.7.1). A pair has one order, the lower number first, so that it has one page.
import type { ReplyCode } from './reply-code.ts';

export interface Pair {
  low: ReplyCode;
  high: ReplyCode;
}

/** Takes two codes, tells which comes first: by number, part for part, so that 5.7.9 stands before 5.7.10. */
export const compareCodes = (one: ReplyCode, other: ReplyCode): number => {
  const [left, right] = [one, other].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const different = left.findIndex((part, index) => part !== right[index]);
  return different === -1 ? 0 : (left[different] ?? 0) - (right[different] ?? 0);
};

/** Takes two different codes in any order, gives their pair. Throws where they are the same. */
export const pairOf = (one: ReplyCode, other: ReplyCode): Pair => {
  if (one === other) throw new Error(`A pair needs two codes, got ${one} twice.`);
  return compareCodes(one, other) < 0 ? { low: one, high: other } : { low: other, high: one };
};

/** Takes a pair, gives the id under which its page and its hand-written word are kept: "250-vs-553". */
export const pairId = ({ low, high }: Pair): string => `${low}-vs-${high}`;

/** Takes a pair, gives it as people type it, the same in every language: "250 vs 553". */
export const pairName = ({ low, high }: Pair): string => `${low} vs ${high}`;

/** Takes codes, gives every pair of them, in order: n codes give n(n-1)/2 pairs. */
export const pairsOf = (codes: readonly ReplyCode[]): Pair[] => {
  const sorted = [...codes].sort(compareCodes);
  return sorted.flatMap((low, index) => sorted.slice(index + 1).map((high) => ({ low, high })));
};
