// What differs between two codes, on the real facts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '../../src/catalogue/site.ts';
import { ASPECTS, compare, DECISIONS, type Decision, type Meeting } from '../../src/domain/compare.ts';
import { stagesOf } from '../../src/domain/facts.ts';
import { relatedPairs } from '../../src/domain/related.ts';
import { pairId } from '../../src/domain/pair.ts';
import { isPositive } from '../../src/domain/reply-code.ts';

const facts = (code: string) => catalogue.code(code).facts;
const comparisonOf = (id: string) => {
  const [low = '', high = ''] = id.split('-');
  return compare(facts(low), facts(high));
};

for (const [pair, decision] of [
  ['250-453', 'empty-queue'],
  ['211-214', 'done-done'],
  ['501-530', 'refused-same-hands'],
  ['221-250', 'done-done-closing'],
  ['250-354', 'done-more'],
  ['221-354', 'done-more-closing'],
  ['250-450', 'done-later'],
  ['250-421', 'done-later-closing'],
  ['250-459', 'done-change'],
  ['250-553', 'done-refused-change'],
  ['220-521', 'done-refused-elsewhere'],
  ['250-556', 'done-refused-never'],
  ['334-354', 'more-more'],
  ['354-451', 'more-later'],
  ['354-421', 'more-later-closing'],
  ['334-432', 'more-change'],
  ['334-535', 'more-refused-change'],
  ['450-451', 'later-later'],
  ['421-450', 'later-later-closing'],
  ['432-454', 'later-change'],
  ['432-459', 'change-change'],
  ['450-550', 'later-refused-change'],
  ['421-550', 'later-refused-change-closing'],
  ['450-556', 'later-refused-never'],
  ['432-535', 'change-refused-change'],
  ['534-535', 'refused-same-hands'],
  ['500-550', 'refused-other-hands'],
  ['521-550', 'refused-elsewhere'],
  ['550-556', 'refused-never'],
  ['521-556', 'refused-elsewhere-never'],
] satisfies [string, Decision][]) {
  test(`${pair} is decided by ${decision}`, () => {
    assert.equal(comparisonOf(pair).decision, decision);
  });
}

for (const [pair, choice] of [
  ['221-450', 'apart'],
  ['250-251', 'done'],
  ['235-334', 'more'],
  ['250-450', 'positive-later'],
  ['250-459', 'positive-change'],
  ['250-550', 'positive-refused'],
  ['450-451', 'later-later'],
  ['432-454', 'later-change'],
  ['450-550', 'later-refused'],
  ['432-535', 'change-refused'],
  ['550-553', 'refused'],
  ['450-453', 'empty-queue'],
] as const) {
  test(`a server that could send either of ${pair} asks: ${choice}`, () => assert.equal(comparisonOf(pair).choice, choice));
}

test('every pair of the catalogue is decided, and no decision stands unused', () => {
  const used = new Set(catalogue.pairs.map(({ low, high }) => compare(facts(low), facts(high)).decision));
  assert.deepEqual(
    DECISIONS.filter((decision) => !used.has(decision)),
    [],
  );
});

for (const [pair, meeting] of [
  ['250-553', { kind: 'some', stages: ['MAIL', 'RCPT', 'VRFY'] }],
  ['235-535', { kind: 'same', stages: ['AUTH'] }],
  ['354-553', { kind: 'apart' }],
  ['221-500', { kind: 'any-one', broad: '500', other: '221', stages: ['QUIT'] }],
] satisfies [string, Meeting][]) {
  test(`${pair} meet: ${meeting.kind}`, () => {
    assert.deepEqual(comparisonOf(pair).meeting, meeting);
  });
}

test('a code that answers any command but some does not answer those', () => {
  // RFC 4954 §6 and RFC 3207 §4 together leave EHLO, STARTTLS, NOOP and QUIT free of 530.
  const stages = stagesOf(facts('530'));
  for (const free of ['EHLO', 'STARTTLS', 'NOOP', 'QUIT', 'CONNECT'] as const) assert.ok(!stages.includes(free), free);
  for (const taken of ['AUTH', 'MAIL', 'RCPT', 'DATA'] as const) assert.ok(stages.includes(taken), taken);
});

test('rows are either different or the same, in their order', () => {
  for (const { low, high } of catalogue.pairs) {
    const { differing, common } = compare(facts(low), facts(high));
    assert.deepEqual([...differing, ...common].sort(), [...ASPECTS].sort());
    assert.deepEqual(
      differing,
      ASPECTS.filter((aspect) => differing.includes(aspect)),
    );
  }
});

test('453 refuses nothing, so its outcome differs from that of every other code', () => {
  for (const { low, high } of catalogue.pairs.filter((pair) => [pair.low, pair.high].includes('453'))) {
    assert.ok(compare(facts(low), facts(high)).differing.includes('outcome'), `${low}-${high}`);
  }
});

test('"expected, got" is told for a positive and a negative code only', () => {
  for (const { low, high } of catalogue.pairs) {
    assert.equal(compare(facts(low), facts(high)).expected !== null, isPositive(low) && !isPositive(high), `${low}-${high}`);
  }
  assert.deepEqual(comparisonOf('250-553').expected?.stages, ['MAIL', 'RCPT']);
  assert.deepEqual(comparisonOf('250-421').expected?.stages, ['EHLO', 'MAIL', 'RCPT', 'end-of-data']);
  assert.deepEqual(comparisonOf('354-535').expected?.stages, []);
});

test('related pairs share a code with the pair, and are not the pair itself', () => {
  for (const pair of catalogue.pairs) {
    const related = relatedPairs(facts(pair.low), facts(pair.high), catalogue.asked);
    assert.ok(related.length >= 2, pairId(pair));
    for (const other of related) {
      assert.notEqual(pairId(other), pairId(pair));
      assert.ok([other.low, other.high].some((code) => code === pair.low || code === pair.high));
    }
  }
});
