// Every address of the site is made here, and none is parsed back.
import { pairId, type Pair } from '../domain/pair.ts';
import type { Subject } from '../domain/enhanced-code.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../language/languages.ts';
import { readSettings } from './settings.ts';

const { origin, base } = readSettings(process.env);

/** A page that exists once in each language, under the same path. */
export type Route =
  | { kind: 'home' }
  | { kind: 'codes' }
  | { kind: 'comparisons' }
  | { kind: 'about' }
  | { kind: 'reading' }
  | { kind: 'decode' }
  | { kind: 'wordings' }
  | { kind: 'provider'; provider: string }
  | { kind: 'subject'; subject: Subject }
  | { kind: 'code'; code: string }
  | { kind: 'comparison'; pair: Pair }
  | { kind: 'servers' }
  | { kind: 'server'; server: string }
  | { kind: 'situations' }
  | { kind: 'situation'; situation: string };

/** What a short link leads to. */
export type ShortRoute = Extract<Route, { kind: 'home' | 'code' | 'comparison' }>;

/** Heading anchors are part of addresses: the same in every language, and never changed. */
export const ANCHORS = {
  verdict: 'verdict',
  session: 'session',
  differences: 'differences',
  description: 'description',
  seen: 'seen',
  wordings: 'wordings',
  fix: 'fix',
  practice: 'practice',
  enhanced: 'enhanced',
  replies: 'replies',
  origin: 'origin',
  parts: 'parts',
  unregistered: 'unregistered',
  use: 'use',
  expected: 'expected',
  recorded: 'recorded',
  codes: 'codes',
  character: 'character',
  departs: 'departs',
  sessions: 'sessions',
  same: 'same',
  client: 'client',
  answers: 'answers',
  servers: 'servers',
  related: 'related',
  sources: 'sources',
  correct: 'correct',
} as const;

const inside = (route: Route): string => {
  switch (route.kind) {
    case 'home':
      return '';
    case 'about':
      return 'about/';
    case 'codes':
      return 'smtp/';
    case 'comparisons':
      return 'smtp/compare/';
    case 'reading':
      return 'smtp/x.y.z/';
    case 'decode':
      return 'decode/';
    case 'wordings':
      return 'wordings/';
    case 'provider':
      return `wordings/${route.provider}/`;
    case 'subject':
      return `smtp/x.${route.subject}/`;
    case 'code':
      return `smtp/${route.code}/`;
    case 'comparison':
      return `smtp/${pairId(route.pair)}/`;
    case 'servers':
      return 'servers/';
    case 'server':
      return `servers/${route.server}/`;
    case 'situations':
      return 'situations/';
    case 'situation':
      return `situations/${route.situation}/`;
    default:
      return route satisfies never;
  }
};

/** Takes a page and a language, gives its path on the host, sub-path included: /fr/smtp/550/. */
export const pathOf = (route: Route, language: Language): string => `${base}/${language}/${inside(route)}`;

/** Takes a page and a language, gives its whole address. */
export const urlOf = (route: Route, language: Language): string => `${origin}${pathOf(route, language)}`;

/** Takes a code or a pair, gives the path without a language that tickets link to: /550/, /250-vs-553/. */
export const shortPathOf = (route: ShortRoute): string => {
  switch (route.kind) {
    case 'home':
      return `${base}/`;
    case 'code':
      return `${base}/${route.code}/`;
    case 'comparison':
      return `${base}/${pairId(route.pair)}/`;
    default:
      return route satisfies never;
  }
};

/** Takes a code or a pair, gives the whole short address. */
export const shortUrlOf = (route: ShortRoute): string => `${origin}${shortPathOf(route)}`;

/** Takes a page, gives its address in every language and the one for readers of none of them (x-default, English). */
export const alternatesOf = (route: Route): { hreflang: string; href: string }[] => [
  ...LANGUAGES.map((language) => ({ hreflang: language, href: urlOf(route, language) })),
  { hreflang: 'x-default', href: urlOf(route, DEFAULT_LANGUAGE) },
];

/** Takes a file name in public/, gives its path on the host. */
export const assetPath = (name: string): string => `${base}/${name}`;

/** The host and the sub-path, for what is written outside pages. */
export const ORIGIN = origin;
export const BASE = base;

/** Takes a language, gives the path of comparison pages with LOW and HIGH where the codes go, for scripts in the browser. */
export const comparisonTemplate = (language: Language): string => pathOf({ kind: 'comparison', pair: { low: 'LOW', high: 'HIGH' } }, language);

/** Takes a language, gives the path of code pages with CODE where the code goes, for scripts in the browser. */
export const codeTemplate = (language: Language): string => pathOf({ kind: 'code', code: 'CODE' }, language);

/** Takes a language, gives the path of the description by which a browser can search the site. */
export const openSearchPath = (language: Language): string => `${base}/${language}/opensearch.xml`;
