// What the sitemap says of each page: every indexable page, with its other languages and the day its facts were reviewed.
import type { SitemapItem } from '@astrojs/sitemap';
import { catalogue } from '../catalogue/site.ts';
import { SUBJECTS, subjectOf } from '../domain/enhanced-code.ts';
import { LANGUAGES } from '../language/languages.ts';
import { alternatesOf, urlOf, type Route } from './routes.ts';
import { providerPages } from './wordings.ts';

/** Every page that exists once per language: the only ones that search engines should list. */
export const indexedRoutes = (): { route: Route; reviewed: string }[] => {
  const day = (...codes: string[]) =>
    codes
      .map((code) => catalogue.entry(code).facts.reviewed)
      .sort()
      .at(-1) ?? '';
  const all = catalogue.entries.map(({ code }) => code);
  const recorded =
    catalogue.servers
      .map(({ facts }) => facts.recorded)
      .sort()
      .at(-1) ?? '';
  return [
    ...(['home', 'codes', 'comparisons', 'about', 'reading', 'decode', 'wordings'] as const).map((kind) => ({
      route: { kind },
      reviewed: day(...all),
    })),
    ...providerPages.map(({ id }) => ({ route: { kind: 'provider', provider: id } as const, reviewed: day(...all) })),
    ...SUBJECTS.map((subject) => ({
      route: { kind: 'subject', subject } as const,
      reviewed: day(...catalogue.enhanced.filter(({ code }) => subjectOf(code) === subject).map(({ code }) => code)),
    })),
    ...(['servers', 'situations'] as const).map((kind) => ({ route: { kind }, reviewed: recorded })),
    ...catalogue.servers.map(({ id, facts }) => ({ route: { kind: 'server', server: id } as const, reviewed: facts.recorded })),
    ...catalogue.situations.map(({ id, facts }) => ({ route: { kind: 'situation', situation: id } as const, reviewed: facts.recorded })),
    ...all.map((code) => ({ route: { kind: 'code', code } as const, reviewed: day(code) })),
    ...catalogue.comparisons.map((pair) => ({ route: { kind: 'comparison', pair } as const, reviewed: day(pair.low, pair.high) })),
  ];
};

const byUrl = new Map(indexedRoutes().flatMap((indexed) => LANGUAGES.map((language) => [urlOf(indexed.route, language), indexed] as const)));

/** Takes the address of a built page, tells whether it belongs in the sitemap: short links and error pages do not. */
export const isIndexed = (url: string): boolean => byUrl.has(url);

/** Takes an item of the sitemap, gives it with its alternates and its date. @astrojs/sitemap itself writes no x-default. */
export const describeForSitemap = (item: SitemapItem): SitemapItem => {
  const indexed = byUrl.get(item.url);
  if (!indexed) return item;
  return {
    ...item,
    lastmod: indexed.reviewed,
    links: alternatesOf(indexed.route).map(({ hreflang, href }) => ({ lang: hreflang, url: href })),
  };
};
