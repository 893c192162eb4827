// What the box understands and proposes, with the real content.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unpackGiven } from '../../src/client/box/given.ts';
import { candidatesFor, proposerOf, type Candidate } from '../../src/domain/candidates.ts';
import { fold } from '../../src/domain/fold.ts';
import { pairName } from '../../src/domain/pair.ts';
import { understand } from '../../src/domain/question.ts';
import { LANGUAGES, type Language } from '../../src/language/languages.ts';
import { boxData } from '../../src/site/box-data.ts';

const proposers = Object.fromEntries(LANGUAGES.map((language) => [language, proposerOf(unpackGiven(boxData(language)))])) as Record<
  Language,
  ReturnType<typeof proposerOf>
>;
const { askable } = proposers.en;

const shown = (candidate: Candidate | undefined): string => {
  if (!candidate) return 'nothing';
  if (candidate.kind === 'code') return candidate.code.code;
  if (candidate.kind === 'pair') return pairName(candidate.pair);
  return candidate.kind === 'wording' ? candidate.wording.id : candidate.kind;
};

for (const [text, folded] of [
  ['Hộp thư ĐẦY', 'hop thu day'],
  ['Boîte aux lettres pleine', 'boite aux lettres pleine'],
  ['KİMLİK doğrulama, ISI', 'kimlik dogrulama isi'],
  ['kimlik DOĞRULAMA ısı', 'kimlik dogrulama isi'],
  ['Œuvre; l’adresse', 'oeuvre l adresse'],
  ['code 5.7.26. Or 550-5.7.1…', 'code 5.7.26 or 550 5.7.1'],
] as const) {
  test(`"${text}" is compared as "${folded}"`, () => assert.equal(fold(text), folded));
}

test('what is folded stays as it is when folded again', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(fold(fold(text)), fold(text))));
});

for (const [input, meant] of [
  ['550', 'code 550'],
  [' 5.7.26 ', 'code 5.7.26'],
  ['550 5.7.1', 'code 5.7.1'],
  ['571', 'code 571'],
  ['smtp 553 vs 250', 'pair 250 vs 553'],
  ['553 250', 'pair 250 vs 553'],
  ['553/250', 'pair 250 vs 553'],
  ['so sánh 450 và 550', 'pair 450 vs 550'],
  ['comparer le code 450 et le code 550', 'pair 450 vs 550'],
  ['450 ile 550 kodlarının farkı nedir', 'pair 450 vs 550'],
  ['Expected response code 250 but got code "553", with message "553 5.7.1 <a@example.com>: Sender address rejected"', 'pair 250 vs 553'],
  ['Expected response code "250" but got code "550"', 'pair 250 vs 550'],
  ['550 mailbox unavailable', 'code 550'],
  ['mailbox full', 'words'],
  ['', 'nothing'],
  ['550 5.1.1 <nobody@example.com>: Recipient address rejected: User unknown', 'text'],
  ['host mx.example.com[192.0.2.25] said: 450 4.7.1 try again', 'text'],
  ['Subject: Undelivered Mail\n\nThis is the mail system', 'text'],
] as const) {
  test(`"${input.replaceAll('\n', '⏎')}" means ${meant}`, () => {
    const question = understand(input, askable);
    const told = question.kind === 'code' ? `code ${question.code}` : question.kind === 'pair' ? `pair ${pairName(question.pair)}` : question.kind;
    assert.equal(told, meant);
  });
}

for (const [language, typed, best] of [
  ['vi', 'hop thu day', ['4.2.2', '5.2.2', '552', '452']],
  ['vi', 'xac thuc', ['530', '534', '535', '454', '538', '235']],
  ['tr', 'kimlik doğrulama', ['530', '534', '535', '454', '538', '235']],
  ['tr', 'KİMLİK DOĞRULAMA', ['530', '534', '535', '454', '538', '235']],
  ['tr', 'kimlik dogrulama', ['530', '534', '535', '454', '538', '235']],
  ['fr', 'boite pleine', ['4.2.2', '5.2.2', '552', '452']],
  ['fr', 'authentification', ['530', '534', '535', '454', '538', '235']],
  ['en', 'mailbox full', ['4.2.2', '5.2.2', '552']],
  ['en', 'mailbox not found', ['550']],
] as const) {
  test(`"${typed}" in ${language} proposes one of ${best.join(', ')} first`, () => {
    const [first] = candidatesFor(typed, proposers[language]);
    assert.ok((best as readonly string[]).includes(shown(first)), shown(first));
  });
}

for (const language of LANGUAGES) {
  test(`"greylisting" leads somewhere in ${language}`, () => assert.notEqual(candidatesFor('greylisting', proposers[language]).length, 0));
  test(`the words of a server lead to them in ${language}`, () => {
    const all = candidatesFor('relay access denied', proposers[language]).map(shown);
    assert.ok(all.includes('postfix/relay-access-denied'), all.join());
  });
}

test('digits propose the codes that begin so', () => {
  const all = candidatesFor('55', proposers.en).map(shown);
  assert.deepEqual(all.slice(0, 3), ['550', '551', '552']);
  assert.ok(candidatesFor('5.7.2', proposers.en).map(shown).includes('5.7.26'));
});

test('what is proposed is a page that exists, whatever is typed', () => {
  const known = new Set(askable.known);
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom('550', '5.7.1', 'vs', '471', '999', '250', ' ', '-', 'full', 'é')).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      for (const candidate of candidatesFor(text, proposers.en)) {
        if (candidate.kind === 'code') assert.ok(known.has(candidate.code.code));
        if (candidate.kind === 'pair') assert.ok(askable.isCompared(candidate.pair));
      }
    }),
  );
});
