// What a recording needs and can be made again: root folders of Debian packages, and npm packages, in a cache folder outside the repository.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const SUITE = 'trixie';
const MIRROR = 'http://deb.debian.org/debian';

/** RECORD_CACHE names another folder. */
export const cacheFolder = (): string =>
  process.env['RECORD_CACHE'] || join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'smtp-reference', 'record');

/** What the recorder calls on the host, and the Debian package that has it. */
const NEEDED: readonly [command: string, thing: string][] = [
  ['mmdebstrap', 'mmdebstrap'],
  ['unshare', 'util-linux'],
  ['ip', 'iproute2'],
  ['hostname', 'hostname'],
];

/** Throws, saying what is missing and how to get it, where it cannot be installed from here. */
export const checkMachine = (say: (line: string) => void): void => {
  if (process.platform !== 'linux') throw new Error(`This runs on Linux only (namespaces); here is ${process.platform}. Use a Debian machine.`);
  if (process.getuid?.() !== 0) throw new Error('This makes namespaces and root folders: run it as root (sudo npm run record).');
  const missing = NEEDED.filter(([command]) => spawnSync('sh', ['-c', `command -v ${command}`]).status !== 0).map(([, thing]) => thing);
  if (missing.length === 0) return;
  say(`Installing ${missing.join(', ')} with apt-get …`);
  const { status } = spawnSync('sh', ['-c', `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq ${missing.join(' ')}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`apt-get could not install ${missing.join(', ')}: install them yourself and run the command again.`);
};

/** Takes a server's name and its Debian packages. Gives its root folder, made now where it is missing or was made of others; throws with what mmdebstrap said. */
export const rootFolder = (server: string, packages: readonly string[], fresh: boolean, say: (line: string) => void): string => {
  const folder = join(cacheFolder(), 'roots', server);
  const stamp = `${folder}.made-of`;
  const wanted = `${SUITE} ${packages.join(' ')}\n`;
  if (!fresh && existsSync(folder) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return folder;
  say(`${server}: making a root folder of Debian ${SUITE} with ${packages.join(', ')} …`);
  remove(folder);
  rmSync(stamp, { force: true });
  mkdirSync(join(folder, '..'), { recursive: true });
  const without = ['man', 'locale', 'doc'].map((what) => `--dpkgopt=path-exclude=/usr/share/${what}/*`);
  must('mmdebstrap', ['--variant=apt', '--mode=root', ...without, `--include=${packages.join(',')}`, SUITE, folder, MIRROR], () => remove(folder));
  must('chroot', [folder, 'sh', '-c', CERTIFICATE], () => remove(folder));
  writeFileSync(stamp, wanted);
  return folder;
};

/** Where every server finds its certificate. It signs itself: the client takes any. */
const CERTIFICATE = `mkdir -p /etc/tls && cd /etc/tls &&
openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=mx.example.com -addext subjectAltName=DNS:mx.example.com -keyout key.pem -out cert.pem 2>&1 &&
chmod 600 key.pem`;

/** Takes package@version. Gives the node_modules folder that has it; throws with what npm said. */
export const npmFolder = (what: string, fresh: boolean, say: (line: string) => void): string => {
  const folder = join(cacheFolder(), 'npm', what.replace('/', '-'));
  const modules = join(folder, 'node_modules');
  if (!fresh && existsSync(join(folder, 'made'))) return modules;
  say(`Fetching ${what} from the npm registry …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  must('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', what], () => {});
  writeFileSync(join(folder, 'made'), '');
  return modules;
};

/** Never across a mount: the root folder of a run that was cut short could have one. */
const remove = (folder: string): void => {
  spawnSync('rm', ['-rf', '--one-file-system', folder]);
};

const must = (command: string, args: string[], undo: () => void): void => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status === 0) return;
  undo();
  const said = `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n');
  const errors = said.filter((line) => /^(E: |Err|npm error )/.test(line));
  throw new Error(`${command} failed: ${(errors.length > 0 ? errors : said).slice(-6).join('\n    ') || error?.message}`);
};
