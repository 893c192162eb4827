// Finds a Chromium that really starts: the tests run in a browser, not in a stand-in.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';

export interface Browser {
  path: string;
  /** What it needs in its environment besides ours. */
  env: Record<string, string>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge'];

/** Gives a browser. Throws an Error that lists what was tried and the ways out. */
export const findBrowser = async (): Promise<Browser> => {
  const tried: string[] = [];
  for (const { name, find } of WAYS) {
    const browser = await find();
    if (!browser) {
      tried.push(`${name}: not there`);
      continue;
    }
    const fault = await faultOf(browser);
    if (!fault) return browser;
    tried.push(`${name}: ${browser.path} does not start (${fault})`);
  }
  throw new Error(
    `No Chromium starts on this machine. Tried:\n${tried.map((line) => `  - ${line}`).join('\n')}\nWays out: set BROWSER_PATH to a Chromium or Chrome; or run npx playwright install chromium; or install the chromium package of your system.`,
  );
};

const faultOf = async ({ path, env }: Browser): Promise<string | null> => {
  try {
    const browser = await chromium.launch({ executablePath: path, env: { ...(process.env as Record<string, string>), ...env }, timeout: 30_000 });
    await browser.close();
    return null;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? 'unknown fault';
  }
};

const at = (path: string | undefined): Browser | null => (path && existsSync(path) ? { path, env: {} } : null);

const onPath = (): Browser | null => {
  const folders = (process.env['PATH'] ?? '').split(':');
  return at(NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)));
};

/** The npm package @sparticuz/chromium: a Chromium for Linux x64 that brings its own libraries. */
const fromNpm = async (): Promise<Browser | null> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  try {
    // Only where it believes to be on AWS does the package unpack its libraries.
    process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs24.x';
    const { default: packed } = await import('@sparticuz/chromium');
    const path = await packed.executablePath();
    const env = Object.fromEntries(['LD_LIBRARY_PATH', 'FONTCONFIG_PATH'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
    return { path, env };
  } catch {
    return null;
  } finally {
    delete process.env['AWS_EXECUTION_ENV'];
  }
};

const fromDebian = (): Browser | null => {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return null;
  console.log("Installing Debian's chromium, as the tests need a browser …");
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return onPath();
};

const WAYS: { name: string; find: () => Browser | null | Promise<Browser | null> }[] = [
  { name: 'BROWSER_PATH', find: () => at(process.env['BROWSER_PATH']) },
  { name: "Playwright's own", find: () => at(chromium.executablePath()) },
  { name: 'a browser on the PATH', find: onPath },
  { name: 'the npm package @sparticuz/chromium', find: fromNpm },
  { name: "Debian's package chromium", find: fromDebian },
];
