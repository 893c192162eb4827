// content/rfcs.yaml: the titles of the RFCs that are cited.
import { z } from 'astro/zod';
import type { Inspector } from '../fault.ts';
import { readYaml } from './yaml.ts';

export interface Rfc {
  title: string;
  year: number;
}

const schema = z.record(
  z.string().regex(/^\d+$/, { error: 'use the number of the RFC as the key' }),
  z.strictObject({ title: z.string().min(1), year: z.number().int().min(1969, { error: 'write the year in which the RFC appeared' }) }),
);

/** Takes the text of rfcs.yaml, gives the RFCs by number. */
export const readRfcs = (text: string, inspector: Inspector): Map<number, Rfc> =>
  new Map(Object.entries(readYaml(text, schema, inspector) ?? {}).map(([number, rfc]) => [Number(number), rfc]));
