// Recorded sessions: which command each reply answers, what folds, what a page shows of a pair.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filedReplies, isLongList } from '../../src/domain/recording.ts';
import { excerptParts, foldedParts } from '../../src/domain/excerpt.ts';
import { shownOf, shownPair, type Session } from '../../src/domain/recorded.ts';
import { parseRecording, RecordingError } from '../../src/domain/dialogue.ts';

const CONNECT = '-- 198.51.100.7 connects to 192.0.2.25 port 25';
const wire = (...lines: string[]) => `${[CONNECT, ...lines].join('\n')}\n`;
const EHLO = ['S: 220 mx', 'C: EHLO client.example.org', 'S: 250-mx', 'S: 250-SIZE 4000', 'S: 250-8BITMIME', 'S: 250 HELP'];
const MESSAGE = ['C: DATA', 'S: 354 Go', 'C: Subject: hello', 'C: ', 'C: MAIL is not a command here', 'C: .'];

/** Name, lines after the connection, and each reply as "code enhanced at". */
const ANSWERS: [string, string[], string[]][] = [
  ['a greeting answers the connection', ['S: 220 mx'], ['220 CONNECT']],
  ['a reply of several lines is one', EHLO, ['220 CONNECT', '250 EHLO']],
  ['HELO and LHLO stand where EHLO does', ['S: 220 mx', 'C: LHLO c', 'S: 250 mx', 'C: HELO c', 'S: 250 mx'], ['220 CONNECT', '250 EHLO', '250 EHLO']],
  [
    'an enhanced code is read, an address that looks like one is not',
    ['S: 220 mx', 'C: RCPT TO:<a@example.com>', 'S: 550 5.1.1 no', 'C: RCPT TO:<b@example.com>', 'S: 550 5.1.1234'],
    ['220 CONNECT', '550 5.1.1 RCPT', '550 RCPT'],
  ],
  [
    'pipelined commands are answered in order',
    ['S: 220 mx', 'C: MAIL FROM:<a@example.com>', 'C: RCPT TO:<b@example.com>', 'S: 250 2.1.0 Ok', 'S: 550 5.1.1 no'],
    ['220 CONNECT', '250 2.1.0 MAIL', '550 5.1.1 RCPT'],
  ],
  ['the dot answers the message, not a line in it', ['S: 220 mx', ...MESSAGE, 'S: 250 Ok'], ['220 CONNECT', '354 DATA', '250 end-of-data']],
  [
    'a message sent before its 354 counts only if DATA is taken',
    ['S: 220 mx', 'C: DATA', 'C: Subject: hello', 'C: .', 'S: 503 no', 'S: 221 bye'],
    ['220 CONNECT', '503 DATA', '221 DATA'],
  ],
  [
    'LMTP answers one dot once for each recipient',
    ['S: 220 mx', ...MESSAGE, 'S: 250 2.0.0 alice', 'S: 552 5.2.2 bob'],
    ['220 CONNECT', '354 DATA', '250 2.0.0 end-of-data', '552 5.2.2 end-of-data'],
  ],
  [
    'a server that breaks in answers the message',
    ['S: 220 mx', 'C: DATA', 'S: 354 Go', 'C: hello␊', 'C: .␊', 'S: 421 bare LF'],
    ['220 CONNECT', '354 DATA', '421 end-of-data'],
  ],
  [
    'credentials belong to AUTH',
    ['S: 220 mx', 'C: AUTH LOGIN', 'S: 334 VXNlcm5hbWU6', 'C: QUIT', 'S: 334 UGFzc3dvcmQ6', 'C: *', 'S: 501 cancelled', 'C: QUIT', 'S: 221 bye'],
    ['220 CONNECT', '334 AUTH', '334 AUTH', '501 AUTH', '221 QUIT'],
  ],
  [
    'a chunk is counted in octets, LF alone as one',
    ['S: 220 mx', 'C: BDAT 6', 'C: QUIT␊', 'C: Q', 'S: 250 6 octets', 'C: BDAT 0', 'S: 250 none', 'C: QUIT', 'S: 221 bye'],
    ['220 CONNECT', '250 BDAT', '250 BDAT', '221 QUIT'],
  ],
  [
    'bulk that is only described is no command',
    ['S: 220 mx', 'C: BDAT 4800', '-- client sends 60 lines of 78 times "x"', 'S: 552 5.3.4 no', 'C: QUIT', 'S: 221 bye'],
    ['220 CONNECT', '552 5.3.4 BDAT', '221 QUIT'],
  ],
  ['silence is answered by nobody’s wish', [...EHLO, '-- 10 seconds pass', 'S: 421 4.4.2 timeout'], ['220 CONNECT', '250 EHLO', '421 4.4.2 nothing']],
  ['a command that is no stage keeps its name', ['S: 220 mx', 'C: GET / HTTP/1.1', 'S: 500 what?'], ['220 CONNECT', '500 GET']],
  ['a client that talks first is refused in place of the greeting', ['C: EHLO c', 'S: 554 no'], ['554 CONNECT']],
  ['a refusal ends a greeting that had begun', ['C: EHLO c', 'S: 220-mx', 'S: 521 5.5.1 Protocol error'], ['521 5.5.1 CONNECT']],
  ['an answer to EHLO does not', ['C: EHLO c', 'S: 220-mx', 'S: 250-mx', 'S: 250 HELP'], ['220 CONNECT', '250 EHLO']],
  ['a second connection starts anew', ['S: 220 mx', CONNECT, 'S: 421 4.7.0 enough'], ['220 CONNECT', '421 4.7.0 CONNECT']],
  [
    'what follows when the roles are reversed is not read',
    ['S: 220 mx', 'C: ATRN example.net', 'S: 250 turning', '-- the roles are reversed: from here on', 'C: 220 client', 'S: EHLO mx'],
    ['220 CONNECT', '250 ATRN'],
  ],
];

for (const [name, lines, expected] of ANSWERS) {
  test(name, () => {
    const { replies } = parseRecording(wire(...lines));
    assert.deepEqual(
      replies.map(({ code, enhanced, at }) => [code, enhanced, at].filter(Boolean).join(' ')),
      expected,
    );
  });
}

/** Name, the whole text, and the line that is told. */
const UNREADABLE: [string, string, number][] = [
  ['nothing at all', '', 1],
  ['no connection at the beginning', 'S: 220 mx\n', 1],
  ['a line without a speaker', wire('S: 220 mx', 'QUIT'), 3],
  ['a reply without a code', wire('S: hello'), 2],
  ['a reply that does not end', wire('S: 220 mx', 'C: EHLO c', 'S: 250-mx'), 4],
];

for (const [name, text, line] of UNREADABLE) {
  test(`a recording is refused: ${name}`, () => {
    assert.throws(
      () => parseRecording(text),
      (error) => error instanceof RecordingError && error.line === line,
    );
  });
}

test('a dialogue is filed under code, enhanced code and command together', () => {
  const recording = parseRecording(
    wire('S: 220 mx', 'C: MAIL FROM:<a@example.com>', 'S: 250 2.1.0 Ok', 'C: RCPT TO:<b@example.com>', 'S: 250 2.1.5 Ok'),
  );
  assert.equal(filedReplies(recording, { reply: '250', enhanced: '2.1.5', at: 'RCPT' })[0]?.to, 5);
  assert.deepEqual(filedReplies(recording, { reply: '250', enhanced: '2.1.5', at: 'MAIL' }), []);
  assert.deepEqual(filedReplies(recording, { reply: '250', enhanced: null, at: 'RCPT' }), []);
});

const shape = (parts: ReturnType<typeof foldedParts>) => parts.map(({ kind, from, to }) => `${kind} ${from}–${to}`);

test('a long EHLO list folds, but not one that the page is about', () => {
  const recording = parseRecording(wire(...EHLO, 'C: QUIT', 'S: 221 bye'));
  const [, list] = recording.replies;
  assert.ok(list && isLongList(list));
  assert.deepEqual(shape(foldedParts(recording, [])), ['shown 0–3', 'folded 4–6', 'shown 7–8']);
  assert.deepEqual(shape(foldedParts(recording, [list])), ['shown 0–8']);
});

test('a long message folds, its first lines and its dot do not', () => {
  const body = Array.from({ length: 12 }, (_, index) => `C: line ${index}`);
  const recording = parseRecording(wire('S: 220 mx', 'C: DATA', 'S: 354 Go', ...body, 'C: .', 'S: 250 Ok'));
  assert.deepEqual(shape(foldedParts(recording, [])), ['shown 0–6', 'folded 7–15', 'shown 16–17']);
});

test('an excerpt keeps two replies, what they answer and how it ended', () => {
  const lines = [...EHLO, 'C: NOOP', 'S: 250 Ok', 'C: NOOP', 'S: 250 Ok', 'C: VRFY bob', 'S: 550 no', '-- server closes the connection'];
  const recording = parseRecording(wire(...lines));
  const [, list, , , no] = recording.replies;
  assert.ok(list && no);
  assert.deepEqual(shape(excerptParts(recording, [list, no])), ['shown 2–6', 'left out 7–10', 'shown 11–13']);
});

const sessionOf = (server: string, id: string, lines: string[], more: Partial<Session> = {}): Session => {
  const recording = parseRecording(wire(...lines));
  const filed = recording.replies.filter(({ code }) => id.startsWith(code));
  return { server, name: `${server} 1`, id, kind: 'dialogue', configuration: null, origin: 'built in', recording, filed, ...more };
};
const even = () => 0;
const refused = (text: string) => ['S: 220 mx', 'C: MAIL FROM:<a@example.com>', 'S: 250 Ok', 'C: RCPT TO:<b@example.com>', `S: ${text}`];

test('the program’s own choice comes before configuration and plugins, and every server before any comes again', () => {
  const sessions = [
    sessionOf('one', '550-plugin', refused('550 plugin'), { origin: 'site code' }),
    sessionOf('one', '550-built-in', refused('550 built in')),
    sessionOf('one', '550-again', refused('550 built in as well')),
    sessionOf('two', '550-configured', refused('550 configured'), { origin: 'configured' }),
  ];
  const order = shownOf(sessions, '550', even).map(({ session }) => session.id);
  assert.deepEqual(order.slice(0, 2).sort(), ['550-built-in', '550-configured']);
  assert.equal(order[0], '550-built-in');
  assert.equal(order.at(-1), '550-plugin');
});

test('what the words quote comes first', () => {
  const sessions = [sessionOf('one', '550-a', refused('550 5.1.1 a')), sessionOf('two', '550-b', refused('550 5.7.1 b'))];
  const quoted = shownOf(sessions, '550', (_, { id }) => (id === '550-b' ? 8 : 0));
  assert.equal(quoted[0]?.session.id, '550-b');
});

test('a code that no session is filed under is shown where it occurs', () => {
  const sessions = [sessionOf('one', '550-a', refused('550 5.1.1 a'))];
  assert.equal(shownOf(sessions, '250', even)[0]?.session.id, '550-a');
  assert.equal(shownOf(sessions, '5.1.1', even)[0]?.session.id, '550-a');
  assert.deepEqual(shownOf(sessions, '551', even), []);
});

test('a pair stands in one session, the hoped-for code before the other and close to it', () => {
  const far = sessionOf('one', '550-far', ['S: 220 mx', 'C: NOOP', 'S: 250 Ok', 'C: NOOP', 'S: 251 Ok', 'C: VRFY b', 'S: 550 no']);
  const near = sessionOf('two', '550-near', refused('550 no'));
  const after = sessionOf('three', '550-after', ['S: 220 mx', 'C: VRFY b', 'S: 550 no', 'C: NOOP', 'S: 250 Ok']);
  const shown = shownPair([far, near, after], { low: '250', high: '550' }, even);
  assert.ok(shown.kind === 'one');
  assert.equal(shown.session.id, '550-near');
  assert.ok(shown.low.to < shown.high.from);
});

test('a pair without a common session stands in two, and a code that nobody sent is left out', () => {
  const sessions = [sessionOf('one', '550-a', refused('550 no')), sessionOf('two', '421-b', ['S: 421 busy'])];
  const both = shownPair(sessions, { low: '421', high: '550' }, even);
  assert.deepEqual(both.kind === 'each' && both.shown.map(({ session, reply }) => [session.id, reply.code]), [
    ['421-b', '421'],
    ['550-a', '550'],
  ]);
  const one = shownPair(sessions, { low: '253', high: '550' }, even);
  assert.deepEqual(one.kind === 'each' && one.shown.map(({ reply }) => reply.code), ['550']);
});
