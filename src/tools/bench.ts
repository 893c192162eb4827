// npm run bench: how often decode is right, next to a plain regular expression, and how long it takes.
import { readDecodeFacts } from '../catalogue/decode-facts.ts';
import { decode, flat } from '../domain/decode.ts';
import { unpack } from '../domain/mail/unpack.ts';
import { hasShared, ownCases, readCases, score, SHARED, type Answer, type BounceCase, type Scores } from './bounce-cases.ts';

const facts = readDecodeFacts(process.cwd());

const byDecode = (input: string): Answer => {
  const { text, original } = unpack(input);
  return flat(text, decode(text, facts.wordings, { original, acts: facts.acts }));
};

/** What one writes first: the first 4xx or 5xx, and the first x.y.z. */
const byExpression = (input: string): Answer => {
  const reply = /\b[45]\d\d\b/.exec(input)?.[0] ?? null;
  const enhanced = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(input)?.[0] ?? null;
  const code = enhanced ?? reply;
  return { reply, enhanced, provider: null, permanent: code ? code.startsWith('5') : null };
};

const FIELDS = ['reply', 'enhanced', 'both', 'provider', 'permanent'] as const;

const row = (name: string, count: number, scores: Scores): void => {
  const rates = FIELDS.map((field) => {
    const [right, asked] = scores[field];
    return (asked ? `${((100 * right) / asked).toFixed(1)} (${right}/${asked})` : '–').padEnd(18);
  });
  console.log(`${name.padEnd(26)}${String(count).padEnd(7)}${rates.join('')}`);
};

const table = (cases: readonly BounceCase[]): void => {
  console.log(`\n${'per cent right'.padEnd(26)}${'cases'.padEnd(7)}${FIELDS.map((field) => field.padEnd(18)).join('')}`);
  for (const source of new Set(cases.map((one) => one.source))) {
    const those = cases.filter((one) => one.source === source);
    row(`  ${source}`, those.length, score(those, byDecode));
  }
  row('decode', cases.length, score(cases, byDecode));
  row('a regular expression', cases.length, score(cases, byExpression));
};

const milliseconds = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const fastest = (times: number, work: () => void): number => Math.min(...Array.from({ length: times }, () => milliseconds(work)));

const times = (cases: readonly BounceCase[]): void => {
  const each = (answer: (input: string) => Answer) =>
    fastest(5, () => {
      for (const { input } of cases) answer(input);
    }) / cases.length;
  const [decoded, expressed] = [each(byDecode), each(byExpression)];
  console.log(
    `\nA message takes ${decoded.toFixed(3)} ms, unpacking included; the regular expression ${expressed.toFixed(4)} ms: ${(decoded / expressed).toFixed(0)} times as long.`,
  );
};

const SIZE = 2_000_000;
const fill = (part: string): string => part.repeat(Math.ceil(SIZE / part.length)).slice(0, SIZE);
const HEAD = 'From: a@example.org\nSubject: x\n';

/** Texts that somebody could paste to make it slow. */
const HOSTILE: Readonly<Record<string, string>> = {
  digits: fill('1234567890'),
  '"5."': fill('5.'),
  '"550 "': fill('550 '),
  '"550 5.1.1 "': fill('550 5.1.1 '),
  '"550 No such user" a line': fill('550 No such user\n'),
  spaces: fill(' '),
  '"<"': fill('<'),
  'empty lines': fill('\n'),
  'a line of x': fill('x'),
  '"a@b "': fill('a@b '),
  'unpaired surrogates': fill('\ud800'),
  'nested parts': `${HEAD}${Array.from({ length: 30_000 }, (_, depth) => `Content-Type: multipart/mixed; boundary="b${depth}"\n\n--b${depth}\n`).join('')}`,
  'nested messages': `${HEAD}Content-Type: message/rfc822\n\n`.repeat(30_000),
  'boundary lines': `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${fill('--b\nContent-Type: text/plain\n\nx\n')}`,
  '20,000 status groups': Array.from(
    { length: 20_000 },
    (_, one) => `Final-Recipient: rfc822; user${one}@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no\n\n`,
  ).join(''),
  '60,000 recipients': Array.from({ length: 60_000 }, (_, one) => `<user${one}@example.org>: unknown user\n`).join(''),
  'a log': fill(
    'May 15 05:50:54 mx postfix/smtp[451]: 4C5500: to=<leo@example.org>, relay=mx.example.org[203.0.113.67]:25, dsn=5.1.1, status=bounced (host mx.example.org[203.0.113.67] said: 550 5.1.1 no)\n',
  ),
  HTML: fill('<p>550 5.1.1 a &amp; b</p>'),
  'open elements': `<html>${fill('<style')}`,
  'quoted-printable': `${HEAD}Content-Transfer-Encoding: quoted-printable\n\n${fill('=3D=E9=\n')}`,
  base64: fill('QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJz\n'),
  'encoded words': `Subject: ${fill('=?utf-8?q?a?= ')}\nFrom: x\n\nhi`,
};

const hostile = (): void => {
  console.log('\nTexts of 2 MB that could make it slow, the fastest of three:');
  const taken = Object.entries(HOSTILE).map(([name, text]) => ({ name, taken: fastest(3, () => void byDecode(text)) }));
  for (const { name, taken: ms } of taken.sort((one, other) => other.taken - one.taken)) console.log(`  ${ms.toFixed(0).padStart(5)} ms  ${name}`);
};

const own = ownCases();
if (hasShared()) {
  const shared = readCases(SHARED);
  table(shared);
  table(own);
  times(shared);
} else {
  console.log(`${SHARED} is not there; these are the project's own cases.`);
  table(own);
  times(own);
}
hostile();
