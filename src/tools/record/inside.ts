// Runs in the namespaces that namespace.ts makes: sets up one profile of one server, plays its scripts, and prints each outcome as a line of JSON.
import { spawnSync } from 'node:child_process';
import { Box } from './box.ts';
import { serveDns } from './dns.ts';
import { play, type Stage } from './play.ts';
import { loadNetwork, loadServer, loadSituations } from './scenarios.ts';
import type { Step } from './script.ts';

/** What one run of this file is to do. */
export interface Job {
  server: string;
  profile: string;
  dialogues: string[];
  situations: string[];
  root: string | null;
  modules: string | null;
  scratch: string;
}

export type Outcome =
  | { kind: 'version'; version: string }
  | { kind: 'dialogue' | 'situation'; id: string; recording: string }
  | { kind: 'dialogue' | 'situation'; id: string; failure: string }
  | { kind: 'profile'; failure: string };

const tell = (outcome: Outcome): void => {
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
};

const must = (command: string, ...args: string[]): void => {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${(stderr ?? error?.message ?? '').trim()}`);
};

const setUp = async (job: Job): Promise<{ box: Box; stage: Stage }> => {
  const server = loadServer(job.server);
  const network = loadNetwork();
  const profile = server.profiles[job.profile];
  if (!profile) throw new Error(`${job.server} has no profile ${job.profile}`);
  must('hostname', network.name);
  must('ip', 'link', 'set', 'lo', 'up');
  for (const address of [network.server, ...network.clients]) must('ip', 'address', 'add', `${address}/32`, 'dev', 'lo');
  await serveDns(network);
  const box = new Box(job);
  box.write('/etc/resolv.conf', 'nameserver 127.0.0.1\n');
  box.write('/etc/hosts', `127.0.0.1 localhost\n${network.server} ${network.name} mx\n`);
  box.write('/etc/hostname', `${network.name}\n`);
  for (const [path, text] of Object.entries({ ...server.files, ...profile.files })) {
    box.write(
      path,
      text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => profile.fill[name] ?? ''),
    );
  }
  for (const [path, size] of Object.entries(profile.disks)) box.disk(path, size);
  await box.run(`${server.setup}\n${profile.setup}`);
  for (const line of profile.beside) box.start(line);
  if (server.versionOf) tell({ kind: 'version', version: await box.run(`dpkg-query -W -f '\${Version}' ${server.versionOf}`) });
  box.start(server.start);
  await box.ready(profile.ready ?? server.ready);
  const stop = async (): Promise<void> => {
    if (server.stop) await box.run(server.stop);
    else box.terminate();
  };
  return { box, stage: { host: network.server, port: 25, stop } };
};

/** A dialogue that stops the service comes last. */
const inOrder = (ids: readonly string[], stepsOf: (id: string) => readonly Step[]): string[] => {
  const stops = (id: string): number => Number(stepsOf(id).some(({ does }) => does === 'stop'));
  return [...ids].sort((a, b) => stops(a) - stops(b));
};

const playAll = async (job: Job, stage: Stage): Promise<void> => {
  const server = loadServer(job.server);
  const situations = loadSituations();
  const attempt = async (kind: 'dialogue' | 'situation', id: string, steps: readonly Step[], port: number): Promise<void> => {
    try {
      tell({ kind, id, recording: await play(steps, { ...stage, port }) });
    } catch (error) {
      tell({ kind, id, failure: error instanceof Error ? error.message : String(error) });
    }
  };
  for (const id of job.situations) {
    const situation = situations[id];
    if (situation) await attempt('situation', id, situation.steps, situation.auth ? server.situations.auth.port : 25);
  }
  const stepsOf = (id: string): readonly Step[] => server.dialogues[id]?.steps ?? [];
  for (const id of inOrder(job.dialogues, stepsOf)) await attempt('dialogue', id, stepsOf(id), 25);
};

const main = async (job: Job): Promise<void> => {
  // The other end of this pipe is the recorder: when it is gone, so is everything here.
  process.stdin.on('end', () => process.exit(1)).resume();
  try {
    const { box, stage } = await setUp(job);
    await playAll(job, stage);
    if (process.env['RECORD_LOG']) process.stderr.write(`--- ${job.server} ${job.profile}\n${box.log}\n`);
  } catch (error) {
    tell({ kind: 'profile', failure: error instanceof Error ? error.message : String(error) });
  }
};

await main(JSON.parse(process.argv[2] ?? '') as Job);
// As the first process of its namespace, this one takes every daemon with it.
process.stdout.write('', () => process.exit(0));
