// Which pages of each kind there are: what Astro's getStaticPaths wants.
import { catalogue } from '../catalogue/site.ts';
import { pairOf } from '../domain/pair.ts';
import { LANGUAGES, type Language } from '../language/languages.ts';

/** One path per language. */
export const languagePaths = () => LANGUAGES.map((language) => ({ params: { lang: language }, props: { language } }));

/** One path per language and code. */
export const codePaths = () =>
  catalogue.codes.flatMap((entry) =>
    LANGUAGES.map((language: Language) => ({ params: { lang: language, code: entry.facts.code }, props: { language, entry } })),
  );

/** One path per language and pair, the lower code first. */
export const pairPaths = () =>
  catalogue.pairs.flatMap((pair) =>
    LANGUAGES.map((language: Language) => ({ params: { lang: language, a: pair.low, b: pair.high }, props: { language, pair } })),
  );

/** One short path per code. */
export const shortCodePaths = () => catalogue.codes.map((entry) => ({ params: { code: entry.facts.code }, props: { entry } }));

/** Two short paths per pair: tickets link to both orders. */
export const shortPairPaths = () =>
  catalogue.pairs.flatMap(({ low, high }) =>
    [
      { a: low, b: high },
      { a: high, b: low },
    ].map((params) => ({ params, props: { pair: pairOf(low, high) } })),
  );
