// What a code is called in a language and how it is marked, whatever kind it is of.
import type { Entry } from '../catalogue/catalogue.ts';
import { DEFAULT_LANGUAGE, type Language } from '../language/languages.ts';

/** Takes what has a page and a language, gives its name. */
export const nameOf = (entry: Entry, language: Language): string => entry.words[language].name;

/** Takes what has a page, gives the name as servers and lists have it: the registered text where there is one. */
export const englishNameOf = (entry: Entry): string =>
  entry.kind === 'enhanced' ? entry.facts.sample || entry.words[DEFAULT_LANGUAGE].name : entry.words[DEFAULT_LANGUAGE].name;

/** Takes what has a page, gives the class that colours its number: a number that no standard defines has no colour of a class. */
export const toneOf = ({ kind, code }: Entry): string => (kind === 'unregistered' ? 'cu' : `c${code[0]}`);
