// What stands in the head of a page: title, description, and structured data.
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../language/languages.ts';
import type { Say } from '../i18n/sentences.ts';
import { pathOf, urlOf, type Route } from './routes.ts';

/** Search engines show about this much; a longer text would be cut in the middle of a word. */
export const LIMITS = { title: 60, description: 160 } as const;

/** A step of the trail from the start page to this one. */
export interface Crumb {
  name: string;
  route: Route;
}

export interface Head {
  title: string;
  description: string;
  crumbs: readonly Crumb[];
}

/** Takes texts from the fullest to the shortest, gives the first that fits, else the last. */
export const fitting = (limit: number, ...texts: [string, ...string[]]): string =>
  texts.find((text) => text.length <= limit) ?? (texts.at(-1) as string);

/** Takes a head, its page, its language and the day its facts were reviewed, gives BreadcrumbList and TechArticle as JSON for a script element. */
export const structuredData = (head: Head, route: Route, language: Language, reviewed: string | null, say: Say): string => {
  const trail = {
    '@type': 'BreadcrumbList',
    itemListElement: head.crumbs.map(({ name, route: step }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: urlOf(step, language),
    })),
  };
  const article = {
    '@type': 'TechArticle',
    headline: head.title,
    description: head.description,
    inLanguage: language,
    url: urlOf(route, language),
    ...(reviewed ? { dateModified: reviewed } : {}),
    isPartOf: { '@type': 'WebSite', name: say('common:site'), url: urlOf({ kind: 'home' }, language) },
    license: 'https://creativecommons.org/licenses/by/4.0/',
  };
  const graph = head.crumbs.length > 1 ? [trail, article] : [article];
  // "<" could end the script element.
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
};

/** Takes a page, gives a link to it in each language. */
export const languageLinks = (route: Route) =>
  LANGUAGES.map((language) => ({
    language,
    name: LANGUAGE_NAMES[language].name,
    href: pathOf(route, language),
  }));
