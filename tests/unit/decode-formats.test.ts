// decode on the forms in which servers, logs and programs tell a failure: a row each. The words are ours; the forms are theirs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, flat } from '../../src/domain/decode.ts';
import { unpack } from '../../src/domain/mail/unpack.ts';
import { prepareWordings, type SaidWording } from '../../src/domain/decode/wordings.ts';

const NONE = prepareWordings([]);
const read = (input: string) => {
  const { text, original } = unpack(input);
  const decoded = decode(text, NONE, { original });
  return { text, decoded, ...flat(text, decoded) };
};

/** Input, reply code, enhanced code. */
const CODES: readonly (readonly [string, string | null, string | null])[] = [
  ['550 5.1.1 No such user', '550', '5.1.1'],
  ['550-5.7.1 first line\n550 5.7.1 last line', '550', '5.7.1'],
  ['550 #5.1.0 Address rejected.', '550', '5.1.0'],
  ['550 sorry, no mailbox here by that name (#5.1.1)', '550', '5.1.1'],
  ['<a@example.org>: host mx.example.org[5.1.1.9]:25 said: 450\n    4.2.1 Try later (in reply to RCPT TO command)', '450', '4.2.1'],
  ['dsn=5.2.2, status=bounced (host mx.example.org[192.0.2.1] said: 552 Mailbox full (in reply to RCPT TO command))', '552', '5.2.2'],
  ['mx.example.org #554 5.7.1 <a@example.org>: Relay access denied ##rfc822;a@example.org', '554', '5.7.1'],
  ["5.1.0 - Unknown address error 550-'5.7.1 <a@example.org>... Access denied'", '550', '5.7.1'],
  ['smtp; 554 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.2 Connection timed out>', '421', '4.4.2'],
  ["smtplib.SMTPDataError: (552, b'5.3.4 Message too big')", '552', '5.3.4'],
  ['Expected response code 250 but got code "553"', '553', null],
  ['status=sent (250 2.0.0 Ok: queued as 4550AB)', '250', '2.0.0'],
  ['delivery 5: failure: Remote_host_said:_550_5.1.1_No_such_user/', '550', '5.1.1'],
  ['{"code":550,"message":"5.1.1 mailbox does not exist","enhanced-code":"5.1.1"}', '550', '5.1.1'],
];

for (const [input, reply, enhanced] of CODES) {
  test(`${input.slice(0, 60).replaceAll('\n', '⏎')} is ${reply} ${enhanced}`, () => {
    const found = read(input);
    assert.deepEqual([found.reply, found.enhanced], [reply, enhanced]);
  });
}

/** Numbers that are no codes. */
const DECOYS = [
  'Listening on port 465 and 587 of 5.5.1.1',
  'Your message of 550 bytes was sent to 450 recipients in 421 ms',
  'Call 450 555 0142 or room 550',
  'Postfix 3.5.18, OpenSSL 1.1.1, node 4.5.0',
  'body { color: #550; width: 450px }',
  '"GET /mail HTTP/1.1" status 502 upstream',
  'Expected response code 220 but got code "", with message ""',
  'I am out of the office until 5.10.2024. In urgent cases call 450.',
  'Your mail to the list with the subject\n\n    Re: 550 5.7.1\n\nis being held for the moderator.',
];

for (const input of DECOYS) {
  test(`no code in: ${input.slice(0, 60).replaceAll('\n', '⏎')}`, () => {
    const found = read(input);
    assert.deepEqual([found.reply, found.enhanced], [null, null]);
  });
}

/** Input, whether the server has given up. */
const LASTING: readonly (readonly [string, boolean | null])[] = [
  ['550 5.1.1 No such user', true],
  ['451 4.7.1 Greylisted', false],
  ['250 2.0.0 Ok', null],
  ['Final-Recipient: rfc822; a@example.org\nAction: failed\nStatus: 4.4.7', true],
  ['Final-Recipient: rfc822; a@example.org\nAction: delayed\nStatus: 4.4.1', false],
  ['<a@example.org>:\nSorry, I could not connect. (#4.4.1)\nI am not going to try again; this message has been in the queue too long.', true],
  ['Your message has not yet been delivered to a@example.org. Delivery attempts will continue.', false],
  ['Your message to a@example.org could not be delivered.', true],
  ['Good morning', null],
];

for (const [input, permanent] of LASTING) {
  test(`permanent is ${permanent}: ${input.slice(0, 60).replaceAll('\n', '⏎')}`, () => assert.equal(read(input).permanent, permanent));
}

test('what the other server said goes before what the reporting one made of it', () => {
  const found = read('Final-Recipient: rfc822; a@example.org\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 5.7.26 unauthenticated');
  assert.deepEqual([found.reply, found.enhanced], ['550', '5.7.26']);
});

test('codes of the returned message are not those of the failure', () => {
  const notice = '<a@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1 unknown';
  const found = read(`${notice}\n\n------ This is a copy of the message, including all the headers. ------\n\nSubject: 421 4.7.0 what is this?\n`);
  assert.deepEqual([found.decoded.findings.length, found.reply, found.enhanced], [1, '550', '5.1.1']);
});

test('several recipients give several findings, each with its own codes', () => {
  const { decoded } = read(
    '<a@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1 unknown\n\n<b@example.net>: host mx.example.net[192.0.2.2] said: 452 4.2.2 full',
  );
  assert.deepEqual(
    decoded.findings.map(({ recipient, reply, enhanced, host }) => [recipient, reply, enhanced, host]),
    [
      ['a@example.org', '550', '5.1.1', 'mx.example.org'],
      ['b@example.net', '452', '4.2.2', 'mx.example.net'],
    ],
  );
});

test('a sender who was refused is not told as the recipient', () => {
  const { decoded } = read('553 5.7.1 <a@example.org>: Sender address rejected: not owned by user b');
  assert.deepEqual([decoded.findings[0]?.reply, decoded.findings[0]?.recipient], ['553', null]);
});

test('beyond a hundred failures it says that there are more', () => {
  const one = (number: number) => `Final-Recipient: rfc822; user${number}@example.org\nAction: failed\nStatus: 5.1.1\n`;
  const { decoded } = read(Array.from({ length: 150 }, (_, number) => one(number)).join('\n'));
  assert.deepEqual([decoded.findings.length, decoded.more], [100, true]);
});

/** Remote host or words, whose they are. */
const PROVIDERS: readonly (readonly [string, string | null])[] = [
  ['host aspmx.l.google.com[192.0.2.1] said: 550 5.1.1 x', 'google'],
  ['host outlook-com.olc.protection.outlook.com[192.0.2.1] said: 550 5.5.0 x', 'outlook'],
  ['host example-org.mail.protection.outlook.com[192.0.2.1] said: 550 5.4.1 x', 'exchangeonline'],
  ['host mta5.am0.yahoodns.net[192.0.2.1] said: 554 x', 'yahoo'],
  ['421 4.7.0 Try again later. a1-20020a5d4b.55 - gsmtp', 'google'],
  ['550 5.1.1 <someone@icloud.com>: user does not exist', 'apple'],
  ['550 5.1.1 <someone@example.com>: user does not exist', null],
  ['550 5.1.1 <someone@notgmail.example>: see https://google.com.example.net/', null],
];

for (const [input, provider] of PROVIDERS) test(`${input.slice(0, 50)} is ${provider}`, () => assert.equal(read(input).provider, provider));

const wording = (id: string, text: string, more: Partial<SaidWording> = {}): SaidWording => ({
  id,
  provider: id.split('/')[0] ?? '',
  kind: 'provider',
  text,
  side: 'receiving',
  reply: null,
  enhanced: null,
  permanent: null,
  act: ['sender'],
  ...more,
});

const KNOWN = prepareWordings([
  wording('one/rate-limited', 'The user you are trying to contact is receiving mail too quickly'),
  wording('one/blocked', 'Mail from {ip} is blocked by {domain} policy', { act: ['sender-admin'] }),
  wording('two/blocked', 'Mail from {ip} is blocked', { general: true }),
  wording('three/too-quickly', 'receiving mail too quickly', { reply: '450' }),
]);

/** Text, wording, provider. */
const WORDINGS: readonly (readonly [string, string | null, string | null])[] = [
  ['450-4.2.1 The user you are trying to contact is receiving\n450 4.2.1 MAIL  too quickly.', 'one/rate-limited', 'one'],
  ['550 5.7.1 Mail from 192.0.2.7 is blocked by example.com policy', 'one/blocked', 'one'],
  ['550 5.7.1 Mail from 2001:db8::7 is blocked', 'two/blocked', null],
  ['450 You are receiving mail too quickly', 'three/too-quickly', 'three'],
  ['Mail from 192.0.2.7 is blocked by example.com policy', 'one/blocked', 'one'],
  ['550 Mail is blocked', null, null],
];

for (const [text, id, provider] of WORDINGS) {
  test(`the wording of "${text.slice(0, 50).replaceAll('\n', '⏎')}" is ${id}`, () => {
    const found = flat(text, decode(text, KNOWN));
    assert.deepEqual([found.wording, found.provider], [id, provider]);
  });
}

test('the wording of a failure far down in a long log is found', () => {
  const quiet = 'May 15 05:50:51 mx postfix/qmgr[450]: 4C5500: removed\n'.repeat(3000);
  const text = `${quiet}May 15 05:50:52 mx postfix/smtp[452]: 4C55: to=<a@example.net>, dsn=5.7.1, status=bounced (host mx.example.net[192.0.2.1] said: 550 5.7.1 Mail from 192.0.2.7 is blocked by example.com policy)\n`;
  assert.equal(flat(text, decode(text, KNOWN)).wording, 'one/blocked');
});
