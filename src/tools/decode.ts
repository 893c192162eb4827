// npm run --silent decode -- FILE…: reads bounces and log lines (or standard input), prints one JSON object for each on a line.
// With --jsonl: reads objects with a field "input", one a line, and answers one line for each, in order.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readDecodeFacts } from '../catalogue/decode-facts.ts';
import { decode, flat, type Finding } from '../domain/decode.ts';
import { unpack } from '../domain/mail/unpack.ts';

const STANDARD_INPUT = 'standard input';
const USAGE = 'npm run --silent decode -- [--jsonl] [FILE…]';

const facts = readDecodeFacts(process.cwd());

/** The main finding; the others beside it where there are several. */
const answer = (pasted: string | Uint8Array): object => {
  const { text, original } = unpack(pasted);
  const decoded = decode(text, facts.wordings, { original, acts: facts.acts });
  const main = flat(text, decoded);
  const one = (finding: Finding) => ({ recipient: finding.recipient, host: finding.host, ...flat(text, { findings: [finding] }) });
  return decoded.findings.length < 2
    ? main
    : {
        ...main,
        recipients: decoded.findings.map(({ recipient }) => recipient),
        findings: decoded.findings.map(one),
        ...(decoded.more ? { more: true } : {}),
      };
};

const print = (value: object): void => void process.stdout.write(`${JSON.stringify(value)}\n`);

/** Tells what is wrong, and keeps the order of the answers. */
const fault = (message: string): void => {
  console.error(message);
  print({ error: message });
  process.exitCode = 1;
};

const read = (file: string): Uint8Array | null => {
  try {
    // npm goes to the project's folder; the file stands where the person does.
    return readFileSync(file === STANDARD_INPUT ? 0 : resolve(process.env['INIT_CWD'] ?? '.', file));
  } catch (error) {
    fault(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)}). Name a file that exists and that you may read.`);
    return null;
  }
};

const answerLine = (line: string, file: string, number: number): void => {
  const remedy = 'Write one JSON object a line, with the message as a string in "input".';
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    fault(`${file}, line ${number}: is no JSON (${error instanceof Error ? error.message : String(error)}). ${remedy}`);
    return;
  }
  const input = typeof value === 'object' && value !== null && 'input' in value ? value.input : undefined;
  if (typeof input === 'string') print(answer(input));
  else fault(`${file}, line ${number}: has no string in "input". ${remedy}`);
};

const options = process.argv.slice(2).filter((one) => one.startsWith('--'));
const named = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const unknown = options.find((option) => option !== '--jsonl');
if (unknown) {
  console.error(`There is no option ${unknown}. ${USAGE}`);
  process.exit(1);
}
// A reader that has seen enough (head, less) closes the pipe.
process.stdout.on('error', () => process.exit());
if (named.length === 0 && process.stdin.isTTY) console.error('Paste the message, then press Ctrl+D.');
for (const file of named.length ? named : [STANDARD_INPUT]) {
  const bytes = read(file);
  if (!bytes) continue;
  if (!options.includes('--jsonl')) {
    print(answer(bytes));
    continue;
  }
  for (const [index, line] of new TextDecoder().decode(bytes).split('\n').entries()) if (line.trim()) answerLine(line, file, index + 1);
}
