// Whether the mail server has given up on the message, or still tries.
import { FAILED, GAVE_UP, STILL_TRIED } from './failure.ts';

/** What the words around the codes tell: a log's line, or a whole notice. */
export interface Words {
  gaveUp: boolean;
  stillTried: boolean;
  failed: boolean;
  /** Prose with a reader, not a reply. */
  isNotice: boolean;
}

/** Takes words, gives what they tell. */
export const tellingWords = (words: string): Words => ({
  gaveUp: GAVE_UP.test(words),
  stillTried: STILL_TRIED.test(words),
  failed: FAILED.test(words),
  isNotice: words.length > 120 && words.split('\n', 4).length > 3,
});

/** What tells of it, the surest first. */
export interface Told {
  /** The Action field of a delivery status (RFC 3464 §2.3.3), or ''. */
  action: string;
  reply: string | null;
  enhanced: string | null;
  words: Words;
  /** What the known wording says by itself. */
  known: boolean | null;
}

/** Gives true where the server has given up, false where it still tries, null where nothing tells. */
export const isPermanent = ({ action, reply, enhanced, words, known }: Told): boolean | null => {
  if (/^delayed/i.test(action)) return false;
  if (/^fail/i.test(action)) return true;
  const code = enhanced ?? reply;
  if (code && /^[23]/.test(code)) return null;
  if (words.gaveUp) return true;
  if (words.stillTried) return false;
  if (code?.startsWith('5') || reply?.startsWith('5')) return true;
  // A message that came back for a temporary failure without a word that the time is up: the next one may pass.
  if (code?.startsWith('4')) return false;
  if (words.isNotice && words.failed) return true;
  return known ?? (words.failed ? true : null);
};
