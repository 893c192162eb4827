// content/dialogues/<server>/: the facts on a server and its recordings, and the words on it.
import { z } from 'astro/zod';
import { ENHANCED_CODE } from '../domain/enhanced-code.ts';
import { RECORDED_ORIGINS, type RecordedOrigin } from '../domain/recorded.ts';
import type { Source } from '../domain/source.ts';
import { STAGES } from '../domain/stage.ts';
import { UNREGISTERED_CODE } from '../domain/unregistered.ts';
import type { Answered } from '../domain/recording.ts';
import type { Language } from '../language/languages.ts';
import { typeset } from '../language/typography.ts';
import type { Inspector } from '../fault.ts';
import { checkKeys, checkWords, htmlOf } from './article.ts';
import { day, sentence, sourceForm } from './fields.ts';
import { splitSections } from './markdown.ts';
import { readYaml } from './yaml.ts';

/** What a recording is filed under, and how it came about. */
export interface DialogueFacts {
  reply: string;
  enhanced: string | null;
  at: Answered;
  /** The line that causes the reply; null where the defaults do. */
  configuration: string | null;
  origin: RecordedOrigin;
  /** Where it is not the version of the server's other recordings. */
  version?: string | undefined;
  /** The section that the enhanced code breaks, where its class is not that of the reply. */
  departs?: Source | undefined;
}

export interface ServerFacts {
  name: string;
  version: string;
  /** Where the program came from: "Debian 3.10.13-0+deb13u1". */
  package: string;
  recorded: string;
  dialogues: Readonly<Record<string, DialogueFacts>>;
}

const DIALOGUE_ID = /^\d{3}-[a-z0-9]+(-[a-z0-9]+)*$/;

/** The command that was answered: a stage, another command as it was sent, or nothing. */
export const answeredForm = z
  .string({ error: 'name the command that was answered' })
  .regex(/^[A-Z][A-Z0-9]*$|^end-of-data$|^nothing$/, {
    error: `name the command that was answered: ${STAGES.join(', ')}, another command as it was sent (XYZZY), or nothing`,
  })
  .transform((text) => text as Answered);

const version = z.string({ error: 'put the version in quotes' }).min(1, { error: 'name the version' });

const factsSchema = z.strictObject({
  name: z.string().min(1, { error: 'name the server as its makers do' }),
  version,
  package: z.string().min(1, { error: 'say where the program came from' }),
  recorded: day,
  dialogues: z.record(
    z.string().regex(DIALOGUE_ID, { error: 'begin the id with the reply code, then a hyphen and lower-case words: 550-user-unknown' }),
    z.strictObject({
      reply: z.string({ error: 'put the code in quotes ("550")' }).regex(UNREGISTERED_CODE, { error: 'write three digits' }),
      enhanced: z.string().regex(ENHANCED_CODE, { error: 'write an enhanced status code such as 5.1.1, or null' }).nullable(),
      at: answeredForm,
      configuration: z.string().min(1, { error: 'give the line that causes the reply, or null for the defaults' }).nullable(),
      origin: z.enum(RECORDED_ORIGINS),
      version: version.optional(),
      departs: sourceForm.optional(),
    }),
  ),
});

/** Takes the text of a facts.yaml and the name of its folder. Gives the facts, or null after noting each fault. */
export const readServerFacts = (text: string, _folder: string, inspector: Inspector): ServerFacts | null => {
  const facts = readYaml(text, factsSchema, inspector);
  for (const [id, { reply, enhanced, departs }] of Object.entries(facts?.dialogues ?? {})) {
    if (!id.startsWith(reply)) inspector.fault(`dialogues.${id}.reply`, reply, `write "${id.slice(0, 3)}", or name the recording ${reply}-…`);
    const agree = enhanced === null || enhanced[0] === reply[0];
    if (!agree && !departs) inspector.fault(`dialogues.${id}.enhanced`, enhanced, 'add "departs: RFC 2034 §4": the two classes must agree');
    if (agree && departs) inspector.fault(`dialogues.${id}.departs`, `RFC ${departs.rfc}`, 'remove it: the two classes agree');
  }
  return facts;
};

export interface ServerWords {
  gist: string;
  /** HTML: what only this server does. */
  character: string;
  /** HTML: where it departs from the RFCs. */
  departs: string;
  /** What it quotes, to be held against the recordings. */
  quotes: string[];
}

const wordsSchema = z.strictObject({ gist: sentence(155), from: z.string().optional() });

/** Takes the text of a words file, its language and the facts on its server. Gives the words, or null after noting each fault. */
export const readServerWords = (text: string, language: Language, _facts: ServerFacts, inspector: Inspector): ServerWords | null => {
  const before = inspector.faults.length;
  const { yaml, sections } = splitSections(text, language, inspector);
  const front = readYaml(yaml, wordsSchema, inspector);
  checkKeys(sections, ['character', 'departs'], [], inspector);
  if (!front) return null;
  checkWords({ ...front, uses: {} }, [], language, inspector);
  if (inspector.faults.length > before) return null;
  const html = (key: string) => htmlOf(sections, key, language) ?? '';
  return { gist: typeset(front.gist, language), character: html('character'), departs: html('departs'), quotes: quotesIn(text) };
};

/** Takes a words file, gives the server's lines that it quotes: what stands in backticks and begins with a reply code and a space. */
export const quotesIn = (text: string): string[] => [...text.matchAll(/`(\d{3} [^`]+)`/g)].map(([, quote]) => quote ?? '');
