// content/unregistered/<code>/: a number that no standard defines, and the words on it.
import { z } from 'astro/zod';
import { ENHANCED_CODE } from '../domain/enhanced-code.ts';
import { EMITTED, ORIGINS, UNREGISTERED_CODE, type UnregisteredFacts } from '../domain/unregistered.ts';
import type { Language } from '../language/languages.ts';
import { typeset } from '../language/typography.ts';
import type { Inspector } from '../fault.ts';
import { checkSections, checkWords, fixOf, htmlOf, type Fix } from './article.ts';
import { codeForm, day, line, sentence } from './fields.ts';
import { splitSections } from './markdown.ts';
import { readYaml } from './yaml.ts';

const factsSchema = z.strictObject({
  code: z.string({ error: 'put the code in quotes ("571")' }).regex(UNREGISTERED_CODE, { error: 'write three digits' }),
  origin: z.enum(ORIGINS),
  emitted: z.enum(EMITTED),
  taken: z.array(codeForm).min(1, { error: 'name the registered code that it is taken for' }),
  enhanced: z.string().regex(ENHANCED_CODE, { error: 'write an enhanced status code such as 5.7.1' }).nullable(),
  servers: z.array(z.string()),
  evidence: z.array(z.string()),
  reviewed: day,
});

/** Takes the text of a facts.yaml and the name of its folder. Gives the facts, or null after noting each fault. */
export const readUnregisteredFacts = (text: string, folder: string, inspector: Inspector): UnregisteredFacts | null => {
  const facts = readYaml(text, factsSchema, inspector);
  if (facts && facts.code !== folder) {
    inspector.fault('code', facts.code, `write "${folder}", the name of the folder, or rename the folder`);
    return null;
  }
  return facts;
};

export interface UnregisteredWords {
  name: string;
  gist: string;
  do: string;
  client: string;
  origin: string;
  seen: string;
  fix: Fix;
}

const wordsSchema = z.strictObject({
  name: line(45).regex(/[^.]$/, { error: 'a name has no full stop' }),
  gist: sentence(155),
  do: sentence(170),
  client: sentence(200),
  from: z.string().optional(),
});

/** Takes the text of a words file, its language and the facts. Gives the words, or null after noting each fault. */
export const readUnregisteredWords = (text: string, language: Language, facts: UnregisteredFacts, inspector: Inspector): UnregisteredWords | null => {
  const before = inspector.faults.length;
  const { yaml, sections } = splitSections(text, language, inspector);
  const front = readYaml(yaml, wordsSchema, inspector);
  checkSections(sections, ['origin', 'seen', 'fix'], [], ['sender', 'administrator', 'developer'], inspector);
  if (!front) return null;
  checkWords({ ...front, uses: {} }, [], language, inspector);
  for (const field of ['gist', 'client'] as const) {
    if (!front[field].includes(facts.code))
      inspector.fault(field, front[field], `name the number (${facts.code}) in this sentence, so that it can stand anywhere`);
  }
  if (inspector.faults.length > before) return null;
  const set = (value: string) => typeset(value, language);
  const html = (key: string) => htmlOf(sections, key, language) ?? '';
  return {
    name: set(front.name),
    gist: set(front.gist),
    do: set(front.do),
    client: set(front.client),
    origin: html('origin'),
    seen: html('seen'),
    fix: fixOf(sections, language),
  };
};
