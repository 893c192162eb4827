// What holds of decode and unpack for any text at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode, flat } from '../../src/domain/decode.ts';
import { unpack } from '../../src/domain/mail/unpack.ts';
import { prepareWordings } from '../../src/domain/decode/wordings.ts';

const WORDINGS = prepareWordings([
  {
    id: 'p/a',
    provider: 'p',
    kind: 'provider',
    text: 'User {x} unknown',
    side: 'receiving',
    reply: '550',
    enhanced: null,
    permanent: true,
    act: ['sender'],
  },
  {
    id: 'p/b',
    provider: 'p',
    kind: 'provider',
    text: '{x} is full',
    side: 'receiving',
    reply: null,
    enhanced: null,
    permanent: null,
    act: ['recipient'],
  },
]);

/** Pieces that mails, logs and markup are made of, in any order, between any text. */
const PIECES = [
  '550',
  '5.1.1',
  '421-4.7.0 ',
  '(#5.7.1)',
  ' ',
  '\n',
  '\r\n',
  '\n\n',
  '\t',
  '"',
  '<',
  '>',
  '<a@b.example>',
  '@',
  ':',
  ';',
  '=',
  '=\n',
  '=3D',
  '=E9',
  '&#60;',
  '&lt;',
  '\0',
  '\ud800',
  '\udc00',
  '😀',
  'From: a@b.example\n',
  'Subject: =?utf-8?B?w6k=?=\n',
  'Content-Type: multipart/report; boundary="b"\n',
  'Content-Type: message/rfc822\n',
  'Content-Type: text/html\n',
  'Content-Type: multipart/mixed; boundary=c\n',
  'Content-Transfer-Encoding: base64\n',
  'Content-Transfer-Encoding: quoted-printable\n',
  '--b\n',
  '--b--\n',
  '--c\n',
  'Final-Recipient: rfc822; a@b.example\n',
  'Action: failed\n',
  'Action: delayed\n',
  'Status: 5.1.1\n',
  'Diagnostic-Code: smtp; 550 no\n',
  'said: ',
  'User ',
  ' unknown',
  ' is full',
  'host mx.example.org[192.0.2.1] said: ',
  'dsn=4.4.1, status=deferred (',
  'delivery 1: failure: Remote_host_said:_550_no/',
  '<style>',
  '<script>',
  '</p>',
  '<!--',
  'could not be delivered',
  '--- Below this line is a copy of the message.\n',
  'Received: from x\n',
];

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) }), { maxLength: 120 })
    .map((pieces) => pieces.join('')),
  fc.tuple(fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 3000 })).map(([piece, times]) => piece.repeat(times)),
);

const holds = (pasted: string | Uint8Array): void => {
  const { text, original } = unpack(pasted);
  assert.ok(original >= 0 && original <= text.length);
  const decoded = decode(text, WORDINGS, { original });
  assert.deepEqual(decode(text, WORDINGS, { original }), decoded);
  assert.ok(decoded.findings.length <= 100);
  for (const finding of decoded.findings) {
    const main = flat(text, { findings: [finding] });
    for (const { what, start, end, text: read } of main.spans) {
      assert.ok(start >= 0 && start < end && end <= text.length, `${what} ${start} ${end} of ${text.length}`);
      assert.equal(read, text.slice(start, end));
      if (what === 'reply' || what === 'enhanced') assert.equal(read, finding[what]);
    }
    for (const what of ['reply', 'enhanced'] as const)
      assert.equal(
        main.spans.some((span) => span.what === what),
        finding[what] !== null,
      );
    if (finding.reply !== null) assert.match(finding.reply, /^[2-5]\d\d$/);
    if (finding.enhanced !== null) assert.match(finding.enhanced, /^[245]\.\d{1,3}\.\d{1,3}$/);
    if (finding.line) assert.ok(finding.line.start >= 0 && finding.line.start <= finding.line.end && finding.line.end <= text.length);
  }
};

test('any text: no exception, the same answer twice, every code stands in the text, every span holds what it claims', () => {
  fc.assert(fc.property(texts, holds), { numRuns: 3000 });
});

test('any bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 600 }), holds), { numRuns: 500 });
});

test('mails of any nesting', () => {
  const mail = fc.letrec((tie) => ({
    entity: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...PIECES).map((piece) => `Content-Type: text/plain\n\n${piece}\n`),
      tie('entity').map((inner) => `Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: x\n${String(inner)}`),
      fc
        .array(tie('entity'), { maxLength: 4 })
        .map((parts) => `Content-Type: multipart/mixed; boundary="b"\n\n${parts.map((part) => `--b\n${String(part)}\n`).join('')}--b--\n`),
    ),
  }));
  fc.assert(
    fc.property(mail.entity, (entity) => holds(`From: a@b.example\nSubject: x\n${String(entity)}`)),
    { numRuns: 500 },
  );
});
