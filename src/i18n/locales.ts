// locales/<language>/<page>.json: every heading and sentence of the interface. Reads them and holds each language against English.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, Inspector, type Fault } from '../fault.ts';
import { strayLanguage, writingFaults } from '../language/language-check.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../language/languages.ts';

export const PAGES = [
  'common',
  'facts',
  'home',
  'code',
  'comparison',
  'codes',
  'comparisons',
  'about',
  'enhanced',
  'reading',
  'unregistered',
  'wordings',
  'box',
  'decode',
  'dialogues',
  'not-found',
  'short',
] as const;
export type Page = (typeof PAGES)[number];

/** A locale file, its nested keys joined with dots. */
export type Sentences = ReadonlyMap<string, string>;

/** The key under which a translated file keeps the version of the English one it was made from. */
export const MADE_FROM = '@from';

const VARIABLE = /\{\{\s*([^},\s]+)/g;

/** Takes a sentence, gives the names of its {{variables}}. */
export const variablesOf = (sentence: string): string[] => [...sentence.matchAll(VARIABLE)].map((match) => match[1] ?? '').sort();

/** Takes the project's top folder. Gives every sentence by language and page. Throws a ContentError that holds every fault found. */
export const readLocales = (top: string): Record<Language, Record<Page, Sentences>> => {
  const faults: Fault[] = [];
  const read = (language: Language) =>
    Object.fromEntries(PAGES.map((page) => [page, readFile(top, `locales/${language}/${page}.json`, faults)])) as Record<Page, Sentences>;
  const locales = Object.fromEntries(LANGUAGES.map((language) => [language, read(language)])) as Record<Language, Record<Page, Sentences>>;
  for (const language of LANGUAGES) {
    for (const page of PAGES)
      checkAgainstEnglish(
        locales[language][page],
        locales[DEFAULT_LANGUAGE][page],
        language,
        new Inspector(`locales/${language}/${page}.json`, faults),
      );
  }
  if (faults.length > 0) throw new ContentError(faults);
  return locales;
};

const readFile = (top: string, file: string, faults: Fault[]): Sentences => {
  const inspector = new Inspector(file, faults);
  const path = join(top, file);
  if (!existsSync(path)) {
    inspector.fault('file', '', 'add this file: it is missing');
    return new Map();
  }
  const text = readFileSync(path, 'utf8');
  try {
    return new Map(flatten(JSON.parse(text) as object));
  } catch (error) {
    inspector.fault('file', String(error instanceof Error ? error.message : error), 'mend the JSON');
    return new Map();
  }
};

const flatten = (value: object, prefix = ''): [string, string][] =>
  Object.entries(value).flatMap(([key, child]): [string, string][] =>
    typeof child === 'object' && child !== null ? flatten(child, `${prefix}${key}.`) : [[`${prefix}${key}`, String(child)]],
  );

const checkAgainstEnglish = (sentences: Sentences, english: Sentences, language: Language, inspector: Inspector): void => {
  for (const [key, model] of english) {
    const sentence = sentences.get(key);
    if (sentence === undefined) {
      inspector.fault(key, '', `translate this sentence: "${model}"`);
      continue;
    }
    if (sentence.trim() === '') inspector.fault(key, sentence, 'write the sentence: it is empty');
    for (const name of new Set(variablesOf(model))) {
      if (!variablesOf(sentence).includes(name)) inspector.fault(key, sentence, `use {{${name}}}, which the page fills in`);
    }
    for (const name of variablesOf(sentence)) {
      if (!variablesOf(model).includes(name))
        inspector.fault(key, sentence, `remove {{${name}}}: the page does not know it; it knows ${variablesOf(model).join(', ') || 'none'}`);
    }
    const words = sentence.replace(/\{\{.*?\}\}/g, ' ');
    const stray = strayLanguage(words, language);
    if (stray) inspector.fault(key, sentence, `write it in the language of the file (${language}): it reads as ${stray}`);
    for (const { value, remedy } of writingFaults(words, language)) inspector.fault(key, value, remedy);
    if (/\}\}['’]\p{L}/u.test(sentence) && language === 'tr')
      inspector.fault(key, sentence, 'put the suffix on a word, not on the value: "{{a}} kodunun"');
  }
  for (const [key, sentence] of sentences) {
    if (key !== MADE_FROM && !english.has(key)) inspector.fault(key, sentence, 'remove it, or add it to the English file: no page uses it');
  }
};
