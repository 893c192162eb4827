// What the recorder says of each server when it has ended.
import { tellCodes, type Difference } from './difference.ts';

/** One recording that was attempted. */
export interface Result {
  /** dialogues/postfix/550-user-unknown or situations/relay/postfix */
  what: string;
  /** Null where it could not be recorded. */
  difference: Difference | null;
  before: string | null;
  now: string;
  failure: string;
}

/** Which program it was. */
export interface Made {
  version: string;
  package: string;
}

export interface ServerReport {
  server: string;
  made: Made;
  seconds: number;
  results: Result[];
  /** Profiles, or the server itself, that did not start. */
  broken: { profile: string; reason: string; lost: number }[];
  /** Recordings that stand there and that no scenario makes. */
  gone: string[];
}

/** A first recording has hundreds of new ones: the count says it. */
const some = (lines: readonly string[]): string[] =>
  lines.length > 12 ? [...lines.slice(0, 10), `  new               and ${lines.length - 10} more`] : [...lines];

/** Takes a report. Gives the lines to print: the count, then whatever is not as it was. */
export const tellReport = ({ server, made, seconds, results, broken, gone }: ServerReport): string[] => {
  const count = (kind: Difference | null): number => results.filter(({ difference }) => difference === kind).length;
  const played = results.length - count(null);
  const all = results.length + broken.reduce((sum, { lost }) => sum + lost, 0);
  return [
    `${server}: ${played} of ${all} recorded in ${seconds.toFixed(0)} s (${made.package}): ` +
      `${count('same')} the same, ${count('details')} with the same codes (dates, ids or words differ), ${count('codes')} with other codes, ${count('new')} new`,
    ...broken.map(({ profile, reason, lost }) => `  could not start   ${profile} (${lost} recordings with it): ${reason}`),
    ...results.filter(({ difference }) => difference === null).map(({ what, failure }) => `  not recorded      ${what}: ${failure}`),
    ...results
      .filter(({ difference }) => difference === 'codes')
      .map(({ what, before, now }) => `  other codes       ${what}: ${tellCodes(before ?? '', now)}`),
    ...some(results.filter(({ difference }) => difference === 'new').map(({ what }) => `  new               ${what}`)),
    ...gone.map((what) => `  no scenario       ${what}: it stays as it was recorded`),
  ];
};

/** 0: all recorded, with the codes of the last time. 1: something could not be recorded. 2: all recorded, but codes changed. */
export const exitCode = (reports: readonly ServerReport[]): number => {
  if (reports.some(({ broken, results }) => broken.length > 0 || results.some(({ difference }) => difference === null))) return 1;
  return reports.some(({ results }) => results.some(({ difference }) => difference === 'codes')) ? 2 : 0;
};
