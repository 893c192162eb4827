// One <language>.md on a reply code: its schema and its sections.
import { z } from 'astro/zod';
import { classOf, type ReplyCode } from '../domain/reply-code.ts';
import type { Facts } from '../domain/facts.ts';
import { sourceText } from '../domain/source.ts';
import type { Language } from '../language/languages.ts';
import { typeset } from '../language/typography.ts';
import type { Inspector } from '../fault.ts';
import { strayLanguage, writingFaults } from '../language/language-check.ts';
import { renderMarkdown, splitSections, type Section } from './markdown.ts';
import { readYaml } from './yaml.ts';

/** Who reads a list of steps; a success has steps for whoever is surprised by it. */
export const READERS = ['sender', 'administrator', 'developer', 'check'] as const;
export type Reader = (typeof READERS)[number];

export interface Words {
  name: string;
  gist: string;
  do: string;
  retry: string;
  server: string;
  client: string;
  /** In the order of the facts: what each cited section has to do with the code. */
  uses: string[];
  /** The rest is HTML. */
  meaning: string;
  seen: string;
  fix: { reader: Reader; html: string }[];
  practice: string | null;
}

const line = (most: number) =>
  z
    .string({ error: 'write one sentence of plain text' })
    .min(1, { error: 'write one sentence of plain text' })
    .max(most, { error: `shorten it to ${most} characters` })
    .regex(/^[^`@]*$/, { error: 'use plain text here: no backticks and no @' });

const sentence = (most: number) => line(most).regex(/[.!?]$/, { error: 'end the sentence with a full stop' });

const schema = z.strictObject({
  name: line(40).regex(/[^.]$/, { error: 'a name has no full stop' }),
  gist: sentence(155),
  do: sentence(170),
  retry: sentence(170),
  server: sentence(200),
  client: sentence(200),
  uses: z.record(z.string(), line(100)).default({}),
  from: z.string().optional(),
});

const SECTIONS = ['meaning', 'seen', 'fix', 'practice'] as const;

/** Takes the text of a words file, its language, and the facts it belongs to. Gives the words, or null after noting each fault. */
export const readWords = (text: string, language: Language, facts: Facts, inspector: Inspector): Words | null => {
  const before = inspector.faults.length;
  const { yaml, sections } = splitSections(text, language, inspector);
  const front = readYaml(yaml, schema, inspector);
  checkSections(sections, facts.code, inspector);
  if (!front) return null;
  for (const [field, value] of Object.entries({ ...front, ...front.uses })) {
    if (typeof value === 'string' && field !== 'from') checkLine(field, value, language, inspector);
  }
  for (const field of ['gist', 'server', 'client'] as const) {
    if (!front[field].includes(facts.code))
      inspector.fault(field, front[field], `name the code (${facts.code}) in this sentence, so that it can stand anywhere`);
  }
  checkUses(front.uses, facts, inspector);
  if (inspector.faults.length > before) return null;
  const html = (key: string) => renderMarkdown(sections.find((section) => section.key === key)?.markdown ?? '', language);
  const set = (value: string) => typeset(value, language);
  return {
    name: set(front.name),
    gist: set(front.gist),
    do: set(front.do),
    retry: set(front.retry),
    server: set(front.server),
    client: set(front.client),
    uses: facts.uses.map((use) => set(front.uses[sourceText(use)] ?? '')),
    meaning: html('meaning'),
    seen: html('seen'),
    fix: READERS.filter((reader) => sections.some(({ key }) => key === reader)).map((reader) => ({ reader, html: html(reader) })),
    practice: sections.some(({ key }) => key === 'practice') ? html('practice') : null,
  };
};

const checkLine = (field: string, value: string, language: Language, inspector: Inspector): void => {
  const stray = strayLanguage(value, language);
  if (stray) inspector.fault(field, value, `write it in the language of the file (${language}): it reads as ${stray}`);
  for (const fault of writingFaults(value, language)) inspector.fault(field, fault.value, fault.remedy);
};

const checkUses = (uses: Record<string, string>, facts: Facts, inspector: Inspector): void => {
  const sources = facts.uses.map(sourceText);
  for (const source of sources) {
    if (!(source in uses)) inspector.fault(`uses.${source}`, '', 'say what this section has to do with the code: facts.yaml cites it');
  }
  for (const source of Object.keys(uses)) {
    if (!sources.includes(source)) inspector.fault(`uses.${source}`, uses[source] ?? '', 'remove it, or add the section under uses in facts.yaml');
  }
};

const checkSections = (sections: readonly Section[], code: ReplyCode, inspector: Inspector): void => {
  const top = sections.filter(({ depth }) => depth === 2);
  const below = sections.filter(({ depth }) => depth === 3);
  for (const { key, depth, line: at } of sections) {
    const known: readonly string[] = depth === 2 ? SECTIONS : depth === 3 ? READERS : [];
    if (!known.includes(key)) {
      inspector.fault(
        `line ${at}`,
        `${'#'.repeat(depth)} ${key}`,
        `use a known key: ## ${SECTIONS.join(', ## ')}; under ## fix: ### ${READERS.join(', ### ')}`,
      );
    }
  }
  const keys = top.map(({ key }) => key);
  for (const key of SECTIONS.slice(0, 3)) {
    if (!keys.includes(key)) inspector.fault(`## ${key}`, '', 'add this section: it is missing');
  }
  if (keys.join() !== SECTIONS.filter((key) => keys.includes(key)).join()) {
    inspector.fault('sections', keys.join(', '), `put each section once, in this order: ${SECTIONS.join(', ')}`);
  }
  for (const { key, markdown, line: at } of sections) {
    if (key !== 'fix' && markdown === '') inspector.fault(`line ${at}`, key, 'write the section: nothing stands under its heading');
  }
  const readers = below.map(({ key }) => key);
  const allowed: readonly string[] = classOf(code) <= 3 ? ['check'] : ['sender', 'administrator', 'developer'];
  if (readers.length === 0 || readers.some((reader) => !allowed.includes(reader))) {
    inspector.fault(
      '## fix',
      readers.join(', '),
      `give the steps under ### ${allowed.join(', ### ')}: ${classOf(code) <= 3 ? 'nothing failed' : 'by who acts'}`,
    );
  }
};
