// The sentences that the box and the decoder say in the browser, with {name} where a value goes.
import type { Say } from '../i18n/sentences.ts';

export const BOX_WORDS = {
  count: (say) => say('box:count', { count: '{count}' }),
  none: (say) => say('box:none'),
  decode: (say) => say('box:decode'),
  compare: (say) => say('box:compare', { a: '{a}', b: '{b}' }),
  says: (say) => say('box:says', { name: '{name}' }),
  permanent: (say) => say('decode:outcome.permanent'),
  temporary: (say) => say('decode:outcome.temporary'),
  success: (say) => say('decode:outcome.success'),
  unknown: (say) => say('decode:outcome.unknown'),
  noCode: (say) => say('decode:noCode'),
  nothing: (say) => say('decode:nothing'),
  several: (say) => say('decode:several', { count: '{count}' }),
  more: (say) => say('decode:more'),
  do: (say) => say('decode:do'),
  act: (say) => say('decode:act'),
  said: (say) => say('decode:said'),
  recipient: (say) => say('decode:recipient'),
  host: (say) => say('decode:host'),
  wording: (say) => say('decode:wording'),
  marked: (say) => say('decode:marked'),
  'mark.reply': (say) => say('decode:mark.reply'),
  'mark.enhanced': (say) => say('decode:mark.enhanced'),
  'mark.recipient': (say) => say('decode:mark.recipient'),
  'mark.host': (say) => say('decode:mark.host'),
  'mark.action': (say) => say('decode:mark.action'),
  'mark.wording': (say) => say('decode:mark.wording'),
  'mark.line': (say) => say('decode:mark.line'),
} as const satisfies Record<string, (say: Say) => string>;

export type BoxWord = keyof typeof BOX_WORDS;
