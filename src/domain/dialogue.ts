// Reads a recording line by line, and says which command each reply answers.
import type { Answered, Line, Recording, Reply, Speaker, Verb } from './recording.ts';
import { STAGES, type Stage } from './stage.ts';

/** A recording that does not read as a session. */
export class RecordingError extends Error {
  readonly line: number;
  readonly text: string;
  constructor(line: number, text: string, remedy: string) {
    super(remedy);
    this.line = line;
    this.text = text;
  }
}

const REPLY_LINE = /^(\d{3})([ -]|$)(?:([245]\.\d{1,3}\.\d{1,3})(?= |$))?/;

/** Takes the text of a recording, gives its lines and replies. Throws a RecordingError for the first line that does not fit. */
export const parseRecording = (text: string): Recording => {
  const lines = text.replace(/\n$/, '').split('\n').map(parseLine);
  if (lines[0]?.by !== '--' || !CONNECTS.test(lines[0].text))
    throw new RecordingError(1, lines[0]?.text ?? '', 'begin the recording with "-- <address> connects to <address> port <number>"');
  const session = new Session();
  const end = lines.findIndex(({ by, text }) => by === '--' && text.startsWith('the roles are reversed'));
  for (const [index, line] of (end === -1 ? lines : lines.slice(0, end)).entries()) session.take(line, index);
  return { lines, replies: session.done() };
};

const parseLine = (text: string, index: number): Line => {
  const match = /^(S|C|--)(?:: | )(.*)$/.exec(text);
  const [, by, rest] = match ?? [];
  if (!by || rest === undefined || text.startsWith('--:'))
    throw new RecordingError(index + 1, text, 'begin the line with "S: ", "C: " or "-- ", as it was recorded');
  return { by: by as Speaker, text: rest };
};

const CONNECTS = / connects to /;

/** Commands that share a stage with another one. */
const SAME_STAGE: Record<string, Stage> = { HELO: 'EHLO', LHLO: 'EHLO' };

/** A command that waits for its reply. */
interface Asked {
  at: Answered;
  line: number | null;
}

/** Reads a session line by line: which commands wait, and whether the client is sending a message, a chunk or its credentials. */
class Session {
  readonly #replies: Reply[] = [];
  #waiting: Asked[] = [];
  /** The command of the last reply: LMTP and PRDR answer one dot several times. */
  #last: Asked | null = null;
  #open: { code: string; enhanced: string | null; from: number } | null = null;
  #mode: 'commands' | 'message' | 'credentials' = 'commands';
  /** Octets of a BDAT chunk that are still to come. */
  #chunk = 0;
  /** A message sent before its 354: its dot counts only if DATA is accepted. */
  #early: Asked | null = null;

  take(line: Line, index: number): void {
    if (line.by === '--') this.#event(line.text, index);
    else if (line.by === 'C') this.#client(line.text, index);
    else this.#server(line.text, index);
  }

  done(): Reply[] {
    if (this.#open) throw new RecordingError(this.#open.from + 1, this.#open.code, 'complete the reply: its last line has a space after the code');
    return this.#replies;
  }

  #event(text: string, index: number): void {
    if (CONNECTS.test(text)) {
      this.#waiting = [{ at: 'CONNECT', line: null }];
      this.#last = null;
      this.#mode = 'commands';
    } else if (/^client sends NOOP/.test(text)) this.#ask('NOOP', index);
    else if (/^client sends a line of/.test(text)) this.#ask('AUTH', index);
    else if (/ pass$| stops the service$/.test(text) && this.#waiting.length === 0) this.#last = null;
    else if (/^client sends/.test(text)) this.#chunk = 0;
  }

  #client(text: string, index: number): void {
    if (this.#chunk > 0) {
      this.#chunk -= octets(text);
      return;
    }
    if (this.#mode === 'message') {
      if (text !== '.') return;
      this.#mode = 'commands';
      this.#ask('end-of-data', index);
      return;
    }
    if (this.#mode === 'credentials') {
      this.#mode = 'commands';
      this.#ask('AUTH', index);
      return;
    }
    const last = this.#waiting.at(-1);
    if (last?.at === 'DATA' && stageOf(text) === null) {
      // The client did not wait for 354: whatever follows is the message.
      if (text === '.') this.#early = { at: 'end-of-data', line: index };
      return;
    }
    this.#chunk = Number(/^BDAT (\d+)/i.exec(text)?.[1] ?? 0);
    this.#ask(stageOf(text) ?? verbOf(text), index);
  }

  #server(text: string, index: number): void {
    const match = REPLY_LINE.exec(text);
    if (!match?.[1])
      throw new RecordingError(index + 1, text, 'a line of the server begins with a reply code: three digits, then a space or a hyphen');
    const [, code, mark, enhanced = null] = match;
    // postscreen teases with "220-": a refusal takes the greeting's place, but an answer to EHLO leaves it as it stands.
    if (this.#open && this.#open.code !== code && code.startsWith('2')) this.#close(index - 1);
    this.#open = { code, enhanced, from: this.#open?.from ?? index };
    if (mark !== '-') this.#close(index);
  }

  #close(to: number): void {
    if (!this.#open) return;
    const { code, enhanced, from } = this.#open;
    // A server that breaks in while the client sends its message answers the message.
    if (this.#mode === 'message' && this.#waiting.length === 0) this.#ask('end-of-data', to - 1);
    this.#mode = 'commands';
    const asked = this.#waiting.shift() ?? this.#last;
    this.#last = asked;
    this.#replies.push({ code, enhanced, at: asked?.at ?? 'nothing', from, to, command: asked?.line ?? null });
    this.#open = null;
    if (asked?.at === 'DATA') {
      if (code === '354' && this.#early) this.#waiting.push(this.#early);
      else if (code === '354') this.#mode = 'message';
      this.#early = null;
    }
    if (code === '334') this.#mode = 'credentials';
  }

  #ask(at: Answered, line: number): void {
    this.#waiting.push({ at, line });
  }
}

/** Length on the wire: a line ends in CRLF, or in LF alone where it shows the mark ␊. */
const octets = (text: string): number => {
  const bare = text.endsWith('␊');
  return new TextEncoder().encode(bare ? text.slice(0, -1) : text).length + (bare ? 1 : 2);
};

const verbOf = (text: string): Verb => (/^[^\s:]*/.exec(text)?.[0] ?? '').toUpperCase() as Verb;

const stageOf = (text: string): Stage | null => {
  const verb = verbOf(text);
  const stage = SAME_STAGE[verb] ?? verb;
  const commands: readonly string[] = STAGES;
  return stage !== 'CONNECT' && commands.includes(stage) ? (stage as Stage) : null;
};
