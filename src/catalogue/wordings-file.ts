// content/wordings/<provider>/: what a server or provider really says, and the words on each wording.
import { z } from 'astro/zod';
import { ENHANCED_CODE } from '../domain/enhanced-code.ts';
import { ROLES } from '../domain/facts.ts';
import { OWN_PAGE, SIDES, SLUG, SPEAKERS, type Speaker, type Wording } from '../domain/wording.ts';
import type { Inspector } from '../fault.ts';
import { strayLanguage, writingFaults } from '../language/language-check.ts';
import type { Language } from '../language/languages.ts';
import { typeset } from '../language/typography.ts';
import { sentence } from './fields.ts';
import { htmlOf } from './article.ts';
import { splitSections } from './markdown.ts';
import { readYaml } from './yaml.ts';

/** A provider and its wordings, in no language. */
export interface Provider {
  id: string;
  name: string;
  kind: Speaker;
  /** Whether it has a page of its own: with ten wordings or more, or because people look for it by name. */
  hasPage: boolean;
  wordings: readonly Wording[];
}

const wordingSchema = z.strictObject({
  text: z
    .string({ error: 'write the text as the server sends it, in single quotes' })
    .regex(/^\S(.*\S)?$/, { error: 'remove the spaces before and after the text' })
    .refine((text) => !/[{}]/.test(text.replace(/\{[a-z]+\}/g, '')), { error: 'write a part that varies as {name}, in small letters' })
    .refine((text) => !/^[2-5]\d\d[ -]/.test(text), { error: 'leave the reply code out of the text: it has a field of its own' }),
  general: z.literal(true, { error: 'write true, or leave this field out' }).optional(),
  side: z.enum(SIDES),
  reply: z
    .string({ error: 'put the code in quotes ("550"), or write null' })
    .regex(/^[2-5]\d\d$/, { error: 'write a reply code of three digits' })
    .nullable(),
  enhanced: z.string().regex(ENHANCED_CODE, { error: 'write an enhanced status code such as 5.7.1, or null' }).nullable(),
  permanent: z.boolean({ error: 'write true, false, or null where nobody knows' }).nullable(),
  act: z.array(z.enum(ROLES)).min(1, { error: 'say who has to act: nobody, if it passes by itself' }).max(3),
  source: z.string({ error: 'say where it was read' }).min(1, { error: 'say where it was read' }),
  url: z.url({ error: 'write an address that begins with https://, or null' }).nullable(),
  licence: z.string(),
  asOf: z
    .string()
    .regex(/^\d{4}(-\d\d){0,2}$/, { error: 'write a year and month such as 2026-02, or null' })
    .nullable(),
});

const factsSchema = z.strictObject({
  name: z.string().min(1),
  kind: z.enum(SPEAKERS),
  ownPage: z.literal(true, { error: 'write true, or leave this field out' }).optional(),
  wordings: z.record(z.string().regex(SLUG, { error: 'name it in small letters, digits and hyphens: it is part of an address' }), wordingSchema),
});

/** Takes the text of a facts.yaml and the name of its folder. Gives the provider, or null after noting each fault. */
export const readProviderFacts = (text: string, folder: string, inspector: Inspector): Provider | null => {
  const facts = readYaml(text, factsSchema, inspector);
  if (!facts) return null;
  const known = new Map<string, string>();
  for (const [slug, { text, reply, enhanced }] of Object.entries(facts.wordings)) {
    const same = [text, reply, enhanced].join('|');
    const other = known.get(same);
    if (other) inspector.fault(`wordings.${slug}`, text, `remove one: ${other} has the same text and codes`);
    known.set(same, slug);
  }
  const wordings = Object.entries(facts.wordings).map(([slug, wording]): Wording => ({
    id: `${folder}/${slug}`,
    provider: folder,
    slug,
    ...wording,
    general: wording.general ?? false,
  }));
  return { id: folder, name: facts.name, kind: facts.kind, hasPage: facts.ownPage === true || wordings.length >= OWN_PAGE, wordings };
};

/** The words on a provider: what its bounces look like (HTML; only where it has a page of its own), and each wording explained. */
export interface ProviderWords {
  gist: string;
  bounces: string | null;
  wordings: Readonly<Record<string, WordingWords>>;
}

export interface WordingWords {
  meaning: string;
  advice: string;
}

const wordsSchema = z.strictObject({
  gist: sentence(155),
  wordings: z.record(z.string(), z.strictObject({ meaning: sentence(170), advice: sentence(180) })),
  from: z.string().optional(),
});

/** Takes the text of a words file, its language and the provider. Gives the words, or null after noting each fault. */
export const readProviderWords = (text: string, language: Language, provider: Provider, inspector: Inspector): ProviderWords | null => {
  const before = inspector.faults.length;
  const { yaml, sections } = splitSections(text, language, inspector);
  const front = readYaml(yaml, wordsSchema, inspector);
  if (!front) return null;
  const slugs = provider.wordings.map(({ slug }) => slug);
  for (const slug of slugs) {
    if (!(slug in front.wordings)) inspector.fault(`wordings.${slug}`, '', 'add meaning and advice: facts.yaml has this wording');
  }
  for (const [slug, words] of Object.entries(front.wordings)) {
    if (!slugs.includes(slug)) inspector.fault(`wordings.${slug}`, words.meaning, 'remove it, or add the wording to facts.yaml');
    for (const [field, value] of Object.entries(words)) checkLanguage(`wordings.${slug}.${field}`, value, language, inspector);
  }
  checkLanguage('gist', front.gist, language, inspector);
  const keys = sections.map(({ key }) => key);
  const wanted = provider.hasPage ? ['bounces'] : [];
  if (keys.join() !== wanted.join()) {
    const remedy = wanted.length > 0 ? 'write one section, ## bounces: this provider has a page' : 'remove the sections: this provider has no page';
    inspector.fault('sections', keys.join(', '), remedy);
  }
  if (inspector.faults.length > before) return null;
  const set = (value: string) => typeset(value, language);
  return {
    gist: set(front.gist),
    bounces: htmlOf(sections, 'bounces', language),
    wordings: Object.fromEntries(
      Object.entries(front.wordings).map(([slug, { meaning, advice }]) => [slug, { meaning: set(meaning), advice: set(advice) }]),
    ),
  };
};

const checkLanguage = (field: string, value: string, language: Language, inspector: Inspector): void => {
  const stray = strayLanguage(value, language);
  if (stray) inspector.fault(field, value, `write it in the language of the file (${language}): it reads as ${stray}`);
  for (const { value: part, remedy } of writingFaults(value, language)) inspector.fault(field, part, remedy);
};
