// The forms of fields that several kinds of files have.
import { z } from 'astro/zod';
import { REPLY_CODE } from '../domain/reply-code.ts';
import { parseSource } from '../domain/source.ts';

export const codeForm = z
  .string({ error: 'put the code in quotes ("550"): YAML reads it as a number' })
  .regex(REPLY_CODE, { error: 'write a reply code of three digits, the first 2 to 5, the second 0 to 5 (RFC 5321 §4.2)' });

export const sourceForm = z.string({ error: 'write a source, such as RFC 5321 §4.2.3' }).transform((text, context) => {
  const parsed = parseSource(text);
  if (parsed) return parsed;
  context.issues.push({ code: 'custom', input: text, message: 'write the source as RFC <number> §<section>, such as RFC 5321 §4.2.3' });
  return z.NEVER;
});

export const day = z.iso.date({ error: 'write a day as YYYY-MM-DD' });

/** Plain text on one line, of at most so many characters. */
export const line = (most: number) =>
  z
    .string({ error: 'write one sentence of plain text' })
    .min(1, { error: 'write one sentence of plain text' })
    .max(most, { error: `shorten it to ${most} characters` })
    .regex(/^[^`@]*$/, { error: 'use plain text here: no backticks and no @' });

/** A line that ends as a sentence does. */
export const sentence = (most: number) => line(most).regex(/[.!?]$/, { error: 'end the sentence with a full stop' });
