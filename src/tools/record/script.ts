// The little language of what the client does: a recording without the server's lines.

export type Step =
  | { does: 'connect'; from: string; port: number | null; waits: boolean; greeted: boolean }
  | { does: 'say'; line: string; waits: boolean }
  | { does: 'text'; line: string }
  | { does: 'lines'; count: number; width: number; shown: boolean }
  | { does: 'long'; before: string; count: number; told: string }
  | { does: 'secure' }
  | { does: 'cram-md5'; user: string; password: string }
  | { does: 'listen' }
  | { does: 'pause'; seconds: number }
  | { does: 'others'; count: number; from: string; port: number | null }
  | { does: 'stop' }
  | { does: 'replies'; more: number };

/** Where clients call from unless the script says otherwise (RFC 5737: an address for documentation). */
export const CLIENT = '198.51.100.7';

/** Each action: what stands after "-- ", and the steps it makes. The README of this folder explains them in the same order. */
const ACTIONS: readonly { form: RegExp; example: string; steps: (parts: string[]) => Step[] }[] = [
  {
    form: /^connect(?: from ([\d.]+))?(?: to port (\d+))?(, without waiting for the greeting|, expecting no greeting)?$/,
    example: '-- connect from 203.0.113.66 to port 587',
    steps: ([from, port, how]) => [
      { does: 'connect', from: from || CLIENT, port: port ? Number(port) : null, waits: !how, greeted: how !== ', expecting no greeting' },
    ],
  },
  {
    form: /^(\d+) other connections?(?: from ([\d.]+))?(?: to port (\d+))? (?:are|is) open$/,
    example: '-- 2 other connections are open',
    steps: ([count, from, port]) => [{ does: 'others', count: Number(count), from: from || CLIENT, port: port ? Number(port) : null }],
  },
  { form: /^TLS handshake$/, example: '-- TLS handshake', steps: () => [{ does: 'secure' }] },
  {
    form: /^CRAM-MD5 answer of (\S+) with "(.+)"$/,
    example: '-- CRAM-MD5 answer of alice with "correct horse"',
    steps: ([user = '', password = '']) => [{ does: 'cram-md5', user, password }],
  },
  {
    form: /^message "(.+)"$/,
    example: '-- message "Lunch on Thursday"',
    steps: ([subject = '']) => message(subject).map((line) => ({ does: 'text', line })),
  },
  {
    form: /^message "(.+)", each line but the last ended by LF alone$/,
    example: '-- message "Lunch on Thursday", each line but the last ended by LF alone',
    steps: ([subject = '']) => message(subject).map((line, at, all) => ({ does: 'text', line: at < all.length - 1 ? `${line}${BARE_LF}` : line })),
  },
  {
    form: /^(\d+) Received lines$/,
    example: '-- 101 Received lines',
    steps: ([count]) =>
      Array.from({ length: Number(count) }, (_, hop) => ({
        does: 'text',
        line: `Received: by hop${hop}.example.net; Thu, 21 May 2026 05:33:00 -0700`,
      })),
  },
  {
    form: /^(\d+) lines of (\d+) times "x"(, shown)?$/,
    example: '-- 20000 lines of 76 times "x"',
    steps: ([count, width, shown]) => [{ does: 'lines', count: Number(count), width: Number(width), shown: Boolean(shown) }],
  },
  {
    form: /^a line of (\d+) base64 characters$/,
    example: '-- a line of 16000 base64 characters',
    steps: ([count]) => [{ does: 'long', before: '', count: Number(count), told: `client sends a line of ${count} base64 characters` }],
  },
  {
    form: /^([A-Z]+) and (\d+) times "x"$/,
    example: '-- NOOP and 70000 times "x"',
    steps: ([verb, count]) => [{ does: 'long', before: `${verb} `, count: Number(count), told: `client sends ${verb} and ${count} times "x"` }],
  },
  { form: /^wait until the server speaks$/, example: '-- wait until the server speaks', steps: () => [{ does: 'listen' }] },
  { form: /^wait for the reply$/, example: '-- wait for the reply', steps: () => [{ does: 'replies', more: 0 }] },
  { form: /^wait for (\d+) more$/, example: '-- wait for 3 more', steps: ([more]) => [{ does: 'replies', more: Number(more) }] },
  { form: /^(\d+) seconds pass$/, example: '-- 2 seconds pass', steps: ([seconds]) => [{ does: 'pause', seconds: Number(seconds) }] },
  { form: /^the administrator stops the service$/, example: '-- the administrator stops the service', steps: () => [{ does: 'stop' }] },
];

/** In scripts and recordings, the mark of a line that ends with LF alone. */
export const BARE_LF = '␊';

const message = (subject: string): string[] => [
  'Date: Thu, 21 May 2026 05:33:29 -0700',
  'From: Carol <carol@example.org>',
  'To: Alice <alice@example.com>',
  `Subject: ${subject}`,
  'Message-ID: <20260521123329.1@client.example.org>',
  '',
  'Are you free at noon?',
];

export interface ScriptFault {
  line: number;
  text: string;
  remedy: string;
}

/**
 * Takes a script. Gives its steps, or the lines that it does not understand.
 *
 * A plain line is sent, and its reply awaited. "& " before a line: sent with the next one, whose turn it is to wait for both replies.
 * "| ": text of a message, which has no reply of its own. "-- ": an action. A script that does not begin by connecting connects from CLIENT.
 */
export const parseScript = (script: string): { steps: Step[]; faults: ScriptFault[] } => {
  const steps: Step[] = [];
  const faults: ScriptFault[] = [];
  for (const [at, line] of script.replace(/\n$/, '').split('\n').entries()) {
    if (line.startsWith('-- ')) {
      const action = ACTIONS.find(({ form }) => form.test(line.slice(3)));
      if (action) steps.push(...action.steps((action.form.exec(line.slice(3)) ?? []).slice(1)));
      else faults.push({ line: at + 1, text: line, remedy: `use one of the actions: ${ACTIONS.map(({ example }) => example).join('; ')}` });
    } else if (line === '|' || line.startsWith('| ')) {
      steps.push({ does: 'text', line: line.slice(2) });
    } else if (line.startsWith('& ')) {
      steps.push({ does: 'say', line: line.slice(2), waits: false });
    } else {
      steps.push({ does: 'say', line, waits: true });
    }
  }
  const [first] = steps;
  if (first?.does !== 'connect' && first?.does !== 'others') steps.unshift({ does: 'connect', from: CLIENT, port: null, waits: true, greeted: true });
  return { steps, faults };
};
