// What the words on reply codes, enhanced status codes and unregistered numbers have in common: sections, steps, cited sections.
import { sourceText, type Source } from '../domain/source.ts';
import type { Inspector } from '../fault.ts';
import { strayLanguage, writingFaults } from '../language/language-check.ts';
import type { Language } from '../language/languages.ts';
import { renderMarkdown, type Section } from './markdown.ts';

/** Who reads a list of steps; a success has steps for whoever is surprised by it. */
export const READERS = ['sender', 'administrator', 'developer', 'check'] as const;
export type Reader = (typeof READERS)[number];

/** Steps by who acts, as HTML. */
export type Fix = { reader: Reader; html: string }[];

/** Takes whether the code is a success, gives who may be told what to do. */
export const readers = (success: boolean): readonly Reader[] => (success ? ['check'] : ['sender', 'administrator', 'developer']);

/** Takes the sections of a words file and a key, gives the HTML of that section, or null where there is none. */
export const htmlOf = (sections: readonly Section[], key: string, language: Language): string | null => {
  const section = sections.find((candidate) => candidate.key === key);
  return section ? renderMarkdown(section.markdown, language) : null;
};

/** Takes the sections of a words file, gives its steps by who acts. */
export const fixOf = (sections: readonly Section[], language: Language): Fix =>
  READERS.flatMap((reader) => {
    const html = htmlOf(sections, reader, language);
    return html === null ? [] : [{ reader, html }];
  });

/** Takes the sections of a words file and the keys it must and may have, in their order. Notes each fault. */
export const checkKeys = (sections: readonly Section[], must: readonly string[], may: readonly string[], inspector: Inspector): void => {
  const order = [...must, ...may];
  const keys = sections.filter(({ depth }) => depth === 2).map(({ key }) => key);
  for (const { key, depth, line, markdown } of sections) {
    const known: readonly string[] = depth === 2 ? order : depth === 3 && order.includes('fix') ? READERS : [];
    if (!known.includes(key)) {
      const steps = order.includes('fix') ? `; under ## fix: ### ${READERS.join(', ### ')}` : '';
      inspector.fault(`line ${line}`, `${'#'.repeat(depth)} ${key}`, `use a known key: ## ${order.join(', ## ')}${steps}`);
    }
    if (key !== 'fix' && markdown === '') inspector.fault(`line ${line}`, key, 'write the section: nothing stands under its heading');
  }
  for (const key of must) if (!keys.includes(key)) inspector.fault(`## ${key}`, '', 'add this section: it is missing');
  if (keys.join() !== order.filter((key) => keys.includes(key)).join()) {
    inspector.fault('sections', keys.join(', '), `put each section once, in this order: ${order.join(', ')}`);
  }
};

/** Takes the sections of a words file that tells what to do, the keys it must and may have, and who may be told. Notes each fault. */
export const checkSections = (
  sections: readonly Section[],
  must: readonly string[],
  may: readonly string[],
  allowed: readonly Reader[],
  inspector: Inspector,
): void => {
  checkKeys(sections, must, may, inspector);
  const given = sections.filter(({ depth }) => depth === 3).map(({ key }) => key);
  if (given.length === 0 || given.some((reader) => !(allowed as readonly string[]).includes(reader))) {
    inspector.fault(
      '## fix',
      given.join(', '),
      `give the steps under ### ${allowed.join(', ### ')}: ${allowed.includes('check') ? 'nothing failed' : 'by who acts'}`,
    );
  }
};

/** Takes the frontmatter of a words file and the sections its facts cite. Notes lines in another language and cited sections without a word. */
export const checkWords = (
  front: Readonly<Record<string, unknown>> & { uses: Record<string, string> },
  cited: readonly Source[],
  language: Language,
  inspector: Inspector,
): void => {
  for (const [field, value] of Object.entries({ ...front, ...front.uses })) {
    if (typeof value !== 'string' || field === 'from') continue;
    const stray = strayLanguage(value, language);
    if (stray) inspector.fault(field, value, `write it in the language of the file (${language}): it reads as ${stray}`);
    for (const fault of writingFaults(value, language)) inspector.fault(field, fault.value, fault.remedy);
  }
  const sources = cited.map(sourceText);
  for (const source of sources) {
    if (!(source in front.uses)) inspector.fault(`uses.${source}`, '', 'say what this section has to do with the code: facts.yaml cites it');
  }
  for (const [source, value] of Object.entries(front.uses)) {
    if (!sources.includes(source)) inspector.fault(`uses.${source}`, value, 'remove it, or add the section under uses in facts.yaml');
  }
};
