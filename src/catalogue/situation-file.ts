// content/situations/<situation>/: one thing that a client does, played against every server; its facts and the words on it.
import { z } from 'astro/zod';
import type { Answered } from '../domain/recording.ts';
import type { Source } from '../domain/source.ts';
import type { Language } from '../language/languages.ts';
import { typeset } from '../language/typography.ts';
import type { Inspector } from '../fault.ts';
import { checkKeys, checkWords, htmlOf } from './article.ts';
import { codeForm, day, line, sentence, sourceForm } from './fields.ts';
import { splitSections } from './markdown.ts';
import { answeredForm, quotesIn } from './server-file.ts';
import { readYaml } from './yaml.ts';

/** Why a server has no recording: it does not offer what the situation needs, it was recorded in another role, or it was not played. */
export const ABSENCES = ['not-offered', 'other-role', 'not-played'] as const;
export type Absence = (typeof ABSENCES)[number];

export interface SituationFacts {
  /** The command whose reply counts: the last reply to it. */
  at: Answered;
  /** The line that the client sends there; null where it sends none. */
  sends: string | null;
  /** The replies that RFCs ask for; none where no RFC names one. */
  asks: readonly { reply: string; source: Source }[];
  absent: Readonly<Record<string, Absence>>;
  recorded: string;
}

const factsSchema = z.strictObject({
  at: answeredForm,
  sends: z.string().min(1, { error: 'give the line as it was sent, or null' }).nullable(),
  asks: z.array(z.strictObject({ reply: codeForm, source: sourceForm })),
  absent: z.record(z.string(), z.enum(ABSENCES)),
  recorded: day,
});

/** Takes the text of a facts.yaml. Gives the facts, or null after noting each fault. */
export const readSituationFacts = (text: string, _folder: string, inspector: Inspector): SituationFacts | null =>
  readYaml(text, factsSchema, inspector);

export interface SituationWords {
  name: string;
  gist: string;
  /** HTML: what the client does. */
  client: string;
  /** HTML: what the RFCs ask, and what the answers show. */
  answers: string;
  quotes: string[];
}

const wordsSchema = z.strictObject({
  name: line(45).regex(/[^.]$/, { error: 'a name has no full stop' }),
  gist: sentence(155),
  from: z.string().optional(),
});

/** Takes the text of a words file, its language and the facts. Gives the words, or null after noting each fault. */
export const readSituationWords = (text: string, language: Language, _facts: SituationFacts, inspector: Inspector): SituationWords | null => {
  const before = inspector.faults.length;
  const { yaml, sections } = splitSections(text, language, inspector);
  const front = readYaml(yaml, wordsSchema, inspector);
  checkKeys(sections, ['client', 'answers'], [], inspector);
  if (!front) return null;
  checkWords({ ...front, uses: {} }, [], language, inspector);
  if (inspector.faults.length > before) return null;
  const html = (key: string) => htmlOf(sections, key, language) ?? '';
  return {
    name: typeset(front.name, language),
    gist: typeset(front.gist, language),
    client: html('client'),
    answers: html('answers'),
    quotes: quotesIn(text),
  };
};
