// Everything that must hold over all of dist/.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { catalogue } from '../../src/catalogue/site.ts';
import { compareCodes } from '../../src/domain/pair.ts';
import { LANGUAGES } from '../../src/language/languages.ts';
import { providerPages } from '../../src/site/wordings.ts';
import { strayLanguage } from '../../src/language/language-check.ts';
import {
  all,
  attribute,
  type Element,
  isIndexed,
  isQuoted,
  type Kind,
  kindOf,
  languageOf,
  linksOf,
  metaOf,
  ORIGIN,
  type Page,
  pagesOf,
  textOf,
} from './site.ts';

const pages = pagesOf('dist');
const byPath = new Map(pages.map((page) => [page.path, page]));
const indexed = pages.filter(isIndexed);
const ofKind = (kind: Kind) => pages.filter(({ path }) => kindOf(path) === kind);
const codes = catalogue.codes.map(({ facts }) => facts.code);

const digests = new Map<string, string>();
const hashOf = (text: string): string => {
  const digest = digests.get(text) ?? `sha256-${createHash('sha256').update(text).digest('base64')}`;
  digests.set(text, digest);
  return digest;
};

test('there is a page of each kind for each code, pair and language', () => {
  const counts: Record<Kind, number> = {
    start: 1,
    'not found': 1 + LANGUAGES.length,
    home: 4,
    about: 4,
    codes: 4,
    comparisons: 4,
    reading: 4,
    decode: 4,
    wordings: 4,
    provider: providerPages.length * 4,
    subject: 8 * 4,
    servers: 4,
    server: catalogue.servers.length * 4,
    situations: 4,
    situation: catalogue.situations.length * 4,
    code: (39 + 46) * 4,
    'enhanced code': catalogue.enhanced.length * 4,
    comparison: catalogue.comparisons.length * 4,
    'short code': catalogue.entries.length,
    'short comparison': catalogue.comparisons.length * 2,
  };
  for (const [kind, count] of Object.entries(counts)) assert.equal(ofKind(kind as Kind).length, count, kind);
});

test('the output fits the free plans of static hosts', () => {
  const files = globSync('dist/**/*', { withFileTypes: true }).filter((entry) => entry.isFile()).length;
  console.log(`files in dist: ${files}`);
  assert.ok(files < 20_000, `${files} files`);
});

test('no link leads nowhere, and every anchor exists', () => {
  const ids = new Map(pages.map((page) => [page.path, new Set(page.elements.map((element) => attribute(element, 'id')).filter(Boolean))]));
  const files = new Set(globSync('dist/**/*').map((file) => file.replaceAll('\\', '/').replace(/^dist/, '')));
  const broken: string[] = [];
  for (const page of pages) {
    const addresses = page.elements.flatMap((element) =>
      [attribute(element, 'href'), attribute(element, 'src'), attribute(element, 'action')].filter(Boolean),
    );
    for (const address of addresses) {
      const url = new URL(address, `${ORIGIN}${page.path}`);
      if (url.origin !== ORIGIN) continue;
      const target = byPath.get(url.pathname);
      if (!target && !files.has(url.pathname)) broken.push(`${page.path} → ${address}`);
      if (target && url.hash && !ids.get(target.path)?.has(url.hash.slice(1))) broken.push(`${page.path} → ${address} (no such anchor)`);
    }
  }
  assert.deepEqual(broken.slice(0, 20), []);
});

test('every page can be reached from a start page by links', () => {
  const reached = new Set<string>();
  const queue = LANGUAGES.map((language) => `/${language}/`);
  while (queue.length > 0) {
    const path = queue.pop() ?? '';
    const page = byPath.get(path);
    if (!page || reached.has(path)) continue;
    reached.add(path);
    queue.push(...all(page, 'a').map((link) => new URL(attribute(link, 'href'), `${ORIGIN}${path}`).pathname));
  }
  assert.deepEqual(
    indexed.filter(({ path }) => !reached.has(path)).map(({ path }) => path),
    [],
  );
});

test('outside links go to the RFC Editor and to the sources of wordings only, and nothing is loaded from elsewhere', () => {
  const sources = catalogue.providers.flatMap(({ facts }) => facts.wordings.flatMap(({ url }) => (url ? [new URL(url).host] : [])));
  const hosts = new Set<string>();
  for (const page of pages) {
    for (const element of page.elements) {
      const address = attribute(element, 'href') || attribute(element, 'src');
      if (!/^https?:/.test(address) || address.startsWith(ORIGIN)) continue;
      assert.equal(element.name, 'a', `${page.path} loads ${address}`);
      hosts.add(new URL(address).host);
    }
  }
  assert.deepEqual([...hosts].sort(), [...new Set(['www.rfc-editor.org', ...sources])].sort());
});

test('every page has a policy that allows its own scripts and styles and nothing inline besides', () => {
  for (const page of pages) {
    const policy = attribute(
      all(page, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'content-security-policy'),
      'content',
    );
    assert.match(policy, /default-src 'none'/, page.path);
    assert.doesNotMatch(policy, /unsafe/, page.path);
    // Exactly what stands in the page is allowed: nothing is missing, and no hash is carried for nothing.
    const inline = page.elements.filter(
      (element) =>
        ['script', 'style'].includes(element.name ?? '') && !attribute(element, 'src') && attribute(element, 'type') !== 'application/ld+json',
    );
    const hashes = new Set(inline.map((element) => hashOf((element.children ?? []).map(({ data = '' }) => data).join(''))));
    assert.deepEqual(new Set(policy.match(/sha256-[^']+/g) ?? []), hashes, page.path);
    for (const element of page.elements) {
      assert.equal(attribute(element, 'style'), '', page.path);
      assert.ok(!Object.keys(element.attribs ?? {}).some((name) => name.startsWith('on')), page.path);
    }
  }
});

test('titles and descriptions are unique, whole and short enough', () => {
  const seen = new Map<string, string>();
  for (const page of indexed) {
    const title = textOf(all(page, 'title')[0] as Element);
    const description = metaOf(page, 'description');
    for (const text of [title, description]) {
      assert.equal(seen.get(`${languageOf(page)} ${text}`), undefined, `${page.path}: "${text}"`);
      seen.set(`${languageOf(page)} ${text}`, page.path);
      assert.doesNotMatch(text, /…|\{|(?<!or )undefined/, page.path);
    }
    assert.ok(title.length >= 15 && title.length <= 60, `${page.path}: title of ${title.length}: ${title}`);
    assert.ok(description.length >= 50 && description.length <= 160, `${page.path}: description of ${description.length}: ${description}`);
    assert.equal(metaOf(page, 'og:title'), title, page.path);
    assert.equal(metaOf(page, 'og:description'), description, page.path);
  }
});

test('every indexable page names itself and its four languages', () => {
  for (const page of indexed) {
    const own = `${ORIGIN}${page.path}`;
    assert.deepEqual(
      linksOf(page, 'canonical').map((link) => attribute(link, 'href')),
      [own],
    );
    assert.equal(metaOf(page, 'og:url'), own);
    assert.equal(attribute(all(page, 'html')[0], 'lang'), languageOf(page));
    const alternates = new Map(linksOf(page, 'alternate').map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')]));
    assert.deepEqual([...alternates.keys()].sort(), [...LANGUAGES, 'x-default'].sort());
    assert.equal(alternates.get(languageOf(page)), own);
    assert.equal(alternates.get('x-default'), alternates.get('en'));
    for (const address of alternates.values()) {
      const other = byPath.get(new URL(address).pathname);
      assert.ok(other, `${page.path} names ${address}`);
      assert.ok(
        linksOf(other, 'alternate').some((link) => attribute(link, 'href') === own),
        `${address} does not name ${own} back`,
      );
    }
    assert.equal(metaOf(page, 'robots'), '', page.path);
  }
});

test('short links offer four languages, stay out of search engines, and lead both ways round', () => {
  for (const page of [...ofKind('short code'), ...ofKind('short comparison'), ...ofKind('start')]) {
    assert.equal(metaOf(page, 'robots'), 'noindex', page.path);
    const links = all(page, 'a').map((link) => attribute(link, 'href'));
    const [low = '', high] = (page.path.match(/\d[\d.]*\d/g) ?? []).sort(compareCodes);
    const target = high ? `smtp/${low}-vs-${high}/` : low ? `smtp/${low}/` : '';
    assert.deepEqual(
      links,
      LANGUAGES.map((language) => `/${language}/${target}`),
    );
  }
});

test('the sitemap holds every indexable page, with its languages and its date', () => {
  const index = readFileSync('dist/sitemap-index.xml', 'utf8');
  const files = [...index.matchAll(/<loc>[^<]*\/([^</]+)<\/loc>/g)].map(([, file]) => `dist/${file}`);
  const entries = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/<url>(.*?)<\/url>/g)].map(([, entry = '']) => entry));
  const locations = entries.map((entry) => /<loc>([^<]+)/.exec(entry)?.[1] ?? '');
  assert.deepEqual(locations.sort(), indexed.map(({ path }) => `${ORIGIN}${path}`).sort());
  assert.ok(locations.includes(`${ORIGIN}/fr/smtp/500/`));
  for (const entry of entries) {
    assert.match(entry, /<lastmod>\d{4}-\d\d-\d\d/);
    assert.deepEqual([...entry.matchAll(/hreflang="([^"]+)"/g)].map(([, language]) => language).sort(), [...LANGUAGES, 'x-default'].sort());
  }
  assert.match(readFileSync('dist/robots.txt', 'utf8'), new RegExp(`Sitemap: ${ORIGIN}/sitemap-index.xml`));
});

test('structured data names the trail and the article', () => {
  for (const page of indexed.filter(({ path }) => kindOf(path) !== 'home')) {
    const script = all(page, 'script').find((element) => attribute(element, 'type') === 'application/ld+json');
    const data = JSON.parse(script?.children?.[0]?.data ?? '') as { '@graph': Record<string, unknown>[] };
    const [trail, article] = data['@graph'];
    assert.equal(trail?.['@type'], 'BreadcrumbList');
    const steps = trail?.['itemListElement'] as { position: number; item: string }[];
    assert.equal(steps.at(-1)?.item, `${ORIGIN}${page.path}`);
    for (const { item } of steps) assert.ok(byPath.has(new URL(item).pathname), item);
    assert.equal(article?.['@type'], 'TechArticle');
    assert.equal(article?.['inLanguage'], languageOf(page));
    assert.equal(article?.['headline'], textOf(all(page, 'title')[0] as Element));
  }
});

test('a comparison is named as people type it', () => {
  for (const page of ofKind('comparison')) {
    const [low, high] = page.path.match(/\d[\d.]*\d/g) ?? [];
    const name = `SMTP ${low} vs ${high}`;
    assert.ok(textOf(all(page, 'title')[0] as Element).startsWith(name), page.path);
    assert.equal(all(page, 'h1').length, 1);
    assert.equal(
      textOf(all(page, 'h1')[0] as Element)
        .replace(/\s+/g, ' ')
        .trim(),
      name,
    );
  }
});

test('anchors are the same in every language', () => {
  for (const page of indexed.filter((candidate) => languageOf(candidate) === 'en')) {
    const ids = (of: Page | undefined) => of?.elements.map((element) => attribute(element, 'id')).filter(Boolean);
    for (const language of LANGUAGES) assert.deepEqual(ids(byPath.get(page.path.replace('/en/', `/${language}/`))), ids(page), page.path);
  }
});

/** Blocks of prose, less what a server said and what is marked as another language. */
const BLOCKS = ['p', 'li', 'dd', 'dt', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'summary', 'label', 'option', 'title'];
const ownWords = (element: Element): string => {
  if (element.type === 'text') return element.data ?? '';
  if (element.name === 'code' || attribute(element, 'lang')) return ' ';
  const words = (element.children ?? []).map(ownWords).join('');
  // A block within a block ends what was said.
  return BLOCKS.includes(element.name ?? '') ? ` ${words} ` : words;
};

test('no block of a page is in another language', () => {
  const strays = new Set<string>();
  for (const page of indexed) {
    for (const block of page.elements.filter(({ name }) => BLOCKS.includes(name ?? ''))) {
      if (attribute(block, 'lang') || isQuoted(block)) continue;
      const stray = strayLanguage(ownWords(block), languageOf(page) as 'en');
      if (stray) strays.add(`${page.path} (${stray}): ${ownWords(block)}`);
    }
  }
  assert.deepEqual([...strays].slice(0, 20), []);
});

test('a translated page shares no paragraph with the English one', () => {
  for (const page of indexed.filter((candidate) => languageOf(candidate) !== 'en')) {
    const english = byPath.get(page.path.replace(`/${languageOf(page)}/`, '/en/'));
    assert.ok(english);
    const words = (of: Page) =>
      all(of, 'p')
        .filter((paragraph) => !isQuoted(paragraph))
        .map((paragraph) => ownWords(paragraph).trim());
    const same = words(page).filter((text) => (text.match(/\p{Ll}{2,}/gu) ?? []).length > 4 && words(english).includes(text));
    assert.deepEqual(same, [], page.path);
  }
});

test('no @ stands bare in a page, where a proxy would hide it', () => {
  for (const { path, html } of pages) {
    const text = html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
    assert.doesNotMatch(text, /@/, path);
  }
});

test('no sentence is broken: no variable unfilled, no space doubled or missing', () => {
  for (const page of pages) {
    for (const block of page.elements.filter((element) => BLOCKS.includes(element.name ?? '') && !isQuoted(element))) {
      const text = ownWords(block);
      assert.ok(!text.includes('\0'), page.path);
      assert.doesNotMatch(text, /\{\{|\}\}|(?<!or )undefined|\[object/, page.path);
      assert.doesNotMatch(text, /[\p{Ll}\d][.!?]\p{Lu}\p{Ll}/u, `${page.path}: ${text}`);
    }
  }
});

test('a comparison weighs at most 10,000 bytes in the median and 14,600 at the most, styles and scripts within', () => {
  const sizes = ofKind('comparison')
    .map(({ html, path }) => ({ path, size: brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length }))
    .sort((one, other) => one.size - other.size);
  const median = sizes[Math.floor(sizes.length / 2)]?.size ?? Number.POSITIVE_INFINITY;
  const largest = sizes.at(-1);
  console.log(`comparison pages, brotli: median ${median}, largest ${largest?.size} (${largest?.path})`);
  assert.ok(median <= 10_000, `median ${median}`);
  assert.ok((largest?.size ?? 0) <= 14_600, `${largest?.path} ${largest?.size}`);
});

test('a page with recordings weighs at most 22,000 bytes, and asks for nothing more', () => {
  const sizes = (['code', 'enhanced code', 'servers', 'server', 'situations', 'situation'] as const).map((kind) => {
    const largest = Math.max(...ofKind(kind).map(({ html }) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length));
    console.log(`${kind}, brotli: largest ${largest}`);
    return largest;
  });
  assert.ok(Math.max(...sizes) <= 22_000, sizes.join(', '));
});

test('every recording stands whole on one page, under its own address', () => {
  for (const { server, id, kind, recording } of catalogue.sessions) {
    const page = byPath.get(kind === 'dialogue' ? `/fr/servers/${server}/` : `/fr/situations/${id}/`);
    const holder = page?.elements.find((element) => attribute(element, 'id') === (kind === 'dialogue' ? id : server));
    assert.ok(holder, `${server} ${id}`);
    const within = (element: Element): Element[] => [element, ...(element.children ?? []).flatMap(within)];
    const session = within(holder).find((element) => attribute(element, 'class') === 'session');
    const lines = session ? within(session).filter(({ name }) => name === 'p') : [];
    assert.deepEqual(
      lines.map(textOf),
      recording.lines.map(({ by, text }) => `${by}${by === '--' ? '' : ':'} ${text}`),
      `${server} ${id}`,
    );
    assert.deepEqual([attribute(session, 'lang'), attribute(session, 'translate')], ['en', 'no']);
  }
});

test('a code shows what is recorded of it, or says why nothing is', () => {
  for (const { code } of catalogue.entries) {
    const page = byPath.get(`/tr/smtp/${code}/`);
    const section = page?.elements.find((element) => attribute(element, 'id') === 'recorded');
    assert.ok(section, code);
    const occurs = catalogue.sessions.some(({ recording }) => recording.replies.some((reply) => reply.code === code || reply.enhanced === code));
    assert.equal(page?.html.includes('class="session"'), occurs, code);
  }
});

test('every code has its page in every language with every part', () => {
  for (const code of codes) {
    for (const language of LANGUAGES) {
      const page = byPath.get(`/${language}/smtp/${code}/`);
      assert.ok(page);
      const ids = page.elements.map((element) => attribute(element, 'id'));
      for (const id of ['verdict', 'session', 'description', 'seen', 'fix', 'use', 'enhanced', 'related', 'sources'])
        assert.ok(ids.includes(id), `${page.path} ${id}`);
    }
  }
  for (const { code } of catalogue.enhanced) {
    for (const language of LANGUAGES) {
      const ids = byPath.get(`/${language}/smtp/${code}/`)?.elements.map((element) => attribute(element, 'id')) ?? [];
      for (const id of ['verdict', 'parts', 'description', 'seen', 'fix', 'use', 'replies', 'related', 'sources'])
        assert.ok(ids.includes(id), `${language} ${code} ${id}`);
    }
  }
  for (const code of ['421', '432', '521', '530', '550', '551', '552', '553', '554']) {
    assert.ok(
      byPath.get(`/en/smtp/${code}/`)?.elements.some((element) => attribute(element, 'id') === 'practice'),
      `${code} says what servers really do`,
    );
  }
});

test('the box loads at most 25 kB of script and 60 kB of data, compressed', () => {
  for (const file of globSync('dist/files/*')) {
    const size = brotliCompressSync(readFileSync(file)).length;
    console.log(`${file.replace('dist/', '')}: ${size} bytes`);
    assert.ok(size <= (file.endsWith('.js') ? 25_000 : 60_000), `${file}: ${size} bytes`);
  }
});
