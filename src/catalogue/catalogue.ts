// Reads all of content/ once, holds every part against the others, and gives what the pages ask for.
import { codesOfRow, confusablePairs, ENHANCED_ROW, type EnhancedCode, type RowFacts } from '../domain/enhanced-code.ts';
import type { Facts } from '../domain/facts.ts';
import { compareCodes, pairId, pairOf, pairsOf, type Pair } from '../domain/pair.ts';
import { REPLY_CODE, type ReplyCode } from '../domain/reply-code.ts';
import type { Session } from '../domain/recorded.ts';
import type { Source } from '../domain/source.ts';
import { UNREGISTERED_CODE, type UnregisteredFacts } from '../domain/unregistered.ts';
import { ContentError, type Inspector } from '../fault.ts';
import { LANGUAGES, type Language } from '../language/languages.ts';
import { readAbout, type AboutPart } from './about-file.ts';
import { readRowFacts, readRowWords, type RowWords } from './enhanced-file.ts';
import { readFacts } from './facts-file.ts';
import { readLanguages, Reading } from './reading.ts';
import { checkAgreement, checkQuotes } from './recordings-check.ts';
import { readRecorded, type ServerEntry, type SituationEntry } from './recordings.ts';
import { readRfcs, type Rfc } from './rfcs-file.ts';
import { readUnregisteredFacts, readUnregisteredWords, type UnregisteredWords } from './unregistered-file.ts';
import { readVerdict, type Verdict } from './verdict-file.ts';
import { readProviderFacts, readProviderWords, type Provider, type ProviderWords } from './wordings-file.ts';
import { readWords, type Words } from './words-file.ts';

/** A registered reply code. */
export interface CodeEntry {
  kind: 'reply';
  code: ReplyCode;
  facts: Facts;
  words: Record<Language, Words>;
}

/** A row of the registry of enhanced status codes. */
export interface RowEntry {
  facts: RowFacts;
  words: Record<Language, RowWords>;
}

/** An enhanced status code: a row in one class. */
export interface EnhancedEntry extends RowEntry {
  kind: 'enhanced';
  code: EnhancedCode;
}

/** A number that no standard defines. */
export interface UnregisteredEntry {
  kind: 'unregistered';
  code: string;
  facts: UnregisteredFacts;
  words: Record<Language, UnregisteredWords>;
}

/** Who says the wordings that the site knows: a mail server, a provider, a filter, a blocklist. */
export interface ProviderEntry {
  facts: Provider;
  words: Record<Language, ProviderWords>;
}

/** Whatever has a page of its own under its number. */
export type Entry = CodeEntry | EnhancedEntry | UnregisteredEntry;

export interface Catalogue {
  /** Every registered reply code, in order of number. */
  codes: readonly CodeEntry[];
  /** Every row of the registry of enhanced status codes, in order. */
  rows: readonly RowEntry[];
  /** Every enhanced status code that has a page. */
  enhanced: readonly EnhancedEntry[];
  unregistered: readonly UnregisteredEntry[];
  /** What mail servers really say, by who says it. */
  providers: readonly ProviderEntry[];
  /** All that has a page of its own under its number. */
  entries: readonly Entry[];
  /** Every pair of registered reply codes. */
  pairs: readonly Pair[];
  /** Every pair that has a page: those, confusable enhanced status codes, and unregistered numbers against what they are taken for. */
  comparisons: readonly Pair[];
  /** How many there are, for sentences that say so. */
  counts: { codes: string; pairs: string; rows: string; enhanced: string; unregistered: string; wordings: string };
  /** The pairs that have a hand-written verdict. */
  asked: readonly Pair[];
  rfcs: ReadonlyMap<number, Rfc>;
  about: Record<Language, Record<AboutPart, string>>;
  /** Every server that was recorded, the one of which most is recorded first. */
  servers: readonly ServerEntry[];
  /** What was played against all of them, in the order of the session. */
  situations: readonly SituationEntry[];
  /** Every recording, of servers and of situations. */
  sessions: readonly Session[];
  /** Throws for a reply code that has no page. */
  code(code: ReplyCode): CodeEntry;
  /** Throws for a number that has no page. */
  entry(code: string): Entry;
  verdict(pair: Pair, language: Language): Verdict | null;
}

/** Takes the project's top folder. Gives the catalogue. Throws a ContentError that holds every fault found. */
export const readCatalogue = (top: string): Catalogue => {
  const reading = new Reading(top);
  const rfcs = readRfcs(reading.text('content/rfcs.yaml'), reading.inspect('content/rfcs.yaml'));
  const codes = readCodes(reading);
  const rows = readRows(reading);
  const unregistered = readUnregistered(reading);
  const providers = readProviders(reading);
  const enhanced = rows.flatMap((row) => codesOfRow(row.facts).map((code): EnhancedEntry => ({ kind: 'enhanced', code, ...row })));
  const entries: Entry[] = [...codes, ...enhanced, ...unregistered];
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const verdicts = readVerdicts(reading, byCode);
  const about = readLanguages('content/about', [], reading, readAbout);
  const recorded = readRecorded(reading);
  checkReferences({ codes, rows, unregistered, byCode }, rfcs, reading);
  checkQuotes(recorded, reading);
  checkAgreement(
    recorded,
    codes.map(({ facts }) => facts),
    unregistered.map(({ facts }) => facts),
    reading,
  );
  if (reading.faults.length > 0 || !about) throw new ContentError(reading.faults);

  const pairs = pairsOf(codes.map(({ code }) => code));
  const asked = [...verdicts.values()]
    .map(({ pair }) => pair)
    .sort((one, other) => compareCodes(one.low, other.low) || compareCodes(one.high, other.high));
  const comparisons = [
    ...pairs,
    ...confusablePairs(rows.map(({ facts }) => facts)),
    ...unregistered.flatMap(({ code, facts }) => facts.taken.map((other) => pairOf(code, other))),
    ...asked,
  ];
  const entry = (code: string): Entry => {
    const found = byCode.get(code);
    if (!found) throw new Error(`There is no page for ${code} in content/.`);
    return found;
  };
  return {
    codes,
    rows,
    enhanced,
    unregistered,
    providers,
    entries,
    pairs,
    comparisons: [...new Map(comparisons.map((pair) => [pairId(pair), pair])).values()],
    counts: {
      codes: String(codes.length),
      pairs: String(pairs.length),
      rows: String(rows.length),
      enhanced: String(enhanced.length),
      unregistered: String(unregistered.length),
      wordings: String(providers.flatMap(({ facts }) => facts.wordings).length),
    },
    asked,
    rfcs,
    about,
    ...recorded,
    sessions: [
      ...recorded.servers.flatMap(({ dialogues }) => dialogues),
      ...recorded.situations.flatMap(({ answers }) => answers.flatMap(({ session }) => session ?? [])),
    ],
    entry,
    code: (code) => {
      const found = entry(code);
      if (found.kind !== 'reply') throw new Error(`${code} is not a registered reply code.`);
      return found;
    },
    verdict: (pair, language) => verdicts.get(pairId(pair))?.words[language] ?? null,
  };
};

/** Takes a folder of content and the form of the names in it. Gives the folders whose name has that form, after noting the others. */
const foldersIn = (folder: string, form: RegExp, remedy: string, reading: Reading): { name: string; path: string }[] =>
  reading.names(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (form.test(name)) return [{ name, path }];
    reading.inspect(path).fault('folder', name, remedy);
    return [];
  });

/** Reads folders that hold a facts.yaml and one file per language. */
const readEntries = <AnyFacts, AnyWords>(
  folders: readonly { name: string; path: string }[],
  reading: Reading,
  facts: (text: string, folder: string, inspector: Inspector) => AnyFacts | null,
  words: (text: string, language: Language, facts: AnyFacts, inspector: Inspector) => AnyWords | null,
): { facts: AnyFacts; words: Record<Language, AnyWords> }[] =>
  folders.flatMap(({ name, path }) => {
    const file = `${path}/facts.yaml`;
    const text = reading.text(file);
    const known = text ? facts(text, name, reading.inspect(file)) : null;
    if (!known) return [];
    const written = readLanguages(path, ['facts.yaml'], reading, (text, language, inspector) => words(text, language, known, inspector));
    return written ? [{ facts: known, words: written }] : [];
  });

const readCodes = (reading: Reading): CodeEntry[] => {
  const remedy = 'name the folder after a reply code: three digits, the first 2 to 5, the second 0 to 5';
  const folders = foldersIn('content/codes', REPLY_CODE, remedy, reading);
  return readEntries(folders, reading, readFacts, readWords).map((entry) => ({ kind: 'reply', code: entry.facts.code, ...entry }));
};

const readRows = (reading: Reading): RowEntry[] => {
  const folders = foldersIn('content/enhanced', ENHANCED_ROW, 'name the folder after subject and detail of a row, such as 7.26', reading);
  return readEntries(folders, reading, readRowFacts, readRowWords).sort((one, other) => compareCodes(one.facts.row, other.facts.row));
};

const readUnregistered = (reading: Reading): UnregisteredEntry[] => {
  const folders = foldersIn('content/unregistered', UNREGISTERED_CODE, 'name the folder after a number of three digits', reading);
  return readEntries(folders, reading, readUnregisteredFacts, readUnregisteredWords).map((entry) => ({
    kind: 'unregistered',
    code: entry.facts.code,
    ...entry,
  }));
};

const readProviders = (reading: Reading): ProviderEntry[] => {
  const folders = foldersIn('content/wordings', /^[a-z0-9]+(-[a-z0-9]+)*$/, 'name the folder in small letters, digits and hyphens', reading);
  return readEntries(folders, reading, readProviderFacts, readProviderWords);
};

const readVerdicts = (reading: Reading, byCode: ReadonlyMap<string, Entry>): Map<string, { pair: Pair; words: Record<Language, Verdict> }> => {
  const verdicts = new Map<string, { pair: Pair; words: Record<Language, Verdict> }>();
  const folders = ['codes', 'enhanced', 'unregistered'].flatMap((kind) => reading.names(`content/${kind}`));
  for (const { name, path } of foldersIn('content/comparisons', /^[\d.]+-vs-[\d.]+$/, 'name the folder <a>-vs-<b>, the lower code first', reading)) {
    const [low = '', high = ''] = name.split('-vs-');
    if (compareCodes(low, high) >= 0) {
      reading.inspect(path).fault('folder', name, 'name the folder <a>-vs-<b>, the lower code first');
      continue;
    }
    const missing = [low, high].filter((code) => !byCode.has(code));
    for (const code of missing) {
      // A folder with faults is told for itself.
      if (!folders.includes(code) && !folders.includes(code.slice(2)))
        reading.inspect(path).fault('folder', name, `add content for ${code}, or remove this folder`);
    }
    if (missing.length > 0) continue;
    const pair = pairOf(low, high);
    const words = readLanguages(path, [], reading, (text, language, inspector) => readVerdict(text, language, pair, inspector));
    if (words) verdicts.set(name, { pair, words });
  }
  return verdicts;
};

interface Parts {
  codes: readonly CodeEntry[];
  rows: readonly RowEntry[];
  unregistered: readonly UnregisteredEntry[];
  byCode: ReadonlyMap<string, Entry>;
}

const checkReferences = ({ codes, rows, unregistered, byCode }: Parts, rfcs: ReadonlyMap<number, Rfc>, reading: Reading): void => {
  const replyFolders = reading.names('content/codes');
  const rowFolders = reading.names('content/enhanced');
  const citing = (inspector: Inspector, cited: readonly number[]) => {
    for (const rfc of new Set(cited)) {
      if (!rfcs.has(rfc)) inspector.fault('source', `RFC ${rfc}`, `add the title of RFC ${rfc} to content/rfcs.yaml`);
    }
  };
  const naming = (inspector: Inspector, field: string, names: readonly string[], folders: readonly string[], folder: string) => {
    for (const name of names) {
      if (!folders.includes(name)) inspector.fault(field, name, `add content/${folder}/${name}, or name one that has a folder`);
    }
  };
  const rfcsOf = (sources: readonly (Source | null)[]) => sources.flatMap((source) => (source ? [source.rfc] : []));
  for (const { facts } of codes) {
    const inspector = reading.inspect(`content/codes/${facts.code}/facts.yaml`);
    naming(inspector, 'confused', facts.confused, replyFolders, 'codes');
    citing(inspector, [
      facts.first,
      ...rfcsOf([facts.defined, facts.again.source, facts.ends.source, ...facts.uses, ...facts.stages.map(({ source }) => source)]),
    ]);
  }
  for (const { facts } of rows) {
    const inspector = reading.inspect(`content/enhanced/${facts.row}/facts.yaml`);
    naming(inspector, 'confused', facts.confused, rowFolders, 'enhanced');
    citing(inspector, rfcsOf([facts.defined, ...facts.uses]));
  }
  for (const { facts } of unregistered) {
    const inspector = reading.inspect(`content/unregistered/${facts.code}/facts.yaml`);
    naming(inspector, 'taken', facts.taken, replyFolders, 'codes');
    if (replyFolders.includes(facts.code))
      inspector.fault('code', facts.code, `remove one: content/codes/${facts.code} says that a standard defines it`);
    if (
      facts.enhanced &&
      rowFolders.includes(facts.enhanced.slice(2)) &&
      byCode.size > 0 &&
      !byCode.has(facts.enhanced) &&
      !reading.faults.some(({ file }) => file.startsWith('content/enhanced'))
    ) {
      inspector.fault('enhanced', facts.enhanced, 'name an enhanced status code that has a page, or write null');
    }
  }
  for (const language of LANGUAGES) {
    checkUnique(
      'codes',
      codes.map(({ code, words }) => [code, words[language].name]),
      language,
      reading,
    );
    checkUnique(
      'enhanced',
      rows.map(({ facts, words }) => [facts.row, words[language].name]),
      language,
      reading,
    );
  }
};

/** Two codes with one name could not be told apart in a list or a title. */
const checkUnique = (folder: string, named: readonly (readonly [string, string])[], language: Language, reading: Reading): void => {
  const names = new Map<string, string>();
  for (const [code, name] of named) {
    const other = names.get(name);
    if (other) reading.inspect(`content/${folder}/${code}/${language}.md`).fault('name', name, `choose another name: ${other} has this one`);
    names.set(name, code);
  }
};
