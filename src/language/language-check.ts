// Tells whether a piece of text is in the language of its file. The site's promise is whole pages in one language,
// so a paragraph left in another one stops the build.
import type { Language } from './languages.ts';

/** Short words that are frequent in one of the languages and rare or absent in the other three. */
const MARKERS: Record<Language, readonly string[]> = {
  en: [
    'the',
    'and',
    'is',
    'of',
    'that',
    'with',
    'it',
    'for',
    'this',
    'not',
    'are',
    'was',
    'which',
    'from',
    'when',
    'has',
    'be',
    'or',
    'by',
    'its',
    'will',
    'your',
  ],
  fr: [
    'le',
    'la',
    'les',
    'des',
    'est',
    'une',
    'un',
    'et',
    'que',
    'qui',
    'pas',
    'pour',
    'dans',
    'avec',
    'ce',
    'cette',
    'sur',
    'du',
    'il',
    'elle',
    'au',
    'ou',
    'vous',
    'votre',
    'de',
  ],
  vi: [
    'của',
    'và',
    'là',
    'không',
    'một',
    'các',
    'được',
    'cho',
    'khi',
    'này',
    'đã',
    'người',
    'có',
    'máy',
    'thư',
    'để',
    'với',
    'hoặc',
    'từ',
    'bạn',
    'lệnh',
    'mã',
  ],
  tr: [
    've',
    'bir',
    'bu',
    'için',
    'ile',
    'da',
    'de',
    'değil',
    'olan',
    'ya',
    'daha',
    'gibi',
    'olarak',
    'sonra',
    'kadar',
    'ise',
    'yeniden',
    'komut',
    'sunucu',
    'kodu',
    'siz',
    'varsa',
  ],
};

/** Takes text without code spans and the language it should be in. Gives the language it is in where that is clearly another one, else null. */
export const strayLanguage = (text: string, expected: Language): Language | null => {
  const words = text.toLocaleLowerCase(expected).match(/\p{L}+/gu) ?? [];
  const score = (language: Language) => words.filter((word) => MARKERS[language].includes(word)).length;
  const own = score(expected);
  const others = (Object.keys(MARKERS) as Language[]).filter((language) => language !== expected);
  return others.find((language) => score(language) >= 3 && score(language) > 2 * own) ?? null;
};

/** Takes text and its language. Gives what breaks that language's writing rules, each with its remedy. */
export const writingFaults = (text: string, language: Language): { value: string; remedy: string }[] => {
  const faults: { value: string; remedy: string }[] = [];
  if (text !== text.normalize('NFC')) faults.push({ value: text, remedy: 'save the text in Unicode NFC' });
  const hung = language === 'tr' ? /\d['’]\p{L}+/u.exec(text) : null;
  if (hung) faults.push({ value: hung[0], remedy: 'put the suffix on a word, not on the number: "553 kodunun"' });
  const todo = /\b(TODO|FIXME|XXX)\b/.exec(text);
  if (todo) faults.push({ value: todo[0], remedy: 'write the text: a placeholder is not published' });
  return faults;
};
