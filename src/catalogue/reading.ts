// One reading of the content: files and folders, and what has been found wrong so far.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LANGUAGES, type Language } from '../language/languages.ts';
import { Inspector, type Fault } from '../fault.ts';

/** One reading of the content: where it stands, and what has been found wrong so far. */
export class Reading {
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

/** Takes a folder that holds one file per language besides others. Gives what each holds, or null after noting each fault. */
export const readLanguages = <Text>(
  folder: string,
  others: readonly string[],
  reading: Reading,
  read: (text: string, language: Language, inspector: Inspector) => Text | null,
): Record<Language, Text> | null => {
  reading.onlyHolds(folder, [...others, ...LANGUAGE_FILES]);
  const each = LANGUAGES.map((language) => {
    const file = `${folder}/${language}.md`;
    const text = reading.text(file);
    return [language, text ? read(text, language, reading.inspect(file)) : null] as const;
  });
  return each.every(([, text]) => text !== null) ? (Object.fromEntries(each) as Record<Language, Text>) : null;
};
