// Enhanced status codes: the registry as it stands, and what the site makes of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogue } from '../../src/catalogue/site.ts';
import { compareEnhanced, isOutside, repliesOf, type EnhancedDecision } from '../../src/domain/compare-enhanced.ts';
import { codesOfRow, ENHANCED_CODE, ENHANCED_ROW, rowOf, subjectOf, usualClass } from '../../src/domain/enhanced-code.ts';
import { compareCodes, pairId } from '../../src/domain/pair.ts';

/** The IANA registry of enhanced status codes, last updated 2024-12-06: row, status, classes, associated basic codes, sample text. */
const registry = readFileSync('tests/unit/registry.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [row = '', status = '', classes = '', replies = '', sample = ''] = line.split('\t');
    return { row, status, classes: [...classes].map(Number), replies: replies.split(' ').filter(Boolean), sample };
  });

const enhanced = (code: string) => {
  const entry = catalogue.entry(code);
  assert.ok(entry.kind === 'enhanced');
  return entry;
};

test('every row of the registry is there, and no other', () => {
  assert.equal(registry.length, 81);
  assert.deepEqual(
    catalogue.rows.map(({ facts }) => facts.row),
    registry.map(({ row }) => row).sort(compareCodes),
  );
});

for (const { row, status, classes, replies, sample } of registry) {
  test(`X.${row} is as registered`, () => {
    const facts = catalogue.rows.find(({ facts: { row: other } }) => other === row)?.facts;
    assert.ok(facts);
    assert.equal(facts.status, status);
    assert.deepEqual([...facts.classes], classes);
    assert.deepEqual([...facts.replies], replies);
    assert.equal(facts.sample, sample);
  });
}

test('the registry allows 126 codes, and each has a page', () => {
  const allowed = catalogue.enhanced.filter((entry) => !isOutside(entry));
  assert.equal(allowed.length, 126);
});

test('codes with dots and without never collide', () => {
  const codes = catalogue.entries.map(({ code }) => code);
  assert.equal(new Set(codes).size, codes.length);
  assert.ok(codes.includes('5.5.0') && codes.includes('550'));
});

test('an enhanced status code has the grammar of RFC 3463 §2', () => {
  for (const good of ['2.0.0', '5.7.26', '4.1.10']) assert.match(good, ENHANCED_CODE);
  for (const bad of ['3.0.0', '5.7', '5.07.1', '5.7.1.2', '550', '5.7.']) assert.doesNotMatch(bad, ENHANCED_CODE);
  assert.match('7.26', ENHANCED_ROW);
  assert.doesNotMatch('5.7.26', ENHANCED_ROW);
  assert.equal(rowOf('5.7.26'), '7.26');
  assert.equal(subjectOf('5.7.26'), 7);
});

test('codes are ordered by number, not by letter', () => {
  assert.deepEqual(['5.7.10', '5.7.9', '4.7.30', '5.1.1'].sort(compareCodes), ['4.7.30', '5.1.1', '5.7.9', '5.7.10']);
});

test('every row has its usual class among its codes', () => {
  for (const { facts } of catalogue.rows) {
    const usual = usualClass(facts);
    assert.equal(usual === null, codesOfRow(facts).length === 0, facts.row);
  }
});

test('a code goes only with reply codes of its own class (RFC 2034 §4)', () => {
  for (const { code, facts } of catalogue.enhanced) for (const reply of repliesOf(code, facts)) assert.equal(reply[0], code[0]);
  assert.deepEqual(repliesOf('4.1.1', enhanced('4.1.1').facts), ['451']);
});

for (const [low, high, decision] of [
  ['4.7.1', '5.7.1', 'same-row'],
  ['4.7.23', '5.7.23', 'same-row-outside'],
  ['4.4.6', '5.4.6', 'same-row-outside'],
  ['5.7.23', '5.7.26', 'refused-same-hands'],
  ['5.1.1', '5.1.10', 'refused-never'],
  ['4.4.1', '4.4.2', 'later-later'],
  ['2.1.5', '5.1.1', 'done-refused-change'],
] satisfies [string, string, EnhancedDecision][]) {
  test(`${low} and ${high} are decided by ${decision}`, () => assert.equal(compareEnhanced(enhanced(low), enhanced(high)).decision, decision));
}

test('the comparisons are those that a reader could confuse', () => {
  const ids = new Set(catalogue.comparisons.map(pairId));
  for (const id of ['5.7.23-vs-5.7.26', '4.2.2-vs-5.2.2', '4.4.1-vs-4.4.2', '5.1.1-vs-5.4.1', '550-vs-571']) assert.ok(ids.has(id), id);
  assert.equal(ids.size, catalogue.comparisons.length);
  const dotted = catalogue.comparisons.filter(({ low }) => low.includes('.'));
  assert.ok(dotted.length > 650 && dotted.length < 800, String(dotted.length));
});

test('the 46 unregistered numbers are there, each with what it is taken for', () => {
  assert.equal(catalogue.unregistered.length, 46);
  const registered = new Set(catalogue.codes.map(({ code }) => code));
  for (const { code, facts } of catalogue.unregistered) {
    assert.ok(!registered.has(code), code);
    for (const other of facts.taken)
      assert.ok(
        catalogue.comparisons.some(
          (pair) => pairId(pair) === pairId(compareCodes(code, other) < 0 ? { low: code, high: other } : { low: other, high: code }),
        ),
      );
  }
});
