import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../src/site/settings.ts';

for (const [environment, settings] of [
  [{}, { origin: 'http://127.0.0.1:4321', base: '' }],
  [
    { SITE_URL: '', BASE_PATH: '' },
    { origin: 'http://127.0.0.1:4321', base: '' },
  ],
  [{ SITE_URL: 'https://smtp.example.org' }, { origin: 'https://smtp.example.org', base: '' }],
  [
    { SITE_URL: 'https://smtp.example.org/', BASE_PATH: 'smtp' },
    { origin: 'https://smtp.example.org', base: '/smtp' },
  ],
  [{ BASE_PATH: '/docs/smtp/' }, { origin: 'http://127.0.0.1:4321', base: '/docs/smtp' }],
  [{ BASE_PATH: '/' }, { origin: 'http://127.0.0.1:4321', base: '' }],
] as const) {
  test(`${JSON.stringify(environment)} is taken`, () => assert.deepEqual(readSettings(environment), settings));
}

for (const [environment, message] of [
  [{ SITE_URL: 'smtp.example.org' }, /SITE_URL is "smtp\.example\.org".*https:\/\/smtp\.example\.org/],
  [{ SITE_URL: 'ftp://example.org' }, /SITE_URL is "ftp:\/\/example\.org"/],
  [{ SITE_URL: 'https://example.org/smtp' }, /belongs in BASE_PATH/],
  [{ SITE_URL: 'https://user:secret@example.org' }, /holds more than a host/],
  [{ BASE_PATH: '/a b' }, /BASE_PATH is "\/a b"/],
  [{ BASE_PATH: '/../etc' }, /BASE_PATH is/],
  [{ BASE_PATH: '/a//b' }, /BASE_PATH is/],
] as const) {
  test(`${JSON.stringify(environment)} is refused`, () => assert.throws(() => readSettings(environment), message));
}
