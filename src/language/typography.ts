// Spaces that a language sets by rule, so that writers need not type them.
import type { Language } from './languages.ts';

const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';

/** Takes text and its language, gives it with that language's spaces. What stands in backticks is a server's and stays as it is. */
export const typeset = (text: string, language: Language): string => {
  if (language !== 'fr') return text;
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : french(part)))
    .join('');
};

/** French: a no-break space before a colon and inside guillemets, a narrow one before ; ! and ?. */
const french = (text: string): string =>
  text
    .replace(/[ \u00a0\u202f]:(?=\s|$)/g, `${NO_BREAK}:`)
    .replace(/« ?/g, `«${NO_BREAK}`)
    .replace(/ ?»/g, `${NO_BREAK}»`)
    .replace(/«\u00a0[\u00a0\u202f]/g, `«${NO_BREAK}`)
    .replace(/[\u00a0\u202f]\u00a0»/g, `${NO_BREAK}»`)
    .replace(/[ \u00a0\u202f]([;!?])/g, `${NARROW_NO_BREAK}$1`);
