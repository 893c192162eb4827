// Which pages of each kind there are: what Astro's getStaticPaths wants.
import { catalogue } from '../catalogue/site.ts';
import { SUBJECTS } from '../domain/enhanced-code.ts';
import { LANGUAGES, type Language } from '../language/languages.ts';
import { providerPages } from './wordings.ts';

const inEach = <Props, Params extends Record<string, string>>(all: readonly { params: Params; props: Props }[]) =>
  all.flatMap(({ params, props }) =>
    LANGUAGES.map((language: Language) => ({ params: { lang: language, ...params }, props: { language, ...props } })),
  );

/** One path per language. */
export const languagePaths = () => LANGUAGES.map((language) => ({ params: { lang: language }, props: { language } }));

/** One path per language and code: registered, enhanced, unregistered. */
export const codePaths = () => inEach(catalogue.entries.map((entry) => ({ params: { code: entry.code }, props: { entry } })));

/** One path per language and pair, the lower code first. */
export const pairPaths = () => inEach(catalogue.comparisons.map((pair) => ({ params: { a: pair.low, b: pair.high }, props: { pair } })));

/** One path per language and recorded server. */
export const serverPaths = () => inEach(catalogue.servers.map((server) => ({ params: { server: server.id }, props: { server } })));

/** One path per language and situation. */
export const situationPaths = () => inEach(catalogue.situations.map((situation) => ({ params: { situation: situation.id }, props: { situation } })));

/** One path per language and subject of enhanced status codes. */
export const subjectPaths = () => inEach(SUBJECTS.map((subject) => ({ params: { subject: String(subject) }, props: { subject } })));

/** One path per language and provider of wordings. */
export const providerPaths = () => inEach(providerPages.map((page) => ({ params: { provider: page.id }, props: { page } })));

/** One short path per code. */
export const shortCodePaths = () => catalogue.entries.map(({ code }) => ({ params: { code }, props: { code } }));

/** Two short paths per pair: tickets link to both orders. */
export const shortPairPaths = () =>
  catalogue.comparisons.flatMap((pair) =>
    [
      { a: pair.low, b: pair.high },
      { a: pair.high, b: pair.low },
    ].map((params) => ({ params, props: { pair } })),
  );
