// Breaks the real content, one way at a time, and asserts that the reader names file, field, value and remedy.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readCatalogue } from '../../src/catalogue/catalogue.ts';
import { ContentError, type Fault } from '../../src/fault.ts';
import { readLocales } from '../../src/i18n/locales.ts';

const top = mkdtempSync(join(tmpdir(), 'smtp-reference-'));
after(() => rmSync(top, { recursive: true, force: true }));
for (const folder of ['content', 'locales']) cpSync(folder, join(top, folder), { recursive: true });

/** Changes a file, reads everything, puts the file back. */
const faultsAfter = (file: string, change: (text: string) => string | null): readonly Fault[] => {
  const path = join(top, file);
  const before = readFileSync(path, 'utf8');
  const changed = change(before);
  assert.notEqual(changed, before, 'the change must change something');
  if (changed === null) rmSync(path);
  else writeFileSync(path, changed);
  try {
    return faultsOf();
  } finally {
    writeFileSync(path, before);
  }
};

const faultsOf = (): readonly Fault[] => {
  const faults: Fault[] = [];
  for (const read of [readCatalogue, readLocales]) {
    try {
      read(top);
    } catch (error) {
      assert.ok(error instanceof ContentError, String(error));
      faults.push(...error.faults);
      for (const { file, field, remedy } of error.faults)
        assert.ok(error.message.includes(file) && error.message.includes(field) && error.message.includes(remedy));
    }
  }
  return faults;
};

const put = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const CODE = 'content/codes/553';
const FACTS = `${CODE}/facts.yaml`;
const SERVER = 'content/dialogues/postfix/facts.yaml';
const RECORDING = 'content/dialogues/postfix/550-user-unknown.txt';

test('the content as it is has no fault', () => assert.deepEqual(faultsOf(), []));

interface Case {
  name: string;
  file: string;
  change: (text: string) => string | null;
  field: string | RegExp;
  value: string | RegExp;
  remedy: RegExp;
  /** Where the fault is reported, if not in the changed file. */
  told?: string;
}

const CASES: Case[] = [
  {
    name: 'an unknown field',
    file: FACTS,
    change: put('status:', 'colour: red\nstatus:'),
    field: 'colour',
    value: 'colour',
    remedy: /remove this field/,
  },
  {
    name: 'a field that is missing',
    file: FACTS,
    change: put(/^status:.*\n/m, ''),
    field: 'status',
    value: '',
    remedy: /standard, obsolete|add this field/,
  },
  {
    name: 'an unknown status',
    file: FACTS,
    change: put('status: standard', 'status: draft'),
    field: 'status',
    value: 'draft',
    remedy: /use one of: standard, obsolete/,
  },
  { name: 'a code without quotes', file: FACTS, change: put('code: "553"', 'code: 553'), field: 'code', value: '553', remedy: /quotes/ },
  { name: 'a code in the wrong form', file: FACTS, change: put('code: "553"', 'code: "573"'), field: 'code', value: '573', remedy: /three digits/ },
  { name: 'a code unlike its folder', file: FACTS, change: put('code: "553"', 'code: "554"'), field: 'code', value: '554', remedy: /write "553"/ },
  {
    name: 'a stage that does not exist',
    file: FACTS,
    change: put('at: VRFY', 'at: VERIFY'),
    field: /stages\[\d\]\.at/,
    value: 'VERIFY',
    remedy: /CONNECT, EHLO/,
  },
  {
    name: 'a source in the wrong form',
    file: FACTS,
    change: put('defined: RFC 5321 §4.2.3', 'defined: RFC5321 4.2.3'),
    field: 'defined',
    value: 'RFC5321 4.2.3',
    remedy: /RFC <number> §/,
  },
  {
    name: 'an RFC without a title',
    file: FACTS,
    change: put('first: RFC 772', 'first: RFC 9999'),
    field: 'source',
    value: 'RFC 9999',
    remedy: /content\/rfcs\.yaml/,
  },
  {
    name: 'a failure with nothing to send again',
    file: FACTS,
    change: put('rule: changed', 'rule: none'),
    field: 'again.rule',
    value: 'none',
    remedy: /this code is a failure/,
  },
  {
    name: 'a success that fails',
    file: 'content/codes/250/facts.yaml',
    change: put('rule: none', 'rule: later'),
    field: 'again.rule',
    value: 'later',
    remedy: /use none/,
  },
  { name: 'an enhanced code of another class', file: FACTS, change: put('5.6.7', '4.6.7'), field: 'enhanced', value: '4.6.7', remedy: /RFC 2034/ },
  { name: 'an enhanced code twice', file: FACTS, change: put('5.6.8', '5.6.7'), field: 'enhanced', value: '5.6.7', remedy: /name it once/ },
  {
    name: 'a reference to a code without a folder',
    file: FACTS,
    change: put('"501"', '"599"'),
    field: /confused/,
    value: '599',
    remedy: /three digits/,
  },
  {
    name: 'a reference to a code that is not there',
    file: FACTS,
    change: put('"501"', '"540"'),
    field: 'confused',
    value: '540',
    remedy: /add content\/codes\/540/,
  },
  {
    name: 'a code confused with itself',
    file: FACTS,
    change: put('"501"', '"553"'),
    field: 'confused',
    value: '553',
    remedy: /not confused with itself/,
  },
  {
    name: 'nobody and somebody at once',
    file: FACTS,
    change: put('act: [sender', 'act: [nobody, sender'),
    field: 'act',
    value: /nobody, sender/,
    remedy: /nobody alone/,
  },
  {
    name: 'a day in the wrong form',
    file: FACTS,
    change: put(/reviewed: .*/, 'reviewed: 22.11.2026'),
    field: 'reviewed',
    value: '22.11.2026',
    remedy: /YYYY-MM-DD/,
  },
  { name: 'malformed YAML', file: FACTS, change: put('ends: {', 'ends: {{'), field: /line \d+/, value: /./, remedy: /mend the YAML/ },
  {
    name: 'a key twice',
    file: FACTS,
    change: put('status: standard', 'status: standard\nstatus: obsolete'),
    field: /line \d+/,
    value: /status/,
    remedy: /keep one of the two/,
  },
  { name: 'a missing language', file: `${CODE}/vi.md`, change: () => null, field: 'file', value: '', remedy: /add this file/ },
  { name: 'a missing section', file: `${CODE}/fr.md`, change: put('## seen', '### sender'), field: '## seen', value: '', remedy: /add this section/ },
  {
    name: 'an unknown section',
    file: `${CODE}/fr.md`,
    change: put('## meaning', '## sens'),
    field: /line \d+/,
    value: '## sens',
    remedy: /## meaning, ## seen/,
  },
  {
    name: 'sections in another order',
    file: `${CODE}/en.md`,
    change: (text) => text.replace('## seen', '## TMP').replace('## meaning', '## seen').replace('## TMP', '## meaning'),
    field: 'sections',
    value: /seen, meaning/,
    remedy: /in this order/,
  },
  {
    name: 'steps for nobody',
    file: `${CODE}/en.md`,
    change: put('### sender', '### everybody'),
    field: /line \d+/,
    value: '### everybody',
    remedy: /### sender/,
  },
  {
    name: 'steps of a failure under check',
    file: `${CODE}/en.md`,
    change: put('### sender', '### check'),
    field: '## fix',
    value: /check/,
    remedy: /by who acts/,
  },
  {
    name: 'an empty section',
    file: `${CODE}/en.md`,
    change: put(/## seen\n[\s\S]*?## fix/, '## seen\n\n## fix'),
    field: /line \d+/,
    value: 'seen',
    remedy: /nothing stands under/,
  },
  {
    name: 'a paragraph in another language',
    file: `${CODE}/tr.md`,
    change: put('## seen', 'The server refuses the address and the message is returned to the sender.\n\n## seen'),
    field: /line \d+/,
    value: /The server refuses/,
    remedy: /reads as en/,
  },
  {
    name: 'a name in the frontmatter in another language',
    file: `${CODE}/tr.md`,
    change: put(/^do: .*$/m, 'do: Compare the address with the one that was given and correct it.'),
    field: 'do',
    value: /Compare/,
    remedy: /reads as en/,
  },
  {
    name: 'a Turkish suffix on a number',
    file: `${CODE}/tr.md`,
    change: put('## seen', "Bu yanıt 553'ün kendisidir.\n\n## seen"),
    field: /line \d+/,
    value: /3'ün/,
    remedy: /suffix on a word/,
  },
  {
    name: 'raw HTML',
    file: `${CODE}/en.md`,
    change: put('## seen', 'See <b>this</b>.\n\n## seen'),
    field: /line \d+/,
    value: '<b>',
    remedy: /remove the HTML/,
  },
  {
    name: 'a script',
    file: `${CODE}/en.md`,
    change: put('## seen', '<script>alert(1)</script>\n\n## seen'),
    field: /line \d+/,
    value: /script/,
    remedy: /remove the HTML/,
  },
  {
    name: 'a link',
    file: `${CODE}/en.md`,
    change: put('## seen', '[here](javascript:alert(1))\n\n## seen'),
    field: /line \d+/,
    value: 'here',
    remedy: /remove the link/,
  },
  {
    name: 'an address outside backticks',
    file: `${CODE}/en.md`,
    change: put('## seen', 'Write to ana@example.com.\n\n## seen'),
    field: /line \d+/,
    value: /ana@example\.com/,
    remedy: /backticks/,
  },
  {
    name: 'a placeholder',
    file: `${CODE}/en.md`,
    change: put('## seen', 'TODO\n\n## seen'),
    field: /line \d+/,
    value: 'TODO',
    remedy: /placeholder/,
  },
  {
    name: 'a gist that is too long',
    file: `${CODE}/en.md`,
    change: put(/^gist: .*$/m, `gist: With 553 ${'the server refuses an address '.repeat(6)}.`),
    field: 'gist',
    value: /With 553/,
    remedy: /shorten it to 155/,
  },
  {
    name: 'a gist without its code',
    file: `${CODE}/en.md`,
    change: put(/^gist: .*$/m, 'gist: The server refuses an address.'),
    field: 'gist',
    value: /The server/,
    remedy: /name the code \(553\)/,
  },
  {
    name: 'a sentence without its end',
    file: `${CODE}/en.md`,
    change: put(/^do: .*$/m, 'do: Compare the address'),
    field: 'do',
    value: 'Compare the address',
    remedy: /full stop/,
  },
  {
    name: 'a cited section without a word',
    file: `${CODE}/en.md`,
    change: put(/^ {2}RFC 5321 §3\.3: .*\n/m, ''),
    field: 'uses.RFC 5321 §3.3',
    value: '',
    remedy: /say what this section/,
  },
  {
    name: 'a word on a section that is not cited',
    file: `${CODE}/en.md`,
    change: put('uses:\n', 'uses:\n  RFC 5321 §9.9: nothing\n'),
    field: 'uses.RFC 5321 §9.9',
    value: 'nothing',
    remedy: /facts\.yaml/,
  },
  {
    name: 'two codes with one name',
    file: `${CODE}/en.md`,
    change: put(/^name: .*$/m, 'name: Transaction Failed'),
    told: 'content/codes/554/en.md',
    field: 'name',
    value: 'Transaction Failed',
    remedy: /553 has this one/,
  },
  {
    name: 'a verdict without one of its codes',
    file: 'content/comparisons/250-vs-553/en.md',
    change: put(/^lead: .*$/m, 'lead: 250 is a success.'),
    field: 'lead',
    value: /250 is/,
    remedy: /553 is missing/,
  },
  {
    name: 'a verdict without a body',
    file: 'content/comparisons/250-vs-553/fr.md',
    change: put(/\n---\n[\s\S]*$/, '\n---\n'),
    field: 'body',
    value: '',
    remedy: /one paragraph/,
  },
  {
    name: 'a missing key in a locale',
    file: 'locales/fr/common.json',
    change: put(/^ *"skip".*\n/m, ''),
    field: 'skip',
    value: '',
    remedy: /translate this sentence/,
  },
  {
    name: 'an unknown key in a locale',
    file: 'locales/vi/common.json',
    change: put('"skip"', '"jump": "x",\n  "skip"'),
    field: 'jump',
    value: 'x',
    remedy: /no page uses it/,
  },
  {
    name: 'a missing variable in a locale',
    file: 'locales/tr/common.json',
    change: put('{{date}}', ''),
    field: 'reviewed',
    value: /./,
    remedy: /use \{\{date\}\}/,
  },
  {
    name: 'an unknown variable in a locale',
    file: 'locales/tr/common.json',
    change: put('{{date}}', '{{date}} {{day}}'),
    field: 'reviewed',
    value: /day/,
    remedy: /remove \{\{day\}\}/,
  },
  { name: 'broken JSON in a locale', file: 'locales/fr/short.json', change: put('{', '{{'), field: 'file', value: /JSON/, remedy: /mend the JSON/ },
  {
    name: 'English in a locale',
    file: 'locales/tr/comparison.json',
    change: put(/"any-both": "[^"]*"/, '"any-both": "The server never has to choose, and that is it."'),
    field: 'meeting.any-both',
    value: /never has/,
    remedy: /reads as en/,
  },
  {
    name: 'a row with a class it does not have',
    file: 'content/enhanced/7.26/facts.yaml',
    change: put('classes: [5]', 'classes: [3]'),
    field: /classes/,
    value: '3',
    remedy: /2, 4 or 5/,
  },
  {
    name: 'a row unlike its folder',
    file: 'content/enhanced/7.26/facts.yaml',
    change: put('row: "7.26"', 'row: "7.27"'),
    field: 'row',
    value: '7.27',
    remedy: /write "7.26"/,
  },
  {
    name: 'a row that is confused with none',
    file: 'content/enhanced/7.26/facts.yaml',
    change: put('"7.23"', '"7.99"'),
    field: 'confused',
    value: '7.99',
    remedy: /content\/enhanced\/7\.99/,
  },
  {
    name: 'a class without its sentence',
    file: 'content/enhanced/7.1/fr.md',
    change: put(/^temporary: .*\n/m, ''),
    field: 'temporary',
    value: '',
    remedy: /class 4/,
  },
  {
    name: 'a sentence for a class that the row does not have',
    file: 'content/enhanced/7.8/vi.md',
    change: put(/^permanent:/m, 'temporary: Hãy chờ.\npermanent:'),
    field: 'temporary',
    value: /Hãy/,
    remedy: /remove it/,
  },
  {
    name: 'a gist without the place for its code',
    file: 'content/enhanced/7.1/tr.md',
    change: put(/^(gist: .*)\{code\}/m, '$1X'),
    field: 'gist',
    value: /X/,
    remedy: /\{code\}/,
  },
  {
    name: 'an unregistered number of unknown origin',
    file: 'content/unregistered/571/facts.yaml',
    change: put('origin: lost-dots', 'origin: rumour'),
    field: 'origin',
    value: 'rumour',
    remedy: /lost-dots/,
  },
  {
    name: 'an unregistered number taken for one without a page',
    file: 'content/unregistered/571/facts.yaml',
    change: put('taken: ["550"]', 'taken: ["540"]'),
    field: 'taken',
    value: '540',
    remedy: /content\/codes\/540/,
  },
  {
    name: 'a recording without quotes around its code',
    file: SERVER,
    change: put('550-user-unknown: { reply: "550"', '550-user-unknown: { reply: 550'),
    field: 'dialogues.550-user-unknown.reply',
    value: '550',
    remedy: /quotes/,
  },
  {
    name: 'a recording under the number of another code',
    file: SERVER,
    change: put('550-user-unknown: { reply: "550"', '550-user-unknown: { reply: "551"'),
    field: 'dialogues.550-user-unknown.reply',
    value: '551',
    remedy: /write "550"/,
  },
  {
    name: 'an id that does not begin with a code',
    file: SERVER,
    change: put('  550-user-unknown:', '  user-unknown:'),
    field: 'dialogues.user-unknown',
    value: /./,
    remedy: /begin the id with the reply code/,
  },
  {
    name: 'a command in lower case',
    file: SERVER,
    change: put(/(550-user-unknown: .*at: )RCPT/, '$1rcpt'),
    field: 'dialogues.550-user-unknown.at',
    value: 'rcpt',
    remedy: /name the command that was answered/,
  },
  {
    name: 'an origin that does not exist',
    file: SERVER,
    change: put(/(550-user-unknown: .*origin: )built in/, '$1rumour'),
    field: 'dialogues.550-user-unknown.origin',
    value: 'rumour',
    remedy: /built in, configured, site code/,
  },
  {
    name: 'a recording filed under a command that it does not answer',
    file: SERVER,
    change: put(/(550-user-unknown: .*at: )RCPT/, '$1MAIL'),
    field: 'dialogues.550-user-unknown',
    value: '550 5.1.1 at MAIL',
    remedy: /550 5\.1\.1 at RCPT/,
  },
  {
    name: 'a recording filed under an enhanced code that is not in it',
    file: SERVER,
    change: put(/(550-user-unknown: .*enhanced: )5\.1\.1/, '$15.7.1'),
    field: 'dialogues.550-user-unknown',
    value: '550 5.7.1 at RCPT',
    remedy: /stands in the recording/,
  },
  {
    name: 'two classes in one reply, untold',
    file: 'content/dialogues/smtp-server/facts.yaml',
    change: put(', departs: RFC 2034 §4', ''),
    field: 'dialogues.552-size-declared.enhanced',
    value: '4.3.1',
    remedy: /the two classes must agree/,
  },
  {
    name: 'a departure from a rule that is kept',
    file: SERVER,
    change: put(/(550-user-unknown: .*origin: built in)/, '$1, departs: RFC 2034 §4'),
    field: 'dialogues.550-user-unknown.departs',
    value: 'RFC 2034',
    remedy: /remove it/,
  },
  {
    name: 'a reply at a command where neither the RFCs nor the facts have it',
    file: 'content/codes/551/facts.yaml',
    change: put('  - { at: BDAT, server: Postfix 3.10.13 }\n', '  - { at: BDAT, server: Sendmail 8.18.1 }\n'),
    field: 'dialogues.551-null-bdat',
    value: '551 at BDAT',
    remedy: /add \{ at: BDAT, server: Postfix 3\.10\.13 \} to practice in content\/codes\/551/,
    told: SERVER,
  },
  {
    name: 'a departure that no recording shows',
    file: 'content/codes/551/facts.yaml',
    change: put(
      '  - { at: BDAT, server: Postfix 3.10.13 }\n',
      '  - { at: BDAT, server: Postfix 3.10.13 }\n  - { at: NOOP, server: Postfix 3.10.13 }\n',
    ),
    field: 'practice',
    value: 'NOOP, Postfix 3.10.13',
    remedy: /add a recording that shows it/,
  },
  {
    name: 'a number from a server that its facts do not name',
    file: 'content/unregistered/524/facts.yaml',
    change: put('["OpenSMTPD 7.6.0"]', '[]'),
    field: 'dialogues.524-alias-loop',
    value: '524 from OpenSMTPD 7.6.0',
    remedy: /content\/unregistered\/524/,
    told: 'content/dialogues/opensmtpd/facts.yaml',
  },
  {
    name: 'a recorded line without a speaker',
    file: RECORDING,
    change: put('C: QUIT', 'QUIT'),
    field: /^line \d+$/,
    value: 'QUIT',
    remedy: /begin the line with "S: "/,
  },
  {
    name: 'a recording that does not begin with the connection',
    file: RECORDING,
    change: put(/^.*\n/, ''),
    field: 'line 1',
    value: /^220 /,
    remedy: /begin the recording/,
  },
  {
    name: 'a recording that is missing',
    file: RECORDING,
    change: () => null,
    field: 'file',
    value: '',
    remedy: /add this file/,
  },
  {
    name: 'a section on a server that is missing',
    file: 'content/dialogues/postfix/en.md',
    change: put('## departs', '## leaves'),
    field: '## departs',
    value: '',
    remedy: /add this section/,
  },
  {
    name: 'a server quoted with what it never said',
    file: 'content/dialogues/postfix/en.md',
    change: put('503 5.5.1 Error: authentication not enabled', '503 5.5.1 Error: authentication is not enabled'),
    field: 'quotation',
    value: '503 5.5.1 Error: authentication is not enabled',
    remedy: /as it stands in a recording/,
  },
  {
    name: 'a situation in which another line was sent',
    file: 'content/situations/relay/facts.yaml',
    change: put('erin@example.org', 'erin@example.net'),
    field: 'the line that was answered',
    value: 'RCPT TO:<erin@example.org>',
    remedy: /send RCPT TO:<erin@example\.net>/,
    told: 'content/situations/relay/postfix.txt',
  },
  {
    name: 'a server left out of a situation without a recording or a reason',
    file: 'content/situations/relay/facts.yaml',
    change: put('dovecot: other-role', ''),
    field: 'file',
    value: '',
    remedy: /add this file/,
    told: 'content/situations/relay/dovecot.txt',
  },
  {
    name: 'an absence of a server that does not exist',
    file: 'content/situations/relay/facts.yaml',
    change: put('dovecot: other-role', 'dovecot: other-role, qmail: not-played'),
    field: 'absent.qmail',
    value: 'qmail',
    remedy: /content\/dialogues/,
  },
  {
    name: 'an absence for an unknown reason',
    file: 'content/situations/relay/facts.yaml',
    change: put('dovecot: other-role', 'dovecot: asleep'),
    field: 'absent.dovecot',
    value: 'asleep',
    remedy: /not-offered/,
  },
  {
    name: 'a name of a situation with a full stop',
    file: 'content/situations/relay/en.md',
    change: put(/^name: .*$/m, 'name: Relaying.'),
    field: 'name',
    value: 'Relaying.',
    remedy: /no full stop/,
  },
  {
    name: 'a wording whose reply code YAML reads as a number',
    file: 'content/wordings/postfix/facts.yaml',
    change: put("reply: '550'", 'reply: 550'),
    field: /^wordings\..*\.reply$/,
    value: '550',
    remedy: /quotes/,
  },
  {
    name: 'a wording that begins with its code',
    file: 'content/wordings/postfix/facts.yaml',
    change: put("text: '", "text: '550 "),
    field: /^wordings\..*\.text$/,
    value: /^550 /,
    remedy: /leave the reply code out/,
  },
  {
    name: 'a wording with a variable part that has no name',
    file: 'content/wordings/postfix/facts.yaml',
    change: put("text: '", "text: '{} "),
    field: /^wordings\..*\.text$/,
    value: /^\{\} /,
    remedy: /\{name\}/,
  },
  {
    name: 'a wording that an unknown role has to act on',
    file: 'content/wordings/google/facts.yaml',
    change: put('act: [', 'act: [postmaster, '),
    field: /^wordings\..*\.act\[0\]$/,
    value: 'postmaster',
    remedy: /sender-admin/,
  },
  {
    name: 'a wording without a source',
    file: 'content/wordings/google/facts.yaml',
    change: put(/ {4}source: .*\n/, ''),
    field: /^wordings\..*\.source$/,
    value: '',
    remedy: /where it was read|add this field/,
  },
  {
    name: 'a wording that nobody explained in a language',
    file: 'content/wordings/spamcop/fr.md',
    change: put(/^ {2}[a-z].*:\n {4}meaning: .*\n {4}advice: .*\n/m, '  other-one:\n    meaning: Le serveur refuse.\n    advice: Attendez un peu.\n'),
    field: /^wordings\./,
    value: '',
    remedy: /add meaning and advice/,
  },
  {
    name: 'an explanation in the wrong language',
    file: 'content/wordings/spamcop/vi.md',
    change: put(/meaning: .*/, 'meaning: The address of your server is on the list, and the other one refuses all of its mail.'),
    field: /^wordings\..*\.meaning$/,
    value: /^The address/,
    remedy: /\(vi\)/,
  },
  {
    name: 'a provider with a page and no word on its bounces',
    file: 'content/wordings/qmail/tr.md',
    change: put('## bounces', '## sonra'),
    field: 'sections',
    value: 'sonra',
    remedy: /## bounces/,
  },
];

const fits = (actual: string, wanted: string | RegExp) => (typeof wanted === 'string' ? actual === wanted : wanted.test(actual));

for (const { name, file, change, field, value, remedy, told = file } of CASES) {
  test(`${name} stops the build`, () => {
    const faults = faultsAfter(file, change);
    const found = faults.some((fault) => fault.file === told && fits(fault.field, field) && fits(fault.value, value) && remedy.test(fault.remedy));
    assert.ok(found, JSON.stringify(faults, null, 2));
  });
}

test('a folder with a wrong name is told', () => {
  mkdirSync(join(top, 'content/codes/5.5.0'));
  const faults = faultsOf();
  rmSync(join(top, 'content/codes/5.5.0'), { recursive: true });
  assert.ok(faults.some(({ file, value }) => file === 'content/codes/5.5.0' && value === '5.5.0'));
});

test('a pair in the wrong order is told', () => {
  const [right, wrong] = ['content/comparisons/250-vs-553', 'content/comparisons/553-vs-250'].map((folder) => join(top, folder)) as [string, string];
  renameSync(right, wrong);
  const faults = faultsOf();
  renameSync(wrong, right);
  assert.ok(faults.some(({ field, remedy }) => field === 'folder' && /lower code first/.test(remedy)));
});

test('a file that nothing reads is told', () => {
  writeFileSync(join(top, CODE, 'de.md'), '---\n---\n');
  const faults = faultsOf();
  rmSync(join(top, CODE, 'de.md'));
  assert.ok(faults.some(({ file, remedy }) => file === `${CODE}/de.md` && /remove or rename/.test(remedy)));
});
