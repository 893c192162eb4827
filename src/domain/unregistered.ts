// Numbers that people search for and that no SMTP standard defines.
import type { EnhancedCode } from './enhanced-code.ts';
import type { ReplyCode } from './reply-code.ts';

/** Where such a number comes from. */
export const ORIGINS = ['lost-dots', 'registry-only', 'vendor', 'own-code', 'system-error', 'draft', 'relic'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Whether anybody sends it: to others, or only a program to itself. */
export const EMITTED = ['yes', 'rare', 'historic', 'client-side', 'no-evidence'] as const;
export type Emitted = (typeof EMITTED)[number];

export interface UnregisteredFacts {
  code: string;
  origin: Origin;
  emitted: Emitted;
  /** The registered codes it is taken for. */
  taken: readonly ReplyCode[];
  /** The enhanced status code whose dots were lost, or that it stands beside in the registry. */
  enhanced: EnhancedCode | null;
  /** Servers in whose source the number stands, with version. */
  servers: readonly string[];
  /** What was seen, as it was noted. */
  evidence: readonly string[];
  reviewed: string;
}

/** Three digits; the first may be 1 here, and the second any. */
export const UNREGISTERED_CODE = /^[1-5]\d\d$/;
