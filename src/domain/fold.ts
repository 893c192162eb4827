// How words are compared when somebody types them: without accents, without case, in any of the four languages.

/** Letters that do not fall apart into a base letter and a mark (Unicode NFD). Turkish ı and İ both count as i. */
const WHOLE: Readonly<Record<string, string>> = { ı: 'i', đ: 'd', œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', '’': ' ' };

/** Takes any text, gives it in small letters without accents, every other sign but the dots inside codes as a space. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıđœæßøł’]/g, (letter) => WHOLE[letter] ?? letter)
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Takes any text, gives its folded words. */
export const wordsOf = (text: string): string[] => fold(text).split(/\s+/).filter(Boolean);
