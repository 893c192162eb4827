// What somebody meant who typed or linked "553 vs 250", "smtp 550" or an address that does not exist.
import type { ReplyCode } from './reply-code.ts';

/** Takes any text and the codes that have a page, gives those of them that stand in it as numbers of their own: each once, at most two. */
export const codesIn = (text: string, known: readonly ReplyCode[]): ReplyCode[] => {
  const numbers = text.match(/(?<![\d.])\d{3}(?![\d.]*\d)/g) ?? [];
  return [...new Set(numbers)].filter((number) => known.includes(number)).slice(0, 2);
};
