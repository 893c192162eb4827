// npm test: every check, one after the other, each with its time. All run, so that one session shows all that is wrong.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { buildIfNeeded } from './build.ts';
import { findBrowser } from './browser.ts';

const node = (...args: string[]) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
const module = (path: string, ...args: string[]) => node(`node_modules/${path}`, ...args);
const unit = (folder: string) => node('--test', '--test-reporter=spec', ...globSync(`tests/${folder}/**/*.test.ts`).sort());

const STEPS: { name: string; run: () => boolean | Promise<boolean> }[] = [
  { name: 'Types', run: () => module('astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint') },
  { name: 'Lint', run: () => module('@biomejs/biome/bin/biome', 'lint', '--error-on-warnings') },
  { name: 'Format', run: () => module('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.') },
  { name: 'Unit tests', run: () => unit('unit') },
  {
    name: 'Build',
    run: () => {
      buildIfNeeded();
      return true;
    },
  },
  { name: 'The built site', run: () => unit('build') },
  {
    name: 'In the browser',
    run: async () => {
      const { path, env } = await findBrowser();
      console.log(`Using ${path}`);
      Object.assign(process.env, { BROWSER_PATH: path, BROWSER_ENV: JSON.stringify(env) });
      return module('@playwright/test/cli.js', 'test');
    },
  },
];

const results: { name: string; passed: boolean; seconds: number }[] = [];
for (const { name, run } of STEPS) {
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  let passed = false;
  try {
    passed = await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  results.push({ name, passed, seconds: (performance.now() - started) / 1000 });
}

console.log('\n── Result ──');
for (const { name, passed, seconds } of results) console.log(`${passed ? '✓' : '✕'} ${name} (${seconds.toFixed(0)} s)`);
const failed = results.filter(({ passed }) => !passed).length;
console.log(`\nChecks: ${results.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
