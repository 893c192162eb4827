// The built site as the tests read it: every page parsed once.
import { globSync, readFileSync } from 'node:fs';
import { parseDocument } from 'htmlparser2';

/** A node of the tree that htmlparser2 gives, as far as the tests look at it. */
export interface Element {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Element[];
  parent?: Element | null;
}

export interface Page {
  /** The path on the host: /fr/smtp/550/, /404.html. */
  path: string;
  html: string;
  elements: Element[];
}

export const ORIGIN = 'http://127.0.0.1:4321';

const descend = (element: Element): Element[] => [element, ...(element.children ?? []).flatMap(descend)];

/** Takes the folder of a built site, gives its pages. */
export const pagesOf = (folder: string): Page[] =>
  globSync('**/*.html', { cwd: folder })
    .sort()
    .map((file) => {
      const html = readFileSync(`${folder}/${file}`, 'utf8');
      const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      return { path, html, elements: descend(parseDocument(html) as unknown as Element) };
    });

export const all = (page: Page, name: string): Element[] => page.elements.filter((element) => element.name === name);
export const attribute = (element: Element | undefined, name: string): string => element?.attribs?.[name] ?? '';

/** True for what stands in an element that is marked as another language than the page: what a server said. */
export const isQuoted = (element: Element): boolean => {
  for (let above = element.parent; above && above.name !== 'html'; above = above.parent) if (attribute(above, 'lang')) return true;
  return false;
};

/** The words of an element, without those of its scripts and styles. */
export const textOf = (element: Element): string =>
  element.type === 'text'
    ? (element.data ?? '')
    : ['script', 'style'].includes(element.name ?? '')
      ? ''
      : (element.children ?? []).map(textOf).join('');

export const metaOf = (page: Page, name: string): string =>
  attribute(
    all(page, 'meta').find((meta) => [attribute(meta, 'name'), attribute(meta, 'property')].includes(name)),
    'content',
  );

export const linksOf = (page: Page, rel: string): Element[] => all(page, 'link').filter((link) => attribute(link, 'rel') === rel);

export type Kind =
  | 'home'
  | 'codes'
  | 'comparisons'
  | 'about'
  | 'reading'
  | 'decode'
  | 'wordings'
  | 'provider'
  | 'subject'
  | 'servers'
  | 'server'
  | 'situations'
  | 'situation'
  | 'code'
  | 'enhanced code'
  | 'comparison'
  | 'short code'
  | 'short comparison'
  | 'start'
  | 'not found';

const KINDS: [Kind, RegExp][] = [
  ['start', /^\/$/],
  ['not found', /^\/(?:[a-z]{2}\/)?404\.html$/],
  ['short code', /^\/(?:\d{3}|\d\.\d+\.\d+)\/$/],
  ['short comparison', /^\/[\d.]+-vs-[\d.]+\/$/],
  ['home', /^\/[a-z]{2}\/$/],
  ['about', /^\/[a-z]{2}\/about\/$/],
  ['codes', /^\/[a-z]{2}\/smtp\/$/],
  ['comparisons', /^\/[a-z]{2}\/smtp\/compare\/$/],
  ['decode', /^\/[a-z]{2}\/decode\/$/],
  ['wordings', /^\/[a-z]{2}\/wordings\/$/],
  ['provider', /^\/[a-z]{2}\/wordings\/[a-z0-9-]+\/$/],
  ['reading', /^\/[a-z]{2}\/smtp\/x\.y\.z\/$/],
  ['subject', /^\/[a-z]{2}\/smtp\/x\.\d\/$/],
  ['servers', /^\/[a-z]{2}\/servers\/$/],
  ['server', /^\/[a-z]{2}\/servers\/[a-z-]+\/$/],
  ['situations', /^\/[a-z]{2}\/situations\/$/],
  ['situation', /^\/[a-z]{2}\/situations\/[a-z0-9-]+\/$/],
  ['code', /^\/[a-z]{2}\/smtp\/\d{3}\/$/],
  ['enhanced code', /^\/[a-z]{2}\/smtp\/\d\.\d+\.\d+\/$/],
  ['comparison', /^\/[a-z]{2}\/smtp\/[\d.]+-vs-[\d.]+\/$/],
];

/** Takes a path of the host, gives the kind of page; throws for one that no kind covers. */
export const kindOf = (path: string): Kind => {
  const kind = KINDS.find(([, form]) => form.test(path))?.[0];
  if (!kind) throw new Error(`${path} is of no known kind.`);
  return kind;
};

const OUTSIDE: Kind[] = ['short code', 'short comparison', 'start', 'not found'];
export const isIndexed = ({ path }: Page): boolean => !OUTSIDE.includes(kindOf(path));
export const languageOf = ({ path }: Page): string => path.split('/')[1] ?? '';
