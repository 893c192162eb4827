// Reads all of content/ once, holds every part against the others, and gives what the pages ask for.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Facts } from '../domain/facts.ts';
import { pairId, pairOf, pairsOf, type Pair } from '../domain/pair.ts';
import { REPLY_CODE, type ReplyCode } from '../domain/reply-code.ts';
import { LANGUAGES, type Language } from '../language/languages.ts';
import { readAbout, type AboutPart } from './about-file.ts';
import { readFacts } from './facts-file.ts';
import { ContentError, Inspector, type Fault } from '../fault.ts';
import { readRfcs, type Rfc } from './rfcs-file.ts';
import { readVerdict, type Verdict } from './verdict-file.ts';
import { readWords, type Words } from './words-file.ts';

export interface CodeEntry {
  facts: Facts;
  words: Record<Language, Words>;
}

export interface Catalogue {
  /** Every reply code, in order of number. */
  codes: readonly CodeEntry[];
  /** Every pair of them. */
  pairs: readonly Pair[];
  /** How many codes and pairs there are, for sentences that say so. */
  counts: { codes: string; pairs: string };
  /** The pairs that have a hand-written verdict. */
  asked: readonly Pair[];
  rfcs: ReadonlyMap<number, Rfc>;
  about: Record<Language, Record<AboutPart, string>>;
  /** Throws for a code that has no page. */
  code(code: ReplyCode): CodeEntry;
  verdict(pair: Pair, language: Language): Verdict | null;
}

/** Takes the project's top folder. Gives the catalogue. Throws a ContentError that holds every fault found. */
export const readCatalogue = (top: string): Catalogue => {
  const reading = new Reading(top);
  const rfcs = readRfcs(reading.text('content/rfcs.yaml'), reading.inspect('content/rfcs.yaml'));
  const codes = readCodes(reading);
  const verdicts = readVerdicts(reading, codes);
  const about = readEach((language) => {
    const file = `content/about/${language}.md`;
    const text = reading.text(file);
    return text ? readAbout(text, language, reading.inspect(file)) : null;
  });
  checkReferences(codes, rfcs, reading);
  if (reading.faults.length > 0 || !about) throw new ContentError(reading.faults);

  const byCode = new Map(codes.map((entry) => [entry.facts.code, entry]));
  const pairs = pairsOf([...byCode.keys()]);
  return {
    codes,
    pairs,
    counts: { codes: String(codes.length), pairs: String(pairs.length) },
    asked: [...verdicts.values()].map(({ pair }) => pair),
    rfcs,
    about,
    code: (code) => {
      const entry = byCode.get(code);
      if (!entry) throw new Error(`There is no content/codes/${code}.`);
      return entry;
    },
    verdict: (pair, language) => verdicts.get(pairId(pair))?.words[language] ?? null,
  };
};

/** One reading of the content: where it stands, and what has been found wrong so far. */
class Reading {
  readonly faults: Fault[] = [];
  readonly #top: string;

  constructor(top: string) {
    this.#top = top;
  }

  inspect(file: string): Inspector {
    return new Inspector(file, this.faults);
  }

  /** The text of a file, or '' after noting that it is missing. */
  text(file: string): string {
    const path = join(this.#top, file);
    if (existsSync(path)) return readFileSync(path, 'utf8');
    this.inspect(file).fault('file', '', 'add this file: it is missing');
    return '';
  }

  /** The names in a folder, sorted; none where there is no such folder. */
  names(folder: string): string[] {
    const path = join(this.#top, folder);
    return existsSync(path)
      ? readdirSync(path)
          .filter((name) => !name.startsWith('.'))
          .sort()
      : [];
  }

  /** Notes files of a folder that nothing reads. */
  onlyHolds(folder: string, known: readonly string[]): void {
    for (const name of this.names(folder)) {
      if (!known.includes(name))
        this.inspect(relative('.', join(folder, name))).fault('file', name, `remove or rename it: this folder holds ${known.join(', ')}`);
    }
  }
}

const LANGUAGE_FILES = LANGUAGES.map((language) => `${language}.md`);

const readCodes = (reading: Reading): CodeEntry[] => {
  const entries: CodeEntry[] = [];
  for (const folder of reading.names('content/codes')) {
    const path = `content/codes/${folder}`;
    if (!REPLY_CODE.test(folder)) {
      reading.inspect(path).fault('folder', folder, 'name the folder after a reply code: three digits, the first 2 to 5, the second 0 to 5');
      continue;
    }
    reading.onlyHolds(path, ['facts.yaml', ...LANGUAGE_FILES]);
    const facts = readFacts(reading.text(`${path}/facts.yaml`), folder, reading.inspect(`${path}/facts.yaml`));
    if (!facts) continue;
    const words = readEach((language) => {
      const file = `${path}/${language}.md`;
      const text = reading.text(file);
      return text ? readWords(text, language, facts, reading.inspect(file)) : null;
    });
    if (words) entries.push({ facts, words });
  }
  return entries;
};

const readVerdicts = (reading: Reading, codes: readonly CodeEntry[]): Map<string, { pair: Pair; words: Record<Language, Verdict> }> => {
  const verdicts = new Map<string, { pair: Pair; words: Record<Language, Verdict> }>();
  const folders = reading.names('content/codes');
  for (const folder of reading.names('content/comparisons')) {
    const path = `content/comparisons/${folder}`;
    const match = /^(\d{3})-vs-(\d{3})$/.exec(folder);
    const [low, high] = [match?.[1] ?? '', match?.[2] ?? ''];
    if (!match || low >= high) {
      reading.inspect(path).fault('folder', folder, 'name the folder <a>-vs-<b>, the lower code first');
      continue;
    }
    const missing = [low, high].filter((code) => !codes.some(({ facts }) => facts.code === code));
    for (const code of missing) {
      // A folder with faults is told for itself.
      if (!folders.includes(code)) reading.inspect(path).fault('folder', folder, `add content/codes/${code}, or remove this folder`);
    }
    if (missing.length > 0) continue;
    reading.onlyHolds(path, LANGUAGE_FILES);
    const pair = pairOf(low, high);
    const words = readEach((language) => {
      const file = `${path}/${language}.md`;
      const text = reading.text(file);
      return text ? readVerdict(text, language, pair, reading.inspect(file)) : null;
    });
    if (words) verdicts.set(folder, { pair, words });
  }
  return verdicts;
};

const readEach = <Text>(read: (language: Language) => Text | null): Record<Language, Text> | null => {
  const each = LANGUAGES.map((language) => [language, read(language)] as const);
  return each.every(([, text]) => text !== null) ? (Object.fromEntries(each) as Record<Language, Text>) : null;
};

const checkReferences = (codes: readonly CodeEntry[], rfcs: ReadonlyMap<number, Rfc>, reading: Reading): void => {
  const known = new Set(reading.names('content/codes'));
  for (const { facts } of codes) {
    const inspector = reading.inspect(`content/codes/${facts.code}/facts.yaml`);
    for (const code of facts.confused) {
      if (!known.has(code)) inspector.fault('confused', code, `add content/codes/${code}, or name a code that has a folder`);
    }
    const cited = [
      facts.defined.rfc,
      facts.first,
      facts.again.source.rfc,
      facts.ends.source.rfc,
      ...facts.uses.map(({ rfc }) => rfc),
      ...facts.stages.map(({ source }) => source.rfc),
    ];
    for (const rfc of new Set(cited)) {
      if (!rfcs.has(rfc)) inspector.fault('source', `RFC ${rfc}`, `add the title of RFC ${rfc} to content/rfcs.yaml`);
    }
  }
  for (const language of LANGUAGES) checkUnique(codes, language, reading);
};

/** Two codes with one name could not be told apart in a list or a title. */
const checkUnique = (codes: readonly CodeEntry[], language: Language, reading: Reading): void => {
  const names = new Map<string, ReplyCode>();
  for (const { facts, words } of codes) {
    const { name } = words[language];
    const other = names.get(name);
    if (other) reading.inspect(`content/codes/${facts.code}/${language}.md`).fault('name', name, `choose another name: ${other} has this one`);
    names.set(name, facts.code);
  }
};
