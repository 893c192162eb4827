// The facts as a whole, against what RFC 5321 §4.3.2 says of each command.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { catalogue } from '../../src/catalogue/site.ts';
import { stagesOf } from '../../src/domain/facts.ts';
import { classOf } from '../../src/domain/reply-code.ts';
import type { Stage } from '../../src/domain/stage.ts';

/** RFC 5321 §4.3.2 and, for 521 and 556, RFC 7504 §5.1. */
const ROWS: Partial<Record<Stage, string>> = {
  CONNECT: '220 554 521',
  EHLO: '250 504 550 502',
  MAIL: '250 552 451 452 550 553 503 455 555',
  RCPT: '250 251 550 551 552 553 450 451 452 503 455 555 556',
  DATA: '354 503 554',
  'end-of-data': '250 552 554 451 452 450 550',
  RSET: '250',
  VRFY: '250 251 252 550 551 553 502 504',
  EXPN: '250 252 550 500 502 504',
  HELP: '211 214 502 504',
  NOOP: '250',
  QUIT: '221',
};

for (const [stage, codes] of Object.entries(ROWS) as [Stage, string][]) {
  test(`every code that RFC 5321 lists for ${stage} has that stage`, () => {
    for (const code of codes.split(' ')) assert.ok(stagesOf(catalogue.code(code).facts).includes(stage), code);
  });
}

test('421, 500 and 501 may answer any command', () => {
  for (const code of ['421', '500', '501']) {
    for (const stage of ['EHLO', 'MAIL', 'RCPT', 'DATA', 'QUIT', 'NOOP'] as const)
      assert.ok(stagesOf(catalogue.code(code).facts).includes(stage), `${code} ${stage}`);
  }
});

test('the 39 registered codes are there', () => {
  const codes =
    '211 214 220 221 235 250 251 252 253 334 354 355 421 432 450 451 452 453 454 455 458 459 500 501 502 503 504 521 530 534 535 538 550 551 552 553 554 555 556';
  assert.equal(catalogue.codes.map(({ facts }) => facts.code).join(' '), codes);
  assert.equal(catalogue.counts.pairs, '741');
});

test('3yz replies carry no enhanced status code (RFC 2034 §4)', () => {
  for (const { facts } of catalogue.codes) if (classOf(facts.code) === 3) assert.deepEqual(facts.enhanced, [], facts.code);
});

test('only what RFCs or servers say ends the session does so', () => {
  const ending = catalogue.codes.filter(({ facts }) => facts.ends.session === 'yes').map(({ facts }) => facts.code);
  assert.deepEqual(ending, ['221', '421']);
});
