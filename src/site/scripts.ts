// The scripts of pages, bundled once and set into the page itself: a page asks the host for nothing else,
// and a short link leads on after one request. Each is named in the page's Content Security Policy by its hash.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** A file in src/client/. */
export type ScriptName = 'remember-language' | 'short-link' | 'not-found' | 'box-loader' | 'pick' | 'code-table' | 'triangle' | 'recordings';

export interface Script {
  text: string;
  /** As a Content Security Policy wants it. */
  hash: `sha256-${string}`;
}

const bundled = new Map<ScriptName, Script>();

/** Takes the name of a script, gives its text as it stands in pages. Throws where the script has an error. */
export const scriptOf = (name: ScriptName): Script => {
  const known = bundled.get(name);
  if (known) return known;
  const { outputFiles } = buildSync({
    entryPoints: [join(process.cwd(), 'src/client', `${name}.ts`)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    // The box is fetched by its address, which the page names.
    supported: { 'dynamic-import': true },
    write: false,
  });
  const text = (outputFiles[0]?.text ?? '').trim();
  const script: Script = { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
  bundled.set(name, script);
  return script;
};
