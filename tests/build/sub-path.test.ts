// The site built for a folder of another host: every address inside follows.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogue } from '../../src/catalogue/site.ts';
import { attribute, pagesOf } from './site.ts';

const build = (environment: Record<string, string>, ...args: string[]) =>
  spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', ...args], { encoding: 'utf8', env: { ...process.env, ...environment } });

/** Where wordings were read: outside the site, like the RFCs. */
const sources = new Set(catalogue.providers.flatMap(({ facts }) => facts.wordings.flatMap(({ url }) => url ?? [])));

test('under a sub-path every address begins with it', () => {
  const { status, stderr } = build({ SITE_URL: 'https://example.org', BASE_PATH: '/docs/smtp' }, '--outDir', 'dist-subpath');
  assert.equal(status, 0, stderr);
  const pages = pagesOf('dist-subpath');
  assert.ok(pages.length > 4000);
  for (const page of pages) {
    for (const element of page.elements) {
      for (const name of ['href', 'src', 'action', 'data-comparison', 'data-box', 'data-given']) {
        const address = attribute(element, name);
        if (!address || address.startsWith('#') || address.startsWith('https://www.rfc-editor.org/') || sources.has(address)) continue;
        assert.match(address, /^(https:\/\/example\.org)?\/docs\/smtp\//, `${page.path}: ${address}`);
      }
    }
    assert.doesNotMatch(page.html, /127\.0\.0\.1:4321/, page.path);
  }
  assert.match(readFileSync('dist-subpath/sitemap-0.xml', 'utf8'), /<loc>https:\/\/example\.org\/docs\/smtp\/tr\/smtp\/550\/<\/loc>/);
  assert.match(readFileSync('dist-subpath/robots.txt', 'utf8'), /https:\/\/example\.org\/docs\/smtp\/sitemap-index\.xml/);
});

for (const [environment, message] of [
  [{ SITE_URL: 'smtp.example.org' }, /SITE_URL is "smtp\.example\.org"/],
  [{ BASE_PATH: '/a b' }, /BASE_PATH is "\/a b"/],
] as const) {
  test(`the build stops at ${JSON.stringify(environment)}`, () => {
    const { status, stdout, stderr } = build(environment, '--outDir', 'dist-subpath');
    assert.notEqual(status, 0);
    assert.match(stdout + stderr, message);
  });
}
