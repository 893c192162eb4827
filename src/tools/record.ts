// npm run record -- [server…]: plays scenarios against real mail servers and writes down what crossed the wire. record/README.md tells more.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { ContentError } from '../fault.ts';
import { cacheFolder, checkMachine } from './record/cache.ts';
import { endJobs } from './record/namespace.ts';
import { exitCode, tellReport, type ServerReport } from './record/report.ts';
import { loadServer, loadSituations, SERVERS } from './record/scenarios.ts';
import { recordServer } from './record/session.ts';

const HELP = `npm run record -- [server…] [options]      servers: ${SERVERS.join(', ')} (all of them where none is named)

  --list          what there is to play, without playing it
  --all           every scenario, not only those whose recording stands in content/ already
  --only TEXT     only recordings with this text in their name, such as 550-user-unknown or situations/
  --dry           play and compare, write nothing
  --fresh         make the root folders again, for newer packages
  --jobs N        so many profiles at a time (${availableParallelism()} here)
  --into FOLDER   another folder than content

Root folders and npm packages are kept in ${cacheFolder()}; RECORD_CACHE names another place.
Ends with 0: all recorded, the codes are those of the last time; 1: something could not be recorded; 2: all recorded, codes changed.`;

const options = {
  list: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  only: { type: 'string', default: '' },
  dry: { type: 'boolean', default: false },
  fresh: { type: 'boolean', default: false },
  jobs: { type: 'string', default: String(availableParallelism()) },
  into: { type: 'string', default: 'content' },
  help: { type: 'boolean', default: false },
} as const;

const stop = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const unknown = positionals.find((name) => !SERVERS.includes(name));
    if (unknown) return stop(`There are no scenarios for "${unknown}". There are: ${SERVERS.join(', ')}.`);
    if (!/^[1-9]\d?$/.test(values.jobs)) return stop(`--jobs ${values.jobs}: write a number from 1 to 99.`);
    return { ...values, jobs: Number(values.jobs), servers: positionals.length > 0 ? positionals : SERVERS };
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
};

const list = (servers: readonly string[]): void => {
  for (const name of servers) {
    const { dialogues, profiles, packages, npm } = loadServer(name);
    console.log(`${name}: ${Object.keys(dialogues).length} dialogues in ${Object.keys(profiles).length} profiles (${npm ?? packages?.join(', ')})`);
    for (const [id, { configuration, origin }] of Object.entries(dialogues))
      console.log(`  ${id.padEnd(36)} ${origin.padEnd(10)} ${configuration ?? ''}`);
  }
  console.log(`situations, played against each of them: ${Object.keys(loadSituations()).join(', ')}`);
};

const record = async (chosen: ReturnType<typeof readArguments>): Promise<void> => {
  checkMachine(console.log);
  const reports: ServerReport[] = [];
  for (const name of chosen.servers) {
    const report = await recordServer(loadServer(name), { ...chosen, say: console.log });
    console.log(tellReport(report).join('\n'));
    reports.push(report);
  }
  const sum = (number: (report: ServerReport) => number): number => reports.reduce((total, report) => total + number(report), 0);
  const recorded = sum(({ results }) => results.filter(({ difference }) => difference).length);
  const attempted = sum(({ results, broken }) => results.length + broken.reduce((total, { lost }) => total + lost, 0));
  console.log(`${recorded} of ${attempted} recorded in ${sum(({ seconds }) => seconds).toFixed(0)} s${chosen.dry ? '; nothing written' : ''}`);
  if (attempted === 0 && exitCode(reports) === 0) {
    const which = chosen.only ? `with "${chosen.only}" in its name ` : '';
    stop(
      `Nothing ${which}of ${chosen.servers.join(', ')} stands in ${chosen.into}: --list names what there is, --all records also what does not stand there yet.`,
    );
  }
  process.exitCode = exitCode(reports);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    endJobs();
    stop('Ended. What was recorded until then is written.');
  });
}

const chosen = readArguments();
try {
  if (chosen.help) console.log(HELP);
  else if (chosen.list) list(chosen.servers);
  else await record(chosen);
} catch (error) {
  endJobs();
  stop(error instanceof ContentError ? error.message : error instanceof Error ? error.message : String(error));
}
