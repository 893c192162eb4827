// The one door to every command. It needs nothing but Node 20 and npm: it installs what is missing, and runs the rest
// with a newer Node from the npm registry where the machine's is older than Astro and TypeScript files need.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../', import.meta.url));
/** Node runs TypeScript files by itself from here on. */
const NEEDED = [22, 18];
const [task = '', ...rest] = process.argv.slice(2);

const ASTRO = 'node_modules/astro/bin/astro.mjs';
const TASKS = {
  start: ['src/tools/start.ts'],
  test: ['src/tools/test.ts'],
  build: [ASTRO, 'build'],
  dev: [ASTRO, 'dev'],
  preview: ['src/tools/serve.ts'],
  'new-code': ['src/tools/new-code.ts'],
  translations: ['src/tools/translations.ts'],
  decode: ['src/tools/decode.ts'],
  bench: ['src/tools/bench.ts'],
  record: ['src/tools/record.ts'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--write', '.'],
};

const stop = (message) => {
  console.error(`\n${message}\n`);
  process.exit(1);
};

const lockVersion = () =>
  createHash('sha256')
    .update(readFileSync(join(top, 'package-lock.json')))
    .digest('hex');

const install = () => {
  const stamp = join(top, 'node_modules/.installed-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockVersion()) return;
  // Not on standard output: that belongs to the task, whose answers another program may read.
  console.error('Installing what the project needs (about a minute the first time) …');
  const { status } = spawnSync('npm', ['ci'], { cwd: top, stdio: ['inherit', process.stderr, 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) stop('npm ci failed; its message stands above. Check the network and run the command again.');
  writeFileSync(stamp, lockVersion());
};

const findNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return process.execPath;
  const own = join(top, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(own)) return own;
  return stop(
    `This machine has Node ${process.versions.node}; Node ${NEEDED.join('.')} or newer is needed, and the npm registry has no ready one for ${process.platform} ${process.arch}. Install it from nodejs.org and run the command again.`,
  );
};

const command = TASKS[task];
if (!command) stop(`There is no task "${task}". There are: ${Object.keys(TASKS).join(', ')}.`);
install();
const child = spawn(findNode(), [...command, ...rest], {
  cwd: top,
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    PATH: `${join(top, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
    ASTRO_TELEMETRY_DISABLED: '1',
    // Astro would otherwise go to the background where it sees a coding agent's environment.
    ASTRO_DEV_BACKGROUND: '0',
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
