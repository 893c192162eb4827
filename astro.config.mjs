// How the site is built. Where it is published is read from SITE_URL and BASE_PATH (src/site/settings.ts).
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { readSettings } from './src/site/settings.ts';
import { describeForSitemap, isIndexed } from './src/site/sitemap.ts';
import { countFiles } from './src/tools/count-files.ts';
import { prunePolicies } from './src/tools/prune-policies.ts';
import { watchContent } from './src/tools/watch-content.ts';

const { origin, base } = readSettings(process.env);

export default defineConfig({
  site: origin,
  base: base || '/',
  trailingSlash: 'always',
  build: {
    // Every page is its own index.astro, so that [lang]/404.astro becomes /fr/404.html and not /fr/404/.
    format: 'preserve',
    // A page is readable after one request.
    inlineStylesheets: 'always',
    concurrency: 4,
  },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Prose is rendered by src/catalogue; Shiki would bring inline styles that the policy refuses.
  markdown: { syntaxHighlight: false },
  integrations: [sitemap({ filter: isIndexed, serialize: describeForSitemap }), watchContent(), prunePolicies(), countFiles()],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "manifest-src 'self'",
      ],
    },
  },
  vite: { build: { assetsInlineLimit: 8192 }, logLevel: 'warn' },
});
