import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { answerFrom } from '../../src/tools/serve.ts';
import { stamp, standingOf, versionOf } from '../../src/tools/translations.ts';

test('a translation is current only for the English it names', () => {
  const english = '---\nname: OK\n---\n\n## meaning\n';
  const french = '---\nname: Terminé\n---\n\n## meaning\n';
  assert.equal(standingOf(null, english), 'missing');
  assert.equal(standingOf(french, english), 'older');
  const stamped = stamp(french, english);
  assert.equal(standingOf(stamped, english), 'current');
  assert.equal(standingOf(stamped, `${english}more`), 'older');
  assert.equal(standingOf(stamp(stamped, `${english}more`), `${english}more`), 'current');
});

test('no version can be read as a number', () => {
  fc.assert(fc.property(fc.string(), (english) => assert.equal(typeof parse(`from: ${versionOf(english)}`).from, 'string')));
});

test('a locale file keeps its sentences when it is stamped', () => {
  const stamped = stamp('{\n  "a": "b"\n}\n', '{}');
  assert.deepEqual(JSON.parse(stamped), { '@from': versionOf('{}'), a: 'b' });
  assert.equal(standingOf(stamped, '{}'), 'current');
});

const folder = mkdtempSync(join(tmpdir(), 'smtp-reference-serve-'));
const server = createServer(answerFrom(join(folder, 'dist'), '/sub'));
before(async () => {
  mkdirSync(join(folder, 'dist/fr/x'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  for (const [file, text] of [
    ['index.html', 'start'],
    ['404.html', 'root 404'],
    ['fr/404.html', 'french 404'],
    ['fr/x/index.html', 'x'],
  ] as const)
    writeFileSync(join(folder, 'dist', file), text);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
after(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A request whose path goes out as it is: fetch would tidy it up. */
const get = (path: string) =>
  new Promise<{ status: number; text: string; location: string | undefined; type: string | undefined }>((done, failed) => {
    request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', path }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
      });
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, text, location: response.headers.location, type: response.headers['content-type'] }),
      );
    })
      .on('error', failed)
      .end();
  });

for (const [path, status, text] of [
  ['/sub/', 200, 'start'],
  ['/sub/fr/x/', 200, 'x'],
  ['/sub/fr/y/', 404, 'french 404'],
  ['/sub/de/', 404, 'root 404'],
  ['/', 404, 'root 404'],
  ['/sub/../../secret.txt', 404, 'root 404'],
  ['/sub/%2e%2e/%2e%2e/secret.txt', 404, 'root 404'],
  ['/sub/..%2f..%2fsecret.txt', 404, 'root 404'],
  ['/sub/%', 404, 'root 404'],
] as const) {
  test(`the server answers ${path} with ${status}`, async () => {
    const answer = await get(path);
    assert.equal(answer.status, status);
    assert.equal(answer.text, text);
    assert.equal(answer.type, 'text/html; charset=utf-8');
  });
}

test('a folder without its slash leads to the one with it', async () => {
  const answer = await get('/sub/fr/x?q=1');
  assert.equal(answer.status, 301);
  assert.equal(answer.location, '/sub/fr/x/?q=1');
});
