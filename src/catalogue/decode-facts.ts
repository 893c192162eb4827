// What the decoder has to know of the content: the wordings of content/wordings/, and who acts by code. No words of any language.
import { z } from 'astro/zod';
import type { Acts, ActsByCode } from '../domain/decode/act.ts';
import { prepareWordings, WORDING_KINDS, WORDING_SIDES, type Wording, type Wordings } from '../domain/decode/wordings.ts';
import { actOf, codesOfRow, ENHANCED_CODE } from '../domain/enhanced-code.ts';
import { ROLES } from '../domain/facts.ts';
import { ContentError } from '../fault.ts';
import { readRowFacts } from './enhanced-file.ts';
import { readFacts } from './facts-file.ts';
import { codeForm } from './fields.ts';
import { Reading } from './reading.ts';
import { readYaml } from './yaml.ts';

const schema = z.object({
  name: z.string(),
  kind: z.enum(WORDING_KINDS),
  wordings: z.record(
    z.string(),
    z.object({
      text: z.string().min(1, { error: 'quote what the server says' }),
      general: z.boolean().default(false),
      side: z.enum(WORDING_SIDES),
      reply: codeForm.or(z.string().regex(/^[2-5]\d\d$/, { error: 'write three digits in quotes' })).nullable(),
      enhanced: z.string().regex(ENHANCED_CODE, { error: 'write an enhanced status code such as 5.7.1' }).nullable(),
      permanent: z.boolean().nullable(),
      act: z.array(z.enum(ROLES)).min(1, { error: 'name who acts, or nobody' }),
    }),
  ),
});

export interface DecodeFacts {
  wordings: Wordings;
  acts: ActsByCode;
}

/** Takes the project's top folder. Gives what decode needs. Throws a ContentError that holds every fault found. */
export const readDecodeFacts = (top: string): DecodeFacts => {
  const reading = new Reading(top);
  const facts = { wordings: prepareWordings(readWordings(reading)), acts: readActs(reading) };
  if (reading.faults.length > 0) throw new ContentError(reading.faults);
  return facts;
};

const readWordings = (reading: Reading): Wording[] =>
  reading.names('content/wordings').flatMap((provider) => {
    const file = `content/wordings/${provider}/facts.yaml`;
    const read = readYaml(reading.text(file), schema, reading.inspect(file));
    return read ? Object.entries(read.wordings).map(([slug, wording]) => ({ ...wording, id: `${provider}/${slug}`, provider, kind: read.kind })) : [];
  });

const readActs = (reading: Reading): ActsByCode => {
  const acts = new Map<string, Acts>();
  for (const code of reading.names('content/codes')) {
    const file = `content/codes/${code}/facts.yaml`;
    const facts = readFacts(reading.text(file), code, reading.inspect(file));
    if (facts) acts.set(code, { act: facts.act, lasting: facts.lasting });
  }
  for (const row of reading.names('content/enhanced')) {
    const file = `content/enhanced/${row}/facts.yaml`;
    const facts = readRowFacts(reading.text(file), row, reading.inspect(file));
    if (facts) for (const code of codesOfRow(facts)) acts.set(code, actOf(facts, code));
  }
  return acts;
};
