// The addresses that a page hands to its scripts: which codes there are, and the forms of their pages' paths.
import type { askedFor } from '../domain/asked.ts';

/** Takes the element that holds them (data-known, data-code, data-comparison). Gives the codes, and the address of what was asked for. */
export const addressesIn = (element: HTMLElement) => ({
  known: (element.dataset['known'] ?? '').split(' '),
  addressOf: (asked: ReturnType<typeof askedFor>): string | undefined => {
    if (!asked) return undefined;
    if ('code' in asked) return element.dataset['code']?.replace('CODE', asked.code);
    return element.dataset['comparison']?.replace('LOW', asked.pair.low).replace('HIGH', asked.pair.high);
  },
});
