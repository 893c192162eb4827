// Whether the mail server has given up on the message, or still tries.
import { FAILED, GAVE_UP, STILL_TRIED } from './failure.ts';

/** What tells of it, the surest first. */
export interface Told {
  /** The Action field of a delivery status (RFC 3464 §2.3.3), or ''. */
  action: string;
  reply: string | null;
  enhanced: string | null;
  /** The words around the codes: a log's line, or the whole notice. */
  words: string;
  /** What the known wording says by itself. */
  known: boolean | null;
}

/** Gives true where the server has given up, false where it still tries, null where nothing tells. */
export const isPermanent = ({ action, reply, enhanced, words, known }: Told): boolean | null => {
  if (/^delayed/i.test(action)) return false;
  if (/^fail/i.test(action)) return true;
  const code = enhanced ?? reply;
  if (code && /^[23]/.test(code)) return null;
  if (GAVE_UP.test(words)) return true;
  if (STILL_TRIED.test(words)) return false;
  if (code?.startsWith('5') || reply?.startsWith('5')) return true;
  // A message that came back for a temporary failure without a word that the time is up: the next one may pass.
  if (code?.startsWith('4')) return false;
  if (isNotice(words) && FAILED.test(words)) return true;
  return known ?? (FAILED.test(words) ? true : null);
};

/** Prose with a reader, not a reply or a log. */
const isNotice = (words: string): boolean => words.length > 120 && words.split('\n', 4).length > 3;
