// Whether dist/ still is what the sources say, for the settings it is wanted with.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';

const STAMP = 'dist/.built-from';
const SOURCES = ['content/**/*', 'locales/**/*', 'src/**/*', 'public/**/*', 'astro.config.mjs', 'package-lock.json'];

/** Gives a short text that changes with every source file and with the settings of the build. */
const state = (): string => {
  const hash = createHash('sha256').update(`${process.env['SITE_URL']} ${process.env['BASE_PATH']}`);
  for (const file of SOURCES.flatMap((pattern) => globSync(pattern)).sort()) {
    if (statSync(file).isFile()) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
};

/** True where dist/ was built from exactly these sources and settings. */
export const isFresh = (): boolean => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === state();

/** Notes that dist/ has just been built from these sources and settings. */
export const markFresh = (): void => writeFileSync(STAMP, state());
