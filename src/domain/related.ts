// Which other comparisons a reader of one comparison is likely to need.
import type { Facts } from './facts.ts';
import { pairId, pairOf, type Pair } from './pair.ts';

const MOST = 8;

/** Takes the facts on both codes and the pairs people ask about. Gives pairs that share a code with this one: the asked-about first, then those that facts call confused. */
export const relatedPairs = (low: Facts, high: Facts, asked: readonly Pair[]): Pair[] => {
  const own = pairId({ low: low.code, high: high.code });
  const shares = (pair: Pair) => [pair.low, pair.high].some((code) => code === low.code || code === high.code);
  const confused = [low, high].flatMap(({ code, confused: others }) => others.map((other) => pairOf(code, other)));
  // A pair that is both asked about and confused with a code of this one says most, so it comes first.
  const both = confused.filter((pair) => asked.some((other) => pairId(other) === pairId(pair)));
  const byId = new Map([...both, ...confused, ...asked.filter(shares)].map((pair) => [pairId(pair), pair]));
  byId.delete(own);
  return [...byId.values()].slice(0, MOST);
};
