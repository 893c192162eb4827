// The replies in a recording: the sequence that must be the same in two runs, and the one that it is about.
import { parseRecording } from '../../domain/dialogue.ts';

/** The last line of a reply has a space, or nothing, after its code (RFC 5321 §4.2). */
export const LAST_LINE = /^(\d{3})(?: |$)(?:(\d\.\d{1,3}\.\d{1,3})\b)?/;

/** Takes a recording, finished or not. Gives its codes in order, each with its enhanced code: "550 5.1.1". */
export const codeSequence = (recording: string): string[] =>
  recording
    .split('\n')
    .flatMap((line) => (line.startsWith('S: ') ? (LAST_LINE.exec(line.slice(3)) ?? []).slice(1).filter(Boolean).join(' ') : []))
    .filter(Boolean);

/** Takes a recording, the reply expected in it and the command that it is to answer. Gives null where the server said it there, else what it said. */
export const unmet = (recording: string, { reply, at }: { reply: string; at: string }): string | null => {
  const said = parseRecording(recording).replies.map(({ code, enhanced, at }) => ({
    reply: enhanced ? `${code} ${enhanced}` : code,
    at: String(at),
  }));
  if (said.some((one) => one.reply === reply && one.at === at)) return null;
  return `expected ${reply} at ${at}, got ${said.map((one) => `${one.reply} at ${one.at}`).join(', ') || 'nothing'}`;
};
