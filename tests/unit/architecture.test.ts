// Who may import whom is a table in src/README.md. This reads the table and every import line, and holds one against the other.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';

/** The table's rows: | `room` | what it owns | `may`, `import` | */
const readTable = (): Map<string, string[]> => {
  const rows = readFileSync('src/README.md', 'utf8').matchAll(/^\| `([\w-]+)` \|[^|]*\|([^|]*)\|$/gm);
  return new Map([...rows].map(([, room = '', may = '']) => [room, [...may.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)]));
};

const roomOf = (file: string): string => file.split('/')[1]?.replace('.ts', '') ?? '';

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s+'([^']+)'|import\('([^']+)'\)/g)].map(([, from, dynamic]) => from ?? dynamic ?? '');

const table = readTable();
const files = globSync('src/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/'));

test('the table names every room of src/', () => {
  assert.deepEqual([...table.keys()].sort(), [...new Set(files.map(roomOf))].sort());
});

for (const file of files) {
  test(`${file} imports only what its room may`, () => {
    const room = roomOf(file);
    const may = table.get(room) ?? [];
    for (const imported of importsOf(file)) {
      if (imported.startsWith('.')) {
        const target = relative('.', join(dirname(file), imported)).replaceAll('\\', '/');
        // Types of the English locale files make keys safe.
        if (target.startsWith('locales/') || target.endsWith('.css')) continue;
        assert.ok([room, ...may].includes(roomOf(target)), `${room} may not import ${target}`);
      } else {
        assert.ok(may.includes('packages'), `${room} may import no package, but imports ${imported}`);
      }
    }
  });
}
