import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { askedFor, codesIn } from '../../src/domain/asked.ts';
import { type Pair, pairId, pairOf, pairsOf } from '../../src/domain/pair.ts';
import { categoryOf, classOf, REPLY_CODE } from '../../src/domain/reply-code.ts';
import { parseSource, sourceText, sourceUrl } from '../../src/domain/source.ts';
import { inSessionOrder, STAGES } from '../../src/domain/stage.ts';

const code = fc.stringMatching(/^[2-5][0-5][0-9]$/);

test('a reply code has the grammar of RFC 5321 §4.2', () => {
  for (const good of ['200', '250', '354', '421', '550', '559']) assert.match(good, REPLY_CODE);
  for (const bad of ['150', '650', '260', '570', '25', '2500', '5.0', ' 250']) assert.doesNotMatch(bad, REPLY_CODE);
});

test('the digits of a reply code tell its class and its subject', () => {
  assert.equal(classOf('354'), 3);
  assert.equal(categoryOf('501'), 'syntax');
  assert.equal(categoryOf('214'), 'information');
  assert.equal(categoryOf('421'), 'connections');
  assert.equal(categoryOf('535'), 'unspecified');
  assert.equal(categoryOf('550'), 'mail-system');
});

test('a pair has one order', () => {
  fc.assert(
    fc.property(code, code, (one, other) => {
      fc.pre(one !== other);
      assert.deepEqual(pairOf(one, other), pairOf(other, one));
      assert.ok(pairOf(one, other).low < pairOf(one, other).high);
    }),
  );
  assert.equal(pairId(pairOf('553', '250')), '250-vs-553');
  assert.throws(() => pairOf('550', '550'), /550 twice/);
});

test('n codes have n(n-1)/2 pairs, each once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(code, { maxLength: 20 }), (codes) => {
      const ids = pairsOf(codes).map(pairId);
      assert.equal(ids.length, (codes.length ** 2 - codes.length) / 2);
      assert.equal(new Set(ids).size, ids.length);
    }),
  );
});

test('a source is read from its one form and written back the same', () => {
  for (const text of ['RFC 5321 §4.2.3', 'RFC 1845 §3', 'RFC 5321 §4.5.3.1.10']) {
    const source = parseSource(text);
    assert.ok(source);
    assert.equal(sourceText(source), text);
  }
  for (const text of ['RFC5321 §4', 'RFC 5321', 'RFC 5321 4.2', 'rfc 5321 §4', '']) assert.equal(parseSource(text), null);
  assert.equal(sourceUrl({ rfc: 5321, section: '4.2.3' }), 'https://www.rfc-editor.org/rfc/rfc5321.html#section-4.2.3');
});

test('stages come in the order of the session, each once', () => {
  assert.deepEqual(inSessionOrder(['QUIT', 'MAIL', 'CONNECT', 'MAIL']), ['CONNECT', 'MAIL', 'QUIT']);
  assert.deepEqual(inSessionOrder([...STAGES].reverse()), [...STAGES]);
});

const KNOWN = ['250', '421', '450', '550', '553', '571', '5.7.1', '5.7.26', '4.7.1', '5.1.1'];
for (const [asked, found] of [
  ['553', ['553']],
  ['smtp 553 vs 250', ['553', '250']],
  ['so sánh 450 và 550', ['450', '550']],
  ['Expected response code 250 but got code "553"', ['250', '553']],
  ['250 250', ['250']],
  ['550 5.7.1', ['550', '5.7.1']],
  ['550-5.1.1 no such user', ['550', '5.1.1']],
  ['571', ['571']],
  ['5.7.99', []],
  ['1.5.7.1', []],
  ['15.7.1', []],
  ['5.7.1.', ['5.7.1']],
  ['5550', []],
  ['203.0.113.250', []],
  ['250-vs-553', ['250', '553']],
  ['', []],
] as const) {
  test(`"${asked}" asks for ${found.join(' and ') || 'no code'}`, () => {
    assert.deepEqual(codesIn(asked, KNOWN), [...found]);
  });
}

const COMPARED = ['250-vs-553', '5.7.1-vs-5.7.26', '4.7.1-vs-5.7.1', '550-vs-571'];
const isCompared = (pair: Pair) => COMPARED.includes(pairId(pair));

for (const [asked, meant] of [
  ['553', { code: '553' }],
  ['553 250', { pair: { low: '250', high: '553' } }],
  ['550 5.7.1 Relaying denied', { code: '5.7.1' }],
  ['5.7.26 or 5.7.1', { pair: { low: '5.7.1', high: '5.7.26' } }],
  ['5.7.1 4.7.1', { pair: { low: '4.7.1', high: '5.7.1' } }],
  ['5.7.1 5.1.1', { code: '5.7.1' }],
  ['450 571', { code: '450' }],
  ['571 550', { pair: { low: '550', high: '571' } }],
  ['hello', null],
] as const) {
  test(`"${asked}" means ${JSON.stringify(meant)}`, () => assert.deepEqual(askedFor(asked, { known: KNOWN, isCompared }), meant));
}

test('any text whatever gives at most two known codes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const found = codesIn(text, KNOWN);
      assert.ok(found.length <= 2 && found.every((one) => KNOWN.includes(one)));
    }),
  );
});
