// A recorded session: its lines as they crossed the wire, its replies, and what it is filed under.
import type { ReplyCode } from './reply-code.ts';
import type { Stage } from './stage.ts';

/** Who said a line: the server, the client, or (--) what the recorder saw besides: connections, TLS handshakes, silence. */
export type Speaker = 'S' | 'C' | '--';

export interface Line {
  by: Speaker;
  text: string;
}

/** What a reply answers: a stage, a command that no stage stands for (XYZZY, GET), or nothing (a timeout, a shutdown). */
export type Answered = Stage | Verb | 'nothing';
export type Verb = Uppercase<string>;

/** A reply of one line or more, `from` and `to` being the first and the last of them. */
export interface Reply {
  code: ReplyCode;
  /** The enhanced status code in front of the text; null where the server sends none. */
  enhanced: string | null;
  at: Answered;
  from: number;
  to: number;
  /** The line that it answers; null for the greeting and for what nobody asked for. */
  command: number | null;
}

export interface Recording {
  lines: readonly Line[];
  replies: readonly Reply[];
}

/** What a dialogue is filed under: a reply, and the command that it answers. */
export interface Filed {
  reply: ReplyCode;
  enhanced: string | null;
  at: Answered;
}

/** Takes a recording and what it is filed under, gives the replies that are meant: usually one. */
export const filedReplies = ({ replies }: Recording, { reply, enhanced, at }: Filed): Reply[] =>
  replies.filter((candidate) => candidate.code === reply && candidate.enhanced === enhanced && candidate.at === at);

/** Takes an EHLO reply's place in a recording, tells whether it is a list worth folding: more than a greeting and one extension. */
export const isLongList = ({ at, from, to }: Reply): boolean => at === 'EHLO' && to - from >= 3;
