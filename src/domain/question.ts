// What somebody put into the box: a code, a pair, a few words, or a text to decode.
import { askedFor, codesIn, type Askable } from './asked.ts';
import { wordsOf } from './fold.ts';
import type { Pair } from './pair.ts';

export type Question = { kind: 'code'; code: string } | { kind: 'pair'; pair: Pair } | { kind: 'words' } | { kind: 'text' } | { kind: 'nothing' };

/** More words than this besides the codes, and it is a text that a server or a program wrote. */
const FEW = 4;
/** What only mail, logs and programs write: a line break, an address, a bracketed host, a header, key=value. */
const WRITTEN = /[\r\n]|\S@\S|\[\d|\w=\S|^\s*[A-Z][A-Za-z-]+: \S/;
/** Programs that expected one code and got another: the pair is what is asked. */
const EXPECTED = /\bexpect(?:ed|ing)?\b/i;

/** Takes what stands in the box and which pages there are, gives what was meant. */
export const understand = (input: string, askable: Askable): Question => {
  const text = input.trim();
  if (text === '') return { kind: 'nothing' };
  const codes = codesIn(text, askable.known);
  const words = wordsOf(text).filter((word) => !/^[\d.]+$/.test(word));
  const asked = askedFor(text, askable);
  if (asked && codes.length === 2 && 'pair' in asked && text.length < 400 && EXPECTED.test(text)) return { kind: 'pair', pair: asked.pair };
  if (text.length > 200 || WRITTEN.test(text)) return { kind: 'text' };
  if (asked && 'pair' in asked && words.length <= 2 * FEW) return { kind: 'pair', pair: asked.pair };
  if (words.length > FEW) return asked || text.length > 60 ? { kind: 'text' } : { kind: 'words' };
  if (!asked) return { kind: 'words' };
  // "550 mailbox unavailable" names one code, and words that its page explains; "relay 5.7.1 denied" the same.
  return 'pair' in asked ? { kind: 'pair', pair: asked.pair } : { kind: 'code', code: asked.code };
};
