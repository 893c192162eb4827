// content/enhanced/<row>/: the facts on a row of the registry of enhanced status codes, and the words on it.
import { z } from 'astro/zod';
import { ENHANCED_CLASSES, ENHANCED_ROW, OTHER_REPLIES, type EnhancedClass, type RowFacts } from '../domain/enhanced-code.ts';
import { AGAIN, ROLES } from '../domain/facts.ts';
import { sourceText } from '../domain/source.ts';
import type { Language } from '../language/languages.ts';
import { typeset } from '../language/typography.ts';
import type { Inspector } from '../fault.ts';
import { checkSections, checkWords, fixOf, htmlOf, readers, type Fix } from './article.ts';
import { codeForm, day, line, sentence, sourceForm } from './fields.ts';
import { splitSections } from './markdown.ts';
import { readYaml } from './yaml.ts';

const enhancedClass = z.union([z.literal(2), z.literal(4), z.literal(5)], { error: 'use 2, 4 or 5: there is no other class (RFC 3463 §3)' });

const factsSchema = z.strictObject({
  row: z.string({ error: 'put the row in quotes ("7.26")' }).regex(ENHANCED_ROW, { error: 'write subject and detail, such as "7.26"' }),
  status: z.enum(['registered', 'deprecated', 'historical']),
  classes: z.array(enhancedClass),
  practiceClasses: z.array(enhancedClass).default([]),
  sample: z.string().min(1, { error: 'quote the text as registered' }).nullable(),
  replies: z.array(codeForm),
  otherReplies: z.enum(OTHER_REPLIES),
  defined: z.union([z.literal('IANA registry').transform(() => null), sourceForm]),
  uses: z.array(sourceForm),
  again: z.partialRecord(z.enum(['2', '4', '5']), z.enum(AGAIN)),
  act: z.array(z.enum(ROLES)).min(1, { error: 'name who acts, or nobody' }),
  confused: z.array(z.string().regex(ENHANCED_ROW, { error: 'name a row, such as "7.1"' })),
  reviewed: day,
});

/** Takes the text of a facts.yaml and the name of its folder. Gives the facts, or null after noting each fault. */
export const readRowFacts = (text: string, folder: string, inspector: Inspector): RowFacts | null => {
  const read = readYaml(text, factsSchema, inspector);
  if (!read) return null;
  const before = inspector.faults.length;
  const facts: RowFacts = { ...read, sample: read.sample ?? '' };
  if (facts.row !== folder) inspector.fault('row', facts.row, `write "${folder}", the name of the folder, or rename the folder`);
  for (const one of [...facts.classes, ...facts.practiceClasses]) {
    const again = facts.again[one];
    if (!again) inspector.fault(`again.${one}`, '', 'say whether sending again helps in this class');
    else if ((one === 2) !== (again === 'none'))
      inspector.fault(
        `again.${one}`,
        again,
        one === 2 ? 'use none: nothing failed' : 'use later, changed, elsewhere or never: this class is a failure',
      );
  }
  for (const one of ENHANCED_CLASSES) {
    if (facts.again[one] && !facts.classes.includes(one) && !facts.practiceClasses.includes(one))
      inspector.fault(`again.${one}`, facts.again[one], `remove it, or add ${one} to classes`);
    if (facts.classes.includes(one) && facts.practiceClasses.includes(one))
      inspector.fault('practiceClasses', String(one), 'remove it: the registry allows this class');
  }
  if (facts.confused.includes(facts.row)) inspector.fault('confused', facts.row, 'name other rows: a row is not confused with itself');
  return inspector.faults.length === before ? facts : null;
};

export interface RowWords {
  name: string;
  /** With {code} where the code stands. */
  gist: string;
  /** What to do, by class. */
  do: Partial<Record<EnhancedClass, string>>;
  /** With {code} where the code stands. */
  server: string;
  uses: string[];
  meaning: string;
  seen: string;
  fix: Fix;
  practice: string | null;
}

const CLASS_FIELDS = { 2: 'success', 4: 'temporary', 5: 'permanent' } as const satisfies Record<EnhancedClass, string>;

const wordsSchema = z.strictObject({
  name: line(45).regex(/[^.]$/, { error: 'a name has no full stop' }),
  gist: sentence(160),
  success: sentence(180).optional(),
  temporary: sentence(180).optional(),
  permanent: sentence(180).optional(),
  server: sentence(200),
  uses: z.record(z.string(), line(100)).default({}),
  from: z.string().optional(),
});

/** Takes the text of a words file, its language and the facts on its row. Gives the words, or null after noting each fault. */
export const readRowWords = (text: string, language: Language, facts: RowFacts, inspector: Inspector): RowWords | null => {
  const before = inspector.faults.length;
  const { yaml, sections } = splitSections(text, language, inspector);
  const front = readYaml(yaml, wordsSchema, inspector);
  const success = facts.classes.length > 0 && facts.classes.every((one) => one === 2);
  checkSections(sections, ['meaning', 'seen', 'fix'], ['practice'], readers(success), inspector);
  if (!front) return null;
  checkWords(front, facts.uses, language, inspector);
  for (const field of ['gist', 'server'] as const) {
    if (!front[field].includes('{code}')) inspector.fault(field, front[field], 'name the code as {code}: the page fills in 4.7.1 or 5.7.1');
  }
  for (const one of ENHANCED_CLASSES) {
    const field = CLASS_FIELDS[one];
    const wanted = facts.classes.includes(one) || facts.practiceClasses.includes(one);
    if (wanted && !front[field]) inspector.fault(field, '', `say what to do in class ${one}`);
    if (!wanted && front[field]) inspector.fault(field, front[field], `remove it, or add ${one} to classes in facts.yaml`);
  }
  if (inspector.faults.length > before) return null;
  const set = (value: string) => typeset(value, language);
  const html = (key: string) => htmlOf(sections, key, language) ?? '';
  return {
    name: set(front.name),
    gist: set(front.gist),
    do: Object.fromEntries(ENHANCED_CLASSES.flatMap((one) => (front[CLASS_FIELDS[one]] ? [[one, set(front[CLASS_FIELDS[one]] ?? '')]] : []))),
    server: set(front.server),
    uses: facts.uses.map((use) => set(front.uses[sourceText(use)] ?? '')),
    meaning: html('meaning'),
    seen: html('seen'),
    fix: fixOf(sections, language),
    practice: htmlOf(sections, 'practice', language),
  };
};
