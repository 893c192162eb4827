// The files of scenarios/, read.
import { globSync, readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readNetworkFile, type Network } from './network-file.ts';
import { readServerFile, readSituationsFile, type ServerFile, type Situation } from './scenario-file.ts';

const folder = fileURLToPath(new URL('scenarios/', import.meta.url));
const NOT_SERVERS = ['network', 'situations'];

const load = <Read>(name: string, read: (text: string, file: string) => Read): Read => {
  const file = `${folder}${name}.yaml`;
  return read(readFileSync(file, 'utf8'), relative(process.cwd(), file));
};

export const loadNetwork = (): Network => load('network', readNetworkFile);

export const loadSituations = (): Record<string, Situation> => load('situations', readSituationsFile);

/** Takes a name of SERVERS. Throws a ContentError with every fault of its file. */
export const loadServer = (server: string): ServerFile => load(server, readServerFile);

/** The servers that there are scenarios for. */
export const SERVERS: readonly string[] = globSync('*.yaml', { cwd: folder })
  .map((file) => basename(file, '.yaml'))
  .filter((name) => !NOT_SERVERS.includes(name))
  .sort();
