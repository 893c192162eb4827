// What a page hands to its scripts: which codes and comparisons there are, and the forms of their pages' paths.
import type { Askable, askedFor } from '../domain/asked.ts';
import { pairId } from '../domain/pair.ts';

/** Takes the element that holds them (data-registered, data-others, data-pairs, data-code, data-comparison). Gives what can be asked for, and the address of what was. */
export const addressesIn = ({ dataset }: HTMLElement) => {
  const list = (name: string) => (dataset[name] ?? '').split(' ');
  const registered = list('registered');
  const pairs = new Set(list('pairs'));
  const askable: Askable = {
    known: [...registered, ...list('others')],
    // Every pair of registered reply codes has a page; of the rest, those that are listed.
    isCompared: (pair) => (registered.includes(pair.low) && registered.includes(pair.high)) || pairs.has(pairId(pair)),
  };
  const addressOf = (asked: ReturnType<typeof askedFor>): string | undefined => {
    if (!asked) return undefined;
    if ('code' in asked) return dataset['code']?.replace('CODE', asked.code);
    return dataset['comparison']?.replace('LOW', asked.pair.low).replace('HIGH', asked.pair.high);
  };
  return { askable, addressOf };
};
