// What stands in the head of a page: title, description, and structured data.
import type { Entry } from '../catalogue/catalogue.ts';
import type { ServerEntry, SituationEntry } from '../catalogue/recordings.ts';
import { subjectOf } from '../domain/enhanced-code.ts';
import { pairName, type Pair } from '../domain/pair.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../language/languages.ts';
import type { Say, Values } from '../i18n/sentences.ts';
import { nameOf } from './names.ts';
import { pathOf, urlOf, type Route } from './routes.ts';
import type { ProviderPage } from './wordings.ts';

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

/** Takes what has a page of its own, gives the head of that page. */
export const codeHead = (entry: Entry, language: Language, say: Say): Head => {
  const { code, kind } = entry;
  const values = { code, name: nameOf(entry, language) };
  const titles = {
    reply: [say('code:titleLong', values), say('code:title', values)],
    enhanced: [say('enhanced:titleLong', values), say('enhanced:title', values)],
    unregistered: [say('unregistered:titleLong', values), say('unregistered:title', values)],
  } as const;
  return {
    title: fitting(LIMITS.title, ...titles[kind], `SMTP ${code}`),
    description: entry.words[language].gist.replaceAll('{code}', code),
    crumbs: [
      { name: say('common:trail.home'), route: { kind: 'home' } },
      { name: say('common:trail.codes'), route: { kind: 'codes' } },
      ...(kind === 'enhanced'
        ? [
            {
              name: `X.${subjectOf(code)} ${say(`enhanced:subject.${subjectOf(code)}`)}`,
              route: { kind: 'subject', subject: subjectOf(code) } as const,
            },
          ]
        : []),
      { name: code, route: { kind: 'code', code } },
    ],
  };
};

/** Takes a pair and what stands on its two sides, gives the head of its page. */
export const comparisonHead = (pair: Pair, low: Entry, high: Entry, language: Language, say: Say): Head => {
  const values = { a: pair.low, b: pair.high, nameA: nameOf(low, language), nameB: nameOf(high, language) };
  const unregistered = [low.kind, high.kind].includes('unregistered');
  const [long, short] =
    low.kind === 'enhanced'
      ? [say('enhanced:comparisonDescription', values), say('enhanced:comparisonDescriptionShort', values)]
      : unregistered
        ? [say('unregistered:description', values), say('unregistered:descriptionShort', values)]
        : [say('comparison:description', values), say('comparison:descriptionShort', values)];
  return {
    title: fitting(LIMITS.title, say('comparison:title', values), say('comparison:titleShort', values)),
    description: fitting(LIMITS.description, long, short),
    crumbs: [
      { name: say('common:trail.home'), route: { kind: 'home' } },
      { name: say('common:trail.comparisons'), route: { kind: 'comparisons' } },
      { name: pairName(pair), route: { kind: 'comparison', pair } },
    ],
  };
};

const home = (say: Say): Crumb => ({ name: say('common:trail.home'), route: { kind: 'home' } });

/** Gives the head of the page on all servers. */
export const serversHead = (counts: Values, say: Say): Head => ({
  title: say('dialogues:servers.title', counts),
  description: say('dialogues:servers.description', counts),
  crumbs: [home(say), { name: say('dialogues:crumb.servers'), route: { kind: 'servers' } }],
});

/** Takes a server that was recorded, gives the head of its page. */
export const serverHead = ({ id, facts, words }: ServerEntry, language: Language, say: Say): Head => {
  const values = { server: facts.name };
  return {
    title: fitting(LIMITS.title, say('dialogues:server.title', values), say('dialogues:server.titleShort', values)),
    description: words[language].gist,
    crumbs: [
      home(say),
      { name: say('dialogues:crumb.servers'), route: { kind: 'servers' } },
      { name: facts.name, route: { kind: 'server', server: id } },
    ],
  };
};

/** Gives the head of the page on all situations. */
export const situationsHead = (counts: Values, say: Say): Head => ({
  title: say('dialogues:situations.title', counts),
  description: say('dialogues:situations.description', counts),
  crumbs: [home(say), { name: say('dialogues:crumb.situations'), route: { kind: 'situations' } }],
});

/** Takes a situation, gives the head of its page. */
export const situationHead = ({ id, words }: SituationEntry, counts: Values, language: Language, say: Say): Head => {
  const { name, gist } = words[language];
  const values = { ...counts, name };
  return {
    title: fitting(LIMITS.title, say('dialogues:answered.title', values), say('dialogues:answered.titleShort', values)),
    description: gist,
    crumbs: [
      home(say),
      { name: say('dialogues:crumb.situations'), route: { kind: 'situations' } },
      { name, route: { kind: 'situation', situation: id } },
    ],
  };
};

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

/** Takes a page on wordings, gives its head: of one provider, or of those that share a page. */
export const providerHead = ({ id, providers }: ProviderPage, language: Language, say: Say): Head => {
  const [first, second] = providers;
  const only = providers.length === 1 ? first : undefined;
  const name = only?.facts.name ?? say('wordings:others');
  const names = [first, second].flatMap((provider) => (provider ? [provider.facts.name] : [])).join(', ');
  return {
    title: only
      ? fitting(LIMITS.title, say('wordings:providerTitle', { name }), say('wordings:providerTitleShort', { name }))
      : say('wordings:othersTitle'),
    description: only ? only.words[language].gist : say('wordings:othersDescription', { names }),
    crumbs: [
      { name: say('common:trail.home'), route: { kind: 'home' } },
      { name: say('common:trail.wordings'), route: { kind: 'wordings' } },
      { name, route: { kind: 'provider', provider: id } },
    ],
  };
};
