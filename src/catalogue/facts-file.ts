// One facts.yaml: its schema, and the checks that need nothing but the file itself.
import { z } from 'astro/zod';
import { AGAIN, ENDS, ROLES, SITUATIONS, type Facts } from '../domain/facts.ts';
import { classOf } from '../domain/reply-code.ts';
import { STAGES } from '../domain/stage.ts';
import type { Inspector } from '../fault.ts';
import { codeForm, day, sourceForm } from './fields.ts';
import { readYaml } from './yaml.ts';

const rfc = z
  .string()
  .regex(/^RFC \d+$/, { error: 'write it as RFC <number>' })
  .transform((text) => Number(text.slice(4)));

const enhanced = z.string().regex(/^[245]\.\d{1,3}\.\d{1,3}$/, { error: 'write an enhanced status code such as 5.1.1 (RFC 3463 §2)' });

const schema = z.strictObject({
  code: codeForm,
  status: z.enum(['standard', 'obsolete']),
  defined: sourceForm,
  first: rfc,
  wording: z.string().min(1, { error: 'quote the text of the defining RFC' }),
  stages: z
    .array(
      z.strictObject({
        at: z.enum([...STAGES, 'ANY']),
        source: sourceForm,
        except: z.array(z.enum(STAGES)).default([]),
        when: z.enum(SITUATIONS).nullable().default(null),
      }),
    )
    .min(1, { error: 'name at least one stage' }),
  practice: z.array(z.strictObject({ at: z.enum([...STAGES, 'OTHER']), server: z.string().min(1) })).default([]),
  again: z.strictObject({
    rule: z.enum(AGAIN),
    source: sourceForm,
    practice: z.enum(AGAIN).nullable().default(null),
    practiceSource: z.string().nullable().default(null),
  }),
  ends: z.strictObject({ session: z.enum(ENDS), source: sourceForm }),
  act: z.array(z.enum(ROLES)).min(1, { error: 'name who acts, or nobody' }),
  lasting: z.array(z.enum(ROLES)).default([]),
  enhanced: z.array(enhanced),
  confused: z.array(codeForm),
  uses: z.array(sourceForm),
  reviewed: day,
});

/** Takes the text of a facts.yaml and the name of its folder. Gives the facts, or null after noting each fault. */
export const readFacts = (text: string, folder: string, inspector: Inspector): Facts | null => {
  const facts = readYaml(text, schema, inspector);
  if (!facts) return null;
  const before = inspector.faults.length;
  if (facts.code !== folder) inspector.fault('code', facts.code, `write "${folder}", the name of the folder, or rename the folder`);
  const positive = classOf(facts.code) <= 3;
  if (positive !== (facts.again.rule === 'none')) {
    inspector.fault(
      'again.rule',
      facts.again.rule,
      positive ? 'use none: nothing failed' : 'use later, changed, elsewhere or never: this code is a failure',
    );
  }
  if (facts.again.practice && !facts.again.practiceSource)
    inspector.fault('again.practiceSource', '', 'name the server and version, or the RFC section, that shows this practice');
  if (facts.act.includes('nobody') && facts.act.length > 1)
    inspector.fault('act', facts.act.join(', '), 'write nobody alone, and who acts later under lasting');
  for (const value of facts.enhanced) {
    if (value[0] !== facts.code[0])
      inspector.fault('enhanced', value, `use a code of class ${facts.code[0]}: the two classes must agree (RFC 2034 §4)`);
  }
  if (facts.confused.includes(facts.code)) inspector.fault('confused', facts.code, 'name other codes: a code is not confused with itself');
  noteTwice('confused', facts.confused, inspector);
  noteTwice('enhanced', facts.enhanced, inspector);
  return inspector.faults.length === before ? facts : null;
};

const noteTwice = (field: string, values: readonly string[], inspector: Inspector): void => {
  for (const [index, value] of values.entries()) {
    if (values.indexOf(value) !== index) inspector.fault(field, value, 'name it once');
  }
};
