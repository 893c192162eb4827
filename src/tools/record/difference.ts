// What a new recording changed against the one before it.
import { codeSequence } from './reply.ts';

/** same: byte for byte. details: dates, ids, challenges or words. codes: another sequence of codes. new: there was none. */
export type Difference = 'same' | 'details' | 'codes' | 'new';

/** Takes the recording that was there, if any, and the new one. Gives the kind of difference. */
export const differenceOf = (before: string | null, now: string): Difference => {
  if (before === null) return 'new';
  if (before === now) return 'same';
  return codeSequence(before).join() === codeSequence(now).join() ? 'details' : 'codes';
};

/** Takes two recordings. Gives their code sequences in one line, to be read by a person. */
export const tellCodes = (before: string, now: string): string => `${codeSequence(before).join(', ')}  →  ${codeSequence(now).join(', ')}`;
