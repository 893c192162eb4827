// Builds the site into dist/, unless it stands there already.
import { spawnSync } from 'node:child_process';
import { isFresh, markFresh } from './freshness.ts';

/** Builds where needed, its progress in sight. Throws where the build fails. */
export const buildIfNeeded = (): void => {
  if (isFresh()) {
    console.log('dist/ is up to date.');
    return;
  }
  console.log('Building the site …');
  const started = performance.now();
  const { status } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error('The build failed; its message stands above.');
  markFresh();
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
};
