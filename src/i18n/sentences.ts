// Turns keys into sentences. i18next resolves each sentence once per language, with marks where the values go;
// pages only fill the marks. Asking i18next anew on each of some three thousand pages was a third of the build.
import { createInstance } from 'i18next';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../language/languages.ts';
import type { Key } from './keys.ts';
import { PAGES, readLocales, variablesOf } from './locales.ts';
import { typeset } from '../language/typography.ts';

/** A value is a word, or a list of words that the language joins in its own way. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** Gives the sentence under a key in one language. Throws where the sentence wants a value that is not given. */
export type Say = (key: Key, values?: Values) => string;

const MARK = '\u0000';

/** Takes the project's top folder, gives for each language the way to say things in it. Throws a ContentError where locales are faulty. */
export const readSentences = (top: string): Record<Language, Say> => {
  const locales = readLocales(top);
  const i18n = createInstance();
  i18n.init({
    initAsync: false,
    lng: DEFAULT_LANGUAGE,
    fallbackLng: false,
    keySeparator: false,
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (languages, page, key) => {
      throw new Error(`locales/${languages.join()}/${page}.json has no ${key}.`);
    },
    resources: Object.fromEntries(
      LANGUAGES.map((language) => [language, Object.fromEntries(PAGES.map((page) => [page, Object.fromEntries(locales[language][page])]))]),
    ),
  });

  const sayIn = (language: Language): Say => {
    const resolved = new Map<string, string[]>();
    for (const page of PAGES) {
      const t = i18n.getFixedT(language, page);
      for (const [key, sentence] of locales[DEFAULT_LANGUAGE][page]) {
        const marks = Object.fromEntries(variablesOf(sentence).map((name) => [name, `${MARK}${name}${MARK}`]));
        resolved.set(`${page}:${key}`, typeset(t(key, marks), language).split(MARK));
      }
    }
    const lists = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' });
    return (key, values = {}) => {
      const parts = resolved.get(key);
      if (!parts) throw new Error(`No locale has ${key}.`);
      // Every second part is the name of a value: text, name, text, name, text.
      return parts
        .map((part, index) => {
          if (index % 2 === 0) return part;
          const value = values[part];
          if (value === undefined) throw new Error(`${key} wants a value for {{${part}}}.`);
          return typeof value === 'string' ? value : lists.format(value);
        })
        .join('');
    };
  };
  return Object.fromEntries(LANGUAGES.map((language) => [language, sayIn(language)])) as Record<Language, Say>;
};
