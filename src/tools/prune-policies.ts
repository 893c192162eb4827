// After a build: each page's Content Security Policy keeps only the hashes of scripts and styles that stand in the page.
// Astro writes the hashes of its own loaders into every policy, used or not: five of them, which no compression makes smaller.
import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const known = new Map<string, string>();

const hashOf = (text: string): string => {
  const hash = known.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  known.set(text, hash);
  return hash;
};

const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)(">)/i;
const INLINE = /<(script|style)(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/gi;

/** Takes the HTML of a page, gives it with a policy that names only what stands in it. A page without a policy stays as it is. */
export const prunePolicy = (html: string): string => {
  const used = new Set([...html.matchAll(INLINE)].map(([, , text = '']) => hashOf(text)));
  return html.replace(
    POLICY,
    (_, before: string, policy: string, after: string) =>
      `${before}${policy.replace(/ ?'sha256-[^']+'/g, (hash) => (used.has(hash.trim()) ? hash : ''))}${after}`,
  );
};

/** Prunes the policy of every page after each build. */
export const prunePolicies = (): AstroIntegration => ({
  name: 'prune-policies',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      for (const file of globSync('**/*.html', { cwd: folder })) {
        const path = join(folder, file);
        const html = readFileSync(path, 'utf8');
        const pruned = prunePolicy(html);
        if (pruned !== html) writeFileSync(path, pruned);
      }
    },
  },
});
