// What the box is given in each language, as one small file that is fetched when the box is used.
import type { Entry } from '../catalogue/catalogue.ts';
import { catalogue } from '../catalogue/site.ts';
import { actOf, enhancedClassOf } from '../domain/enhanced-code.ts';
import type { SentBoxData } from '../domain/box.ts';
import { ROLES, type Role } from '../domain/facts.ts';
import { pairId } from '../domain/pair.ts';
import { SIDES } from '../domain/wording.ts';
import { BOX_WORDS, type BoxWord } from './box-words.ts';
import { sentences } from '../i18n/site.ts';
import type { Language } from '../language/languages.ts';
import { englishNameOf, nameOf } from './names.ts';
import { codeTemplate, comparisonTemplate, pathOf } from './routes.ts';
import { pageOf } from './wordings.ts';

const rolesOf = (roles: readonly Role[]): string => roles.map((role) => ROLES.indexOf(role)).join('');

/** What to do about it, and who does it. */
const adviceOn = (entry: Entry, language: Language): { advice: string; act: readonly Role[] } => {
  if (entry.kind === 'enhanced') {
    // Nobody has to do anything about a success.
    if (enhancedClassOf(entry.code) === 2) return { advice: '', act: [] };
    return { advice: entry.words[language].do[enhancedClassOf(entry.code)] ?? '', act: actOf(entry.facts, entry.code).act };
  }
  return { advice: entry.words[language].do, act: entry.kind === 'reply' ? entry.facts.act : [] };
};

const codesIn = (language: Language): SentBoxData['codes'] =>
  catalogue.entries.map((entry) => {
    const { advice, act } = adviceOn(entry, language);
    const name = nameOf(entry, language);
    const english = englishNameOf(entry);
    // What the two hundred others mean, and their English names, would not fit into the file: their names tell it, and their pages.
    const means = entry.kind === 'reply' ? entry.words[language].gist : '';
    const alsoFound = entry.kind === 'reply' && english !== name ? english : '';
    return [entry.code, name, alsoFound, means, rolesOf(act), advice] as const;
  });

const wordingsIn = (language: Language): SentBoxData['wordings'] =>
  catalogue.providers.flatMap(({ facts, words }) =>
    facts.wordings.map(({ id, slug, text, general, side, reply, enhanced, permanent, act }) => {
      const { meaning = '', advice = '' } = words[language].wordings[slug] ?? {};
      const lasting = permanent === null ? 2 : permanent ? 1 : 0;
      return [id, text, general ? 1 : 0, SIDES.indexOf(side), reply ?? '', enhanced ?? '', lasting, rolesOf(act), meaning, advice] as const;
    }),
  );

/** Takes a language, gives what the box needs in it. */
export const boxData = (language: Language): SentBoxData => {
  const say = sentences[language];
  const registered = new Set(catalogue.codes.map(({ code }) => code));
  return {
    language,
    codes: codesIn(language),
    registered: registered.size,
    pairs: catalogue.comparisons.filter(({ low, high }) => !registered.has(low) || !registered.has(high)).map(pairId),
    providers: Object.fromEntries(catalogue.providers.map(({ facts: { id, name, kind } }) => [id, { name, kind, page: pageOf(id) }])),
    wordings: wordingsIn(language),
    roles: Object.fromEntries(ROLES.map((role) => [role, say(`facts:role.${role}`)])) as SentBoxData['roles'],
    words: Object.fromEntries(Object.entries(BOX_WORDS).map(([word, told]) => [word, told(say)])) as Record<BoxWord, string>,
    paths: {
      code: codeTemplate(language),
      comparison: comparisonTemplate(language),
      decode: pathOf({ kind: 'decode' }, language),
      wording: `${pathOf({ kind: 'provider', provider: 'PAGE' }, language)}#ANCHOR`,
    },
  };
};
