// What decode gives: findings, each with the places of the text that it came from.
import type { Role } from '../facts.ts';
import type { Range } from './range.ts';

export interface Span extends Range {
  what: 'reply' | 'enhanced' | 'recipient' | 'host' | 'wording' | 'action';
}

/** What is known of one recipient's failure. Every code stands in the text. */
export interface Finding {
  reply: string | null;
  enhanced: string | null;
  /** The words that the codes stood in: a field's value, or a line. */
  line: Range | null;
  recipient: string | null;
  host: string | null;
  provider: string | null;
  /** provider/slug */
  wording: string | null;
  permanent: boolean | null;
  /** Who has to act, most telling first; empty where nobody knows. */
  act: readonly Role[];
  /** Where in the text each of these stands, in order. */
  spans: readonly Span[];
}

export interface Decoded {
  /** One for each recipient or failure, the main one first; empty where the text tells of none. */
  findings: readonly Finding[];
  /** True where the text tells of more failures than are given. */
  more: boolean;
}
