// How a recording came about, told in one language.
import type { Answered } from '../domain/recording.ts';
import type { RecordedOrigin } from '../domain/recorded.ts';
import { STAGES, type Stage } from '../domain/stage.ts';
import type { Say } from './sentences.ts';

/** The names of origins as keys: no spaces. */
export const ORIGIN_KEYS = { 'built in': 'built-in', configured: 'configured', 'site code': 'site-code' } as const satisfies Record<
  RecordedOrigin,
  string
>;

/** Takes what a reply answered, gives the words for it: a stage, a command as it was sent, or nothing. */
export const tellAnswered = (at: Answered, say: Say): string => {
  const stages: readonly string[] = STAGES;
  if (at === 'nothing') return say('dialogues:server.unasked');
  return stages.includes(at) ? say(`facts:stage.${at as Stage}`) : at;
};
