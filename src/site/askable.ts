// What the look-up and the page for wrong addresses hand to their scripts, as data- attributes.
import { catalogue } from '../catalogue/site.ts';
import { pairId } from '../domain/pair.ts';
import type { Language } from '../language/languages.ts';
import { codeTemplate, comparisonTemplate } from './routes.ts';

const registered = new Set(catalogue.codes.map(({ code }) => code));
const others = catalogue.entries.filter(({ code }) => !registered.has(code)).map(({ code }) => code);
const pairs = catalogue.comparisons.filter(({ low, high }) => !registered.has(low) || !registered.has(high)).map(pairId);

/** Takes a language, gives the attributes that src/client/addresses.ts reads. */
export const askableAttributes = (language: Language) => ({
  'data-registered': [...registered].join(' '),
  'data-others': others.join(' '),
  'data-pairs': pairs.join(' '),
  'data-code': codeTemplate(language),
  'data-comparison': comparisonTemplate(language),
});
