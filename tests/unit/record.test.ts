// The recorder without its servers: its scenarios, its client against a server of this test, what it says of a difference.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { test } from 'node:test';
import { parse } from 'yaml';
import { ContentError } from '../../src/fault.ts';
import { differenceOf } from '../../src/tools/record/difference.ts';
import { answer } from '../../src/tools/record/dns.ts';
import { updateFacts } from '../../src/tools/record/facts-file.ts';
import { play } from '../../src/tools/record/play.ts';
import { codeSequence, unmet } from '../../src/tools/record/reply.ts';
import { exitCode, type ServerReport } from '../../src/tools/record/report.ts';
import { readServerFile } from '../../src/tools/record/scenario-file.ts';
import { loadNetwork, loadServer, loadSituations, SERVERS } from '../../src/tools/record/scenarios.ts';
import { parseScript } from '../../src/tools/record/script.ts';

interface Facts {
  version: string;
  package: string;
  recorded: string;
  dialogues: Record<string, { reply: string; enhanced: string | null; at: string; configuration: string | null; origin: string }>;
}

const contentOf = (server: string): { text: string; facts: Facts } => {
  const text = readFileSync(`content/dialogues/${server}/facts.yaml`, 'utf8');
  return { text, facts: parse(text) as Facts };
};

for (const name of SERVERS) {
  test(`${name}: its scenarios read, and say what the site says of the same recordings`, () => {
    const server = loadServer(name);
    const { facts } = contentOf(server.server);
    let shown = 0;
    for (const [id, { reply, at, configuration, origin }] of Object.entries(server.dialogues)) {
      const fact = facts.dialogues[id];
      if (!fact) continue;
      shown += 1;
      const [code, enhanced = null] = reply.split(' ');
      assert.deepEqual({ id, reply: code, enhanced, at, configuration, origin }, { id, ...pick(fact) });
      const recording = readFileSync(`content/dialogues/${server.server}/${id}.txt`, 'utf8');
      assert.equal(unmet(recording, { reply, at }), null, id);
    }
    assert.ok(shown > 0, 'the site shows some of them');
  });

  test(`${name}: facts that did not change are left as they were written`, () => {
    const server = loadServer(name);
    const { text, facts } = contentOf(server.server);
    const recorded = Object.keys(server.dialogues).filter((id) => id in facts.dialogues);
    assert.equal(updateFacts(text, { server, made: facts, day: facts.recorded, recorded }), text);
  });
}

const pick = ({ reply, enhanced, at, configuration, origin }: Facts['dialogues'][string]) => ({ reply, enhanced, at, configuration, origin });

test('every situation that the recorder plays is one of the site, and the other way round', () => {
  assert.deepEqual(Object.keys(loadSituations()).sort(), readdirSync('content/situations').sort());
});

const WHOLE = readFileSync('src/tools/record/scenarios/smtp-server.yaml', 'utf8');
const FAULTS: readonly [what: string, from: string, to: string, field: string][] = [
  ['a reply that YAML reads as a number', "reply: '220'", 'reply: 220', 'dialogues.220-greeting.reply'],
  ['an unknown profile', 'auth: { profile: defaults', 'auth: { profile: default', 'situations.auth.profile'],
  ['an id with another code', '  220-greeting:', '  221-greeting:', 'dialogues.221-greeting'],
  ['an unknown action', '-- TLS handshake', '-- TLS', 'dialogues.220-starttls.client, line 3'],
  ['no source', 'npm: smtp-server@3.19.1', '', 'packages'],
  ['a range instead of a version', 'npm: smtp-server@3.19.1', 'npm: smtp-server@3', 'npm'],
  ['a misspelt field', 'start:', 'begin:', 'begin'],
];
for (const [what, from, to, field] of FAULTS) {
  test(`a scenario file with ${what} is refused, with the field`, () => {
    assert.ok(WHOLE.includes(from));
    assert.throws(
      () => readServerFile(WHOLE.replace(from, to), 'x.yaml'),
      (error) =>
        error instanceof ContentError && error.faults.some((fault) => fault.field === field && fault.file === 'x.yaml' && fault.remedy !== ''),
    );
  });
}

const RECORDING = '-- 198.51.100.7 connects to 192.0.2.25 port 25\nS: 220-mx\nS: 220 mx\nC: NOOP\nS: 250 2.0.0 id 7\n';
test('a sequence of codes has each reply once, with its enhanced code', () => {
  assert.deepEqual(codeSequence(RECORDING), ['220', '250 2.0.0']);
  assert.deepEqual(codeSequence('S: 250-half a reply\n-- server resets the connection\n'), []);
});

for (const [before, now, difference] of [
  [null, RECORDING, 'new'],
  [RECORDING, RECORDING, 'same'],
  [RECORDING, RECORDING.replace('id 7', 'id 8'), 'details'],
  [RECORDING, RECORDING.replace('2.0.0', '2.1.0'), 'codes'],
  [RECORDING, RECORDING.replace('S: 250', 'S: 550'), 'codes'],
] as const) {
  test(`a recording can be told from the one before it: ${difference}`, () => assert.equal(differenceOf(before, now), difference));
}

test('a reply counts only where it answers the command that the scenario names', () => {
  assert.equal(unmet(RECORDING, { reply: '250 2.0.0', at: 'NOOP' }), null);
  assert.match(unmet(RECORDING, { reply: '250 2.0.0', at: 'RSET' }) ?? '', /expected 250 2.0.0 at RSET, got 220 at CONNECT, 250 2.0.0 at NOOP/);
  assert.match(unmet(RECORDING, { reply: '250', at: 'NOOP' }) ?? '', /expected 250 at NOOP/);
});

test('the exit code tells what is missing from what has changed', () => {
  const report = (more: Partial<ServerReport>): ServerReport => ({
    server: 'x',
    made: { version: '', package: '' },
    seconds: 0,
    results: [],
    broken: [],
    gone: [],
    ...more,
  });
  const result = { what: '', before: null, now: '', failure: '' };
  assert.equal(exitCode([report({ results: [{ ...result, difference: 'details' }] })]), 0);
  assert.equal(exitCode([report({ results: [{ ...result, difference: 'codes' }] })]), 2);
  assert.equal(exitCode([report({ results: [{ ...result, difference: 'codes' }] }), report({ broken: [{ profile: '', reason: '', lost: 1 }] })]), 1);
  assert.equal(exitCode([report({ results: [{ ...result, difference: null }] })]), 1);
});

/** Plays a script against a server that answers each packet by the given function. */
const playAgainst = async (script: string, greet: (socket: Socket) => void, hear: (text: string, socket: Socket) => void) => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.on('data', (data) => hear(data.toString('utf8'), socket));
    greet(socket);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const { steps, faults } = parseScript(script);
  assert.deepEqual(faults, []);
  try {
    const recording = await play(steps, { host: '127.0.0.1', port, stop: async () => {} });
    return recording.replaceAll(` port ${port}`, ' port 25');
  } finally {
    server.close();
  }
};

test('the client logs each line as it crosses the socket, and waits for whole replies', async () => {
  const packets: string[] = [];
  const recording = await playAgainst(
    '-- connect from 127.0.0.2\nEHLO a\n& MAIL FROM:<a@example.org>\nRCPT TO:<b@example.com>\nDATA\n| one\n| two␊\n|\n.\nQUIT\n',
    (socket) => {
      socket.write('220-mx\r\n22');
      setTimeout(() => socket.write('0 mx\r\n'), 20);
    },
    (text, socket) => {
      packets.push(text);
      if (text.startsWith('MAIL')) socket.write('250 a\r\n550 5.1.1 b\r\n');
      else if (text.startsWith('DATA')) socket.write('354 go\r\n');
      else if (text.startsWith('QUIT')) socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
    },
  );
  assert.deepEqual(packets, [
    'EHLO a\r\n',
    'MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\n',
    'DATA\r\n',
    'one\r\ntwo\n\r\n.\r\n',
    'QUIT\r\n',
  ]);
  assert.equal(
    recording,
    `-- 127.0.0.2 connects to 127.0.0.1 port 25
S: 220-mx
S: 220 mx
C: EHLO a
S: 250 ok
C: MAIL FROM:<a@example.org>
C: RCPT TO:<b@example.com>
S: 250 a
S: 550 5.1.1 b
C: DATA
S: 354 go
C: one
C: two␊
C: 
C: .
S: 250 ok
C: QUIT
S: 221 bye
-- server closes the connection
`,
  );
});

test('what a client does after the server has closed is not recorded, and a new connection is', async () => {
  const recording = await playAgainst(
    '-- connect from 127.0.0.1\nNOOP\n-- 1 seconds pass\nNOOP\n-- connect from 127.0.0.1\nQUIT\n',
    (socket) => socket.write('220 mx\r\n'),
    (_, socket) => socket.end('421 4.3.2 bye\r\n'),
  );
  assert.deepEqual(codeSequence(recording), ['220', '421 4.3.2', '220', '421 4.3.2']);
  assert.equal(recording.split('\n').filter((line) => line.startsWith('C: ')).length, 2);
});

test('a server that has nothing to say about it is left by the client', async () => {
  const recording = await playAgainst(
    '-- connect from 127.0.0.1\nNOOP\n',
    (socket) => socket.write('220 mx\r\n'),
    (_, socket) => socket.write('500 5.5.1 what\r\n'),
  );
  assert.match(recording, /S: 500 5\.5\.1 what\n-- client closes the connection\n$/);
});

/** A query for a name, as a resolver sends it. */
const query = (name: string, type: number): Buffer =>
  Buffer.concat([
    Buffer.from([0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]),
    ...name.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
    Buffer.from([0, 0, type, 0, 1]),
  ]);

for (const [name, type, status, answers, bytes] of [
  ['client.example.org', 1, 0, 1, [198, 51, 100, 7]],
  ['CLIENT.example.ORG', 1, 0, 1, [198, 51, 100, 7]],
  ['client.example.org', 28, 0, 0, null],
  ['nosuch.example.org', 1, 3, 0, null],
  ['nomail.example.net', 15, 0, 1, [0, 0, 0]],
  ['100.51.198.in-addr.arpa', 12, 0, 0, null],
  ['mail.unreachable.example', 15, 5, 0, null],
] as const) {
  test(`the name server knows what ${name} is (type ${type})`, () => {
    const said = answer(query(name, type), loadNetwork());
    assert.equal(said.readUInt16BE(0), 0x1234);
    assert.equal(said.readUInt16BE(2) & 15, status);
    assert.equal(said.readUInt16BE(6), answers);
    if (bytes) assert.deepEqual([...said.subarray(-bytes.length)], bytes);
  });
}
