// A root folder that a server runs in: an overlay in memory, thrown away with the namespace. Everything here runs inside that namespace.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** From starting a server to its port being open. */
const PATIENCE = 30_000;
const DEVICES = ['null', 'zero', 'full', 'random', 'urandom', 'tty'];

export interface BoxOptions {
  /** The root folder made of Debian packages; null for a program that the host's Node runs. */
  root: string | null;
  /** node_modules with that program. */
  modules: string | null;
  /** An empty folder to mount on. */
  scratch: string;
}

export class Box {
  readonly #inside: string;
  readonly #chroot: boolean;
  readonly #log: string;
  readonly #daemons: ChildProcess[] = [];

  /** Takes where things stand. Lays the overlay; the first call mounts. */
  constructor({ root, modules, scratch }: BoxOptions) {
    run('mount', ['-t', 'tmpfs', '-o', 'mode=755', 'record', scratch]);
    this.#inside = join(scratch, 'root');
    this.#chroot = root !== null;
    this.#log = join(scratch, 'log');
    for (const folder of ['root', 'upper', 'work']) mkdirSync(join(scratch, folder));
    if (root) {
      run('mount', ['-t', 'overlay', '-o', `lowerdir=${root},upperdir=${scratch}/upper,workdir=${scratch}/work`, 'record', this.#inside]);
      run('mount', ['-t', 'proc', 'proc', join(this.#inside, 'proc')]);
      for (const device of DEVICES) {
        const place = join(this.#inside, 'dev', device);
        if (!existsSync(place)) writeFileSync(place, '');
        run('mount', ['--bind', `/dev/${device}`, place]);
      }
    }
    if (modules) {
      symlinkSync(modules, join(this.#inside, 'node_modules'));
      // Without a root folder of its own the program asks the host's resolver: in this namespace, the one written here.
      this.write('/etc/resolv.conf', '');
      run('mount', ['--bind', join(this.#inside, 'etc/resolv.conf'), '/etc/resolv.conf']);
    }
  }

  /** Takes a path inside and a text. Makes the folders on the way. */
  write(path: string, text: string): void {
    const place = join(this.#inside, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }

  /** Mounts a small file system of its own over a folder, with what is in it. */
  disk(path: string, size: string): void {
    const place = join(this.#inside, path);
    const aside = `${place}.aside`;
    mkdirSync(place, { recursive: true });
    run('cp', ['-a', place, aside]);
    run('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'full', place]);
    run('cp', ['-a', `${aside}/.`, place]);
  }

  /** Takes shell lines. Gives what they print; throws with it where they fail. */
  async run(lines: string): Promise<string> {
    const [command, ...args] = this.#command(lines);
    // Not spawnSync: what runs here may ask the DNS, which is this process.
    const child = spawn(command ?? '', args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: this.#cwd, env: this.#env });
    let [printed, complaint] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (printed += data.toString('utf8')));
    child.stderr.on('data', (data: Buffer) => (complaint += data.toString('utf8')));
    const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
    if (status !== 0) throw new Error(`"${lines.trim().split('\n')[0]} …" ended with ${status}: ${`${printed}${complaint}`.trim().slice(-600)}`);
    return printed.trim();
  }

  /** Takes a shell line. Starts it and does not wait; what it prints goes to the log. */
  start(line: string): void {
    const [command, ...args] = this.#command(line);
    const log = openSync(this.#log, 'a');
    this.#daemons.push(spawn(command ?? '', args, { stdio: ['ignore', log, log], cwd: this.#cwd, env: this.#env }));
  }

  /** Waits until something listens on each port; throws with the log where that does not happen. */
  async ready(ports: readonly number[]): Promise<void> {
    const deadline = performance.now() + PATIENCE;
    for (;;) {
      const open = listening();
      if (ports.every((port) => open.has(port))) return;
      const failed = this.#daemons.find(({ exitCode }) => exitCode !== null && exitCode !== 0);
      if (failed) throw new Error(`it ended with ${failed.exitCode} before its port was open: ${this.log}`);
      if (performance.now() > deadline)
        throw new Error(`no port ${ports.filter((port) => !open.has(port)).join(', ')} after ${PATIENCE / 1000} s: ${this.log}`);
      await sleep(25);
    }
  }

  /** The end of what the daemons printed. */
  get log(): string {
    return existsSync(this.#log) ? readFileSync(this.#log, 'utf8').trim().slice(-600) : '(it printed nothing)';
  }

  /** Ends the server itself, as an administrator would: the signal goes to what was started last. */
  terminate(): void {
    this.#daemons.at(-1)?.kill('SIGTERM');
  }

  get #cwd(): string {
    return this.#chroot ? '/' : this.#inside;
  }

  get #env(): NodeJS.ProcessEnv {
    return { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', NODE: process.execPath, LC_ALL: 'C.UTF-8', HOME: '/root' };
  }

  #command(lines: string): string[] {
    return this.#chroot ? ['chroot', this.#inside, '/bin/sh', '-e', '-c', lines] : ['/bin/sh', '-e', '-c', lines];
  }
}

const run = (command: string, args: string[]): void => {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${(stderr ?? error?.message ?? '').trim()}`);
};

/** The TCP ports that somebody listens on. Asking the kernel, not the server: a connection would be counted. */
const listening = (): Set<number> => {
  const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(1) : []));
  const LISTEN = '0A';
  return new Set(
    rows
      .map((row) => row.trim().split(/\s+/))
      .filter(([, , , state]) => state === LISTEN)
      .map(([, local = '']) => Number.parseInt(local.split(':').at(-1) ?? '', 16)),
  );
};
