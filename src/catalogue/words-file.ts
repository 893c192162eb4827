// One <language>.md on a reply code: its schema and its sections.
import { z } from 'astro/zod';
import { classOf } from '../domain/reply-code.ts';
import type { Facts } from '../domain/facts.ts';
import { sourceText } from '../domain/source.ts';
import type { Language } from '../language/languages.ts';
import { typeset } from '../language/typography.ts';
import type { Inspector } from '../fault.ts';
import { checkSections, checkWords, fixOf, htmlOf, readers, type Fix } from './article.ts';
import { line, sentence } from './fields.ts';
import { splitSections } from './markdown.ts';
import { readYaml } from './yaml.ts';

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
  fix: Fix;
  practice: string | null;
}

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

/** Takes the text of a words file, its language, and the facts it belongs to. Gives the words, or null after noting each fault. */
export const readWords = (text: string, language: Language, facts: Facts, inspector: Inspector): Words | null => {
  const before = inspector.faults.length;
  const { yaml, sections } = splitSections(text, language, inspector);
  const front = readYaml(yaml, schema, inspector);
  checkSections(sections, ['meaning', 'seen', 'fix'], ['practice'], readers(classOf(facts.code) <= 3), inspector);
  if (!front) return null;
  checkWords(front, facts.uses, language, inspector);
  for (const field of ['gist', 'server', 'client'] as const) {
    if (!front[field].includes(facts.code))
      inspector.fault(field, front[field], `name the code (${facts.code}) in this sentence, so that it can stand anywhere`);
  }
  if (inspector.faults.length > before) return null;
  const set = (value: string) => typeset(value, language);
  const html = (key: string) => htmlOf(sections, key, language) ?? '';
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
    fix: fixOf(sections, language),
    practice: htmlOf(sections, 'practice', language),
  };
};
