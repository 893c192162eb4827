// Dates and letters as each language writes them.
import type { Language } from './languages.ts';

/** Takes YYYY-MM-DD, gives the day as the language writes it. */
export const tellDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** Takes a phrase, gives it with a capital first letter (Turkish i becomes İ). */
export const capital = (phrase: string, language: Language): string => {
  const [first = '', ...rest] = phrase;
  return first.toLocaleUpperCase(language) + rest.join('');
};
