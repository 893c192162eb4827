// decode and the command line on bounces with known answers: the project's own, and the shared ones where they are.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readDecodeFacts } from '../../src/catalogue/decode-facts.ts';
import { decode, flat } from '../../src/domain/decode.ts';
import { unpack } from '../../src/domain/mail/unpack.ts';
import { hasShared, ownCases, readCases, score, SHARED, type Answer, type BounceCase, type Scores } from '../../src/tools/bounce-cases.ts';

const facts = readDecodeFacts('.');
const answer = (input: string): Answer => {
  const { text, original } = unpack(input);
  return flat(text, decode(text, facts.wordings, { original, acts: facts.acts }));
};

/** At least so many of a thousand right. */
const atLeast = (cases: readonly BounceCase[], rates: Readonly<Record<keyof Scores, number>>): void => {
  const scores = score(cases, answer);
  for (const [field, rate] of Object.entries(rates)) {
    const [right, asked] = scores[field as keyof Scores];
    assert.ok(asked > 0 && right * 1000 >= rate * asked, `${field}: ${right} of ${asked} right, ${rate / 10} % wanted`);
  }
};

test('the own cases', () => atLeast(ownCases(), { reply: 995, enhanced: 995, both: 990, provider: 950, permanent: 980 }));

test('the shared cases', { skip: hasShared() ? false : `${SHARED} is not there` }, () =>
  atLeast(readCases(SHARED), { reply: 990, enhanced: 985, both: 980, provider: 900, permanent: 970 }),
);

test('every recipient of the own cases that name several', () => {
  const several = ownCases().filter((one) => one.recipients);
  assert.ok(several.length > 5);
  for (const one of several) {
    const { text, original } = unpack(one.input);
    const found = decode(text, facts.wordings, { original }).findings.map(({ recipient }) => recipient);
    assert.deepEqual(found, one.recipients, one.id);
  }
});

const run = (args: readonly string[], input = '') => {
  const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', 'decode', '--', ...args], { input, encoding: 'utf8' });
  return {
    lines: stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>),
    stderr,
    status,
  };
};

test('the command answers a message from standard input with one line', () => {
  const { lines, status } = run([], '550 5.1.1 <a@example.org>: no such user\n');
  assert.equal(status, 0);
  assert.deepEqual(Object.keys(lines[0] ?? {}), ['reply', 'enhanced', 'provider', 'wording', 'permanent', 'act', 'spans']);
  assert.deepEqual([lines.length, lines[0]?.['reply'], lines[0]?.['enhanced'], lines[0]?.['permanent']], [1, '550', '5.1.1', true]);
});

test('the command answers each file, and tells of one that is not there', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'decode-')), 'bounce.txt');
  writeFileSync(file, 'nothing of interest');
  const { lines, stderr, status } = run([file, `${file}.none`]);
  assert.equal(status, 1);
  assert.equal(lines[0]?.['reply'], null);
  assert.match(String(lines[1]?.['error']), /cannot be read/);
  assert.match(stderr, /bounce\.txt\.none: cannot be read .* Name a file that exists/);
});

test('with --jsonl it answers line by line in order, and a bad line with file, line and remedy', () => {
  const { lines, stderr, status } = run(['--jsonl'], '{"input":"550 5.7.1 no"}\nbad\n{"other":1}\n{"input":"421 4.7.0 busy"}\n');
  assert.equal(status, 1);
  assert.deepEqual(
    lines.map((line) => line['reply'] ?? typeof line['error']),
    ['550', 'string', 'string', '421'],
  );
  assert.match(stderr, /standard input, line 2: is no JSON .* Write one JSON object a line/);
  assert.match(stderr, /standard input, line 3: has no string in "input"/);
});

test('an option that does not exist is told', () => {
  const { lines, stderr, status } = run(['--json']);
  assert.deepEqual([lines.length, status], [0, 1]);
  assert.match(stderr, /There is no option --json\. npm run --silent decode/);
});
