// One <language>.md on a pair: the hand-written verdict.
import { z } from 'astro/zod';
import type { Pair } from '../domain/pair.ts';
import type { Language } from '../language/languages.ts';
import { typeset } from '../language/typography.ts';
import type { Inspector } from '../fault.ts';
import { strayLanguage, writingFaults } from '../language/language-check.ts';
import { renderMarkdown, splitBody } from './markdown.ts';
import { readYaml } from './yaml.ts';

export interface Verdict {
  lead: string;
  /** HTML of one paragraph. */
  rest: string;
}

const schema = z.strictObject({
  lead: z
    .string({ error: 'write the sentence that decides' })
    .max(170, { error: 'shorten it to 170 characters' })
    .regex(/[.!?]$/, { error: 'end the sentence with a full stop' })
    .regex(/^[^`@]*$/, { error: 'use plain text here: no backticks and no @' }),
  from: z.string().optional(),
});

/** Takes the text of a verdict file, its language and its pair. Gives the verdict, or null after noting each fault. */
export const readVerdict = (text: string, language: Language, pair: Pair, inspector: Inspector): Verdict | null => {
  const before = inspector.faults.length;
  const { yaml, body } = splitBody(text, language, inspector);
  const front = readYaml(yaml, schema, inspector);
  if (body === '') inspector.fault('body', '', 'write one paragraph: what follows for the reader');
  if (body.includes('\n\n')) inspector.fault('body', body, 'write one paragraph, not several');
  if (!front) return null;
  for (const code of [pair.low, pair.high]) {
    if (!front.lead.includes(code)) inspector.fault('lead', front.lead, `name both codes: ${code} is missing`);
  }
  const stray = strayLanguage(front.lead, language);
  if (stray) inspector.fault('lead', front.lead, `write it in the language of the file (${language}): it reads as ${stray}`);
  for (const { value, remedy } of writingFaults(front.lead, language)) inspector.fault('lead', value, remedy);
  if (inspector.faults.length > before) return null;
  return { lead: typeset(front.lead, language), rest: renderMarkdown(body, language) };
};
