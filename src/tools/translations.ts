// npm run translations: per language, what is missing, what is older than the English it was made from, what is current.
// npm run translations -- --stamp [language] [part of a path]: notes that these files match today's English.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../language/languages.ts';
import { MADE_FROM } from '../i18n/locales.ts';

export type Standing = 'missing' | 'older' | 'current';

/** Takes the text of an English file, gives the short name of its version. The letter keeps YAML from reading 528994835178 or 12e45 as a number. */
export const versionOf = (english: string): string => `v${createHash('sha256').update(english).digest('hex').slice(0, 12)}`;

/** Takes a translated file and the English one, gives how it stands. A file that names no version counts as older. */
export const standingOf = (translated: string | null, english: string): Standing => {
  if (translated === null) return 'missing';
  return madeFrom(translated) === versionOf(english) ? 'current' : 'older';
};

const madeFrom = (text: string): string | undefined => /^from: (\w+)$/m.exec(text)?.[1] ?? /"@from": "(\w+)"/.exec(text)?.[1];

/** Takes a translated file and the English one, gives the file with a note that it matches that English. */
export const stamp = (translated: string, english: string): string => {
  const version = versionOf(english);
  if (translated.startsWith('{')) {
    const { [MADE_FROM]: _, ...sentences } = JSON.parse(translated) as Record<string, unknown>;
    return `${JSON.stringify({ [MADE_FROM]: version, ...sentences }, null, 2)}\n`;
  }
  if (/^from: \w+$/m.test(translated)) return translated.replace(/^from: \w+$/m, `from: ${version}`);
  // A file without frontmatter (the page on sources and method) gets one.
  return translated.startsWith('---\n') ? translated.replace(/\n---\n/, `\nfrom: ${version}\n---\n`) : `---\nfrom: ${version}\n---\n\n${translated}`;
};

const english = (): string[] => globSync([`content/**/${DEFAULT_LANGUAGE}.md`, `locales/${DEFAULT_LANGUAGE}/*.json`]).sort();

const inLanguage = (file: string, language: Language): string =>
  file.replace(`/${DEFAULT_LANGUAGE}.md`, `/${language}.md`).replace(`locales/${DEFAULT_LANGUAGE}/`, `locales/${language}/`);

const read = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

const report = (): void => {
  for (const language of LANGUAGES.filter((other) => other !== DEFAULT_LANGUAGE)) {
    const files = english().map((file) => ({
      file: inLanguage(file, language),
      standing: standingOf(read(inLanguage(file, language)), read(file) ?? ''),
    }));
    const count = (standing: Standing) => files.filter((file) => file.standing === standing).length;
    console.log(`${language}: ${count('current')} current, ${count('older')} older than the English, ${count('missing')} missing`);
    for (const { file, standing } of files) if (standing !== 'current') console.log(`  ${standing.padEnd(7)}  ${file}`);
  }
};

const stampAll = (languages: readonly Language[], part: string): void => {
  let stamped = 0;
  for (const language of languages) {
    for (const file of english()) {
      const target = inLanguage(file, language);
      const text = read(target);
      if (text === null || !target.includes(part)) continue;
      const after = stamp(text, read(file) ?? '');
      if (after !== text) {
        writeFileSync(target, after);
        stamped += 1;
      }
    }
  }
  console.log(`${stamped} files now name the English they match.`);
};

if (import.meta.main) {
  const [flag, ...names] = process.argv.slice(2);
  if (flag === undefined) report();
  else if (flag === '--stamp') {
    const languages = LANGUAGES.filter(
      (language) => language !== DEFAULT_LANGUAGE && (names.includes(language) || !names.some((name) => name.length === 2)),
    );
    stampAll(languages, names.find((name) => name.length !== 2) ?? '');
  } else {
    console.error(`"${flag}" is not known. Use: npm run translations, or npm run translations -- --stamp [language] [part of a path]`);
    process.exit(1);
  }
}
