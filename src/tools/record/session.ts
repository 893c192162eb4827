// Records one server: which scenarios, profile by profile in namespaces of their own, and the files that come of it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npmFolder, rootFolder } from './cache.ts';
import { differenceOf } from './difference.ts';
import { updateFacts } from './facts-file.ts';
import type { Job, Outcome } from './inside.ts';
import { runJob } from './namespace.ts';
import type { Made, Result, ServerReport } from './report.ts';
import { unmet } from './reply.ts';
import type { ServerFile } from './scenario-file.ts';
import { loadSituations } from './scenarios.ts';

export interface Options {
  /** The folder with dialogues/ and situations/. */
  into: string;
  /** Every scenario, not only those whose recording stands there already. */
  all: boolean;
  /** Compare only. */
  dry: boolean;
  /** Make root folders again, for newer packages. */
  fresh: boolean;
  /** Only recordings with this in their name. */
  only: string;
  /** How many profiles at a time. */
  jobs: number;
  say: (line: string) => void;
}

const read = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

const listFolder = (path: string): string[] => (existsSync(path) ? readdirSync(path) : []);

/** Takes a server and options. Records it, and gives the report; a server that cannot be had or started is told there. */
export const recordServer = async (server: ServerFile, options: Options): Promise<ServerReport> => {
  const began = performance.now();
  const report: ServerReport = {
    server: server.server,
    made: madeOf(server, ''),
    seconds: 0,
    results: [],
    broken: [],
    gone: goneOf(server, options),
  };
  try {
    const root = server.packages ? rootFolder(server.server, server.packages, options.fresh, options.say) : null;
    const modules = server.npm ? npmFolder(server.npm, options.fresh, options.say) : null;
    const queue = jobsOf(server, options).map((job) => ({ ...job, root, modules }));
    const worker = async (): Promise<void> => {
      for (let job = queue.shift(); job; job = queue.shift()) await playJob(job, server, options, report);
    };
    await Promise.all(Array.from({ length: options.jobs }, worker));
  } catch (error) {
    const lost = jobsOf(server, options).reduce((sum, { dialogues, situations }) => sum + dialogues.length + situations.length, 0);
    report.broken.push({ profile: server.server, reason: error instanceof Error ? error.message : String(error), lost });
  }
  report.results.sort((a, b) => a.what.localeCompare(b.what));
  if (!options.dry) writeFacts(server, report, options.into);
  report.seconds = (performance.now() - began) / 1000;
  return report;
};

/** Debian's 3.10.13-0+deb13u1 is Postfix 3.10.13; npm's name@3.19.1 says it by itself. */
const madeOf = ({ npm }: ServerFile, debian: string): Made => {
  if (npm) return { version: npm.split('@').at(-1) ?? '', package: `npm ${npm.replace(/@(?=[^@]+$)/, ' ')}` };
  return { version: /^[\d.]+\d/.exec(debian)?.[0] ?? '', package: `Debian ${debian}` };
};

const placeOf = (kind: 'dialogue' | 'situation', id: string, server: string): string =>
  kind === 'dialogue' ? `dialogues/${server}/${id}` : `situations/${id}/${server}`;

const goneOf = (server: ServerFile, { into, only }: Options): string[] =>
  listFolder(join(into, 'dialogues', server.server))
    .filter((file) => file.endsWith('.txt') && !(file.slice(0, -4) in server.dialogues))
    .map((file) => `dialogues/${server.server}/${file.slice(0, -4)}`)
    .filter((what) => what.includes(only));

const jobsOf = (server: ServerFile, { into, all, only }: Options): Omit<Job, 'root' | 'modules' | 'scratch'>[] => {
  const wanted = (place: string): boolean => place.includes(only) && (all || existsSync(join(into, `${place}.txt`)));
  const dialogues = Object.entries(server.dialogues).filter(([id]) => wanted(placeOf('dialogue', id, server.server)));
  const situations = Object.entries(loadSituations()).filter(([id]) => wanted(placeOf('situation', id, server.server)));
  return Object.keys(server.profiles)
    .map((profile) => ({
      server: server.server,
      profile,
      dialogues: dialogues.filter(([, dialogue]) => dialogue.profile === profile).map(([id]) => id),
      situations: situations
        .filter(([, { auth }]) => (auth ? server.situations.auth.profile : server.situations.profile) === profile)
        .map(([id]) => id),
    }))
    .filter((job) => job.dialogues.length + job.situations.length > 0);
};

const playJob = async (job: Omit<Job, 'scratch'>, server: ServerFile, options: Options, report: ServerReport): Promise<void> => {
  const waiting = new Set([
    ...job.dialogues.map((id) => placeOf('dialogue', id, job.server)),
    ...job.situations.map((id) => placeOf('situation', id, job.server)),
  ]);
  let reason = '';
  const hear = (outcome: Outcome): void => {
    if (outcome.kind === 'version') report.made = madeOf(server, outcome.version);
    else if (outcome.kind === 'profile') reason = outcome.failure;
    else {
      waiting.delete(placeOf(outcome.kind, outcome.id, job.server));
      report.results.push(keep(outcome, server, options));
    }
  };
  await runJob(job, hear);
  if (waiting.size > 0) report.broken.push({ profile: job.profile, reason, lost: waiting.size });
};

const keep = (outcome: Extract<Outcome, { id: string }>, server: ServerFile, { into, dry }: Options): Result => {
  const what = placeOf(outcome.kind, outcome.id, server.server);
  const file = join(into, `${what}.txt`);
  const before = read(file);
  if ('failure' in outcome) return { what, difference: null, before, now: '', failure: outcome.failure };
  const { recording } = outcome;
  const expected = outcome.kind === 'dialogue' ? server.dialogues[outcome.id] : undefined;
  const complaint = expected ? unmet(recording, expected) : null;
  if (complaint) return { what, difference: null, before, now: recording, failure: complaint };
  if (!dry) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, recording);
  }
  return { what, difference: differenceOf(before, recording), before, now: recording, failure: '' };
};

const writeFacts = (server: ServerFile, { results, made }: ServerReport, into: string): void => {
  const prefix = `dialogues/${server.server}/`;
  const recorded = results
    .filter(({ what, difference }) => difference !== null && what.startsWith(prefix))
    .map(({ what }) => what.slice(prefix.length));
  if (recorded.length === 0) return;
  const file = join(into, `${prefix}facts.yaml`);
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(file, updateFacts(read(file), { server, made, day, recorded }));
};
