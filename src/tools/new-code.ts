// npm run new-code -- 557: makes the folder of a reply code, with everything still to be written marked as such.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { classOf, REPLY_CODE } from '../domain/reply-code.ts';
import { LANGUAGES } from '../language/languages.ts';

const stop = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const [code = ''] = process.argv.slice(2);
if (!REPLY_CODE.test(code))
  stop(`"${code}" is not a reply code: give three digits, the first 2 to 5, the second 0 to 5. Example: npm run new-code -- 557`);
const folder = `content/codes/${code}`;
if (existsSync(folder)) stop(`${folder} exists already. Change the files in it.`);

const positive = classOf(code) <= 3;
const facts = `# ${code}: what holds in every language. The words are beside this file, one file per language.
# content/README.md tells what each field means. The build refuses every TODO.
code: "${code}"
status: standard
defined: TODO
first: TODO
wording: TODO
stages:
  - { at: TODO, source: TODO }
again:
  rule: ${positive ? 'none' : 'TODO'}
  source: TODO
ends: { session: no, source: TODO }
act: [${positive ? 'nobody' : 'TODO'}]
enhanced: []
confused: []
uses: []
reviewed: ${new Date().toISOString().slice(0, 10)}
`;
const steps = positive ? '### check\n\n1. TODO' : '### sender\n\n1. TODO\n\n### administrator\n\n1. TODO';
const words = `---
name: TODO
gist: TODO ${code}.
do: TODO.
retry: TODO.
server: TODO ${code}.
client: TODO ${code}.
uses: {}
---

## meaning

TODO

## seen

- TODO

## fix

${steps}
`;

mkdirSync(folder);
writeFileSync(`${folder}/facts.yaml`, facts);
for (const language of LANGUAGES) writeFileSync(`${folder}/${language}.md`, words);
console.log(`Made ${folder}. Write every TODO in it; until then the build names them.`);
