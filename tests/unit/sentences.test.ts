// Sentences in four languages, on the real locales and content.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogue } from '../../src/catalogue/site.ts';
import { compare } from '../../src/domain/compare.ts';
import { readLocales } from '../../src/i18n/locales.ts';
import { sentences } from '../../src/i18n/site.ts';
import { tellDecision, tellReach } from '../../src/i18n/tell.ts';
import { tellEnhancedDecision } from '../../src/i18n/tell-enhanced.ts';
import { compareEnhanced } from '../../src/domain/compare-enhanced.ts';
import type { Pair } from '../../src/domain/pair.ts';
import { LANGUAGES, type Language } from '../../src/language/languages.ts';

test('a sentence wants its values', () => {
  assert.throws(() => sentences.en('common:reviewed'), /common:reviewed wants a value for \{\{date\}\}/);
  assert.match(sentences.fr('common:reviewed', { date: '22 novembre 2026' }), /22 novembre 2026/);
});

test('lists are joined as each language joins them', () => {
  const reach = (language: 'en' | 'fr' | 'vi' | 'tr') => tellReach(catalogue.code('553').facts, sentences[language]);
  assert.equal(reach('en'), 'MAIL, RCPT, and VRFY');
  assert.equal(reach('fr'), 'MAIL, RCPT et VRFY');
  assert.equal(reach('vi'), 'MAIL, RCPT và VRFY');
  assert.equal(reach('tr'), 'MAIL, RCPT ve VRFY');
});

/** The verdict as its page shows it: written by hand, or the sentence that decides and what both mean. */
const verdictOf = (pair: Pair, language: Language): string => {
  const say = sentences[language];
  const written = catalogue.verdict(pair, language);
  if (written) return `${written.lead} ${written.rest}`;
  const [low, high] = [catalogue.entry(pair.low), catalogue.entry(pair.high)];
  const gists = [low, high].map(({ code, words }) => words[language].gist.replaceAll('{code}', code));
  const decision =
    low.kind === 'enhanced' && high.kind === 'enhanced'
      ? tellEnhancedDecision(low, high, compareEnhanced(low, high), say)
      : low.kind === 'reply' && high.kind === 'reply'
        ? tellDecision(low.facts, high.facts, compare(low.facts, high.facts), say)
        : '';
  return [decision, ...gists].join(' ');
};

for (const language of LANGUAGES) {
  test(`no two verdicts in ${language} say the same with other numbers`, () => {
    const seen = new Map<string, string>();
    for (const pair of catalogue.comparisons) {
      const text = verdictOf(pair, language);
      const bare = text.replaceAll(pair.low, 'A').replaceAll(pair.high, 'B');
      const other = seen.get(bare);
      assert.equal(other, undefined, `${pair.low}-${pair.high} says what ${other} says: ${bare}`);
      seen.set(bare, `${pair.low}-${pair.high}`);
    }
  });

  if (language === 'en') continue;
  test(`no sentence of ${language} was left as it is in English`, () => {
    const locales = readLocales(process.cwd());
    for (const [page, sentencesOf] of Object.entries(locales[language])) {
      for (const [key, english] of locales.en[page as 'common']) {
        // Commands are the same in every language, and so is what holds nothing but values.
        const words = english.replace(/\{\{.*?\}\}/g, '').match(/\p{Ll}{2,}/gu) ?? [];
        if (words.length > 2) assert.notEqual(sentencesOf.get(key), english, `${page}:${key}`);
      }
    }
  });
}

test('every sentence is used by some page', () => {
  const code = globSync('src/**/*.{ts,astro}')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  // say('page:key') as it stands, or say(`page:group.${…}`) for a group.
  const whole = new Set([...code.matchAll(/['"`]([a-z-]+:[\w.-]+)['"`]/gi)].map((match) => match[1]));
  const groups = [...code.matchAll(/`([a-z-]+:[\w.-]*)\$\{/gi)].map((match) => match[1] ?? '');
  const { en } = readLocales(process.cwd());
  for (const [page, sentencesOf] of Object.entries(en)) {
    for (const key of sentencesOf.keys()) {
      const name = `${page}:${key}`;
      assert.ok(whole.has(name) || groups.some((group) => name.startsWith(group)), `${name} is used by no page`);
    }
  }
});
