// After a build: how many files it made. The free plans of the usual static hosts take 20,000.
import type { AstroIntegration } from 'astro';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const MOST = 20_000;

/** Prints the number of files after each build, and stops a build that made too many. */
export const countFiles = (): AstroIntegration => ({
  name: 'count-files',
  hooks: {
    'astro:build:done': ({ dir, logger }) => {
      const files = readdirSync(fileURLToPath(dir), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
      logger.info(`${files} files, of at most ${MOST}`);
      if (files > MOST)
        throw new Error(`The build made ${files} files; static hosts take ${MOST} on their free plans. Leave out comparisons that nobody asks for.`);
    },
  },
});
