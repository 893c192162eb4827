// The replies in a recording: their codes, in order, and the command that each answers.

export interface Reply {
  code: string;
  /** The enhanced status code that follows it, if any. */
  enhanced: string | null;
  /** What the client sent last before it: "" for the greeting, "." for the end of a message. */
  answers: string;
}

/** The last line of a reply has a space, or nothing, after its code (RFC 5321 §4.2). */
export const LAST_LINE = /^(\d{3})(?: |$)(?:(\d\.\d{1,3}\.\d{1,3})\b)?/;

/** Takes a recording. Gives each reply once, by its last line. */
export const repliesOf = (recording: string): Reply[] => {
  const replies: Reply[] = [];
  let answers = '';
  for (const line of recording.split('\n')) {
    if (line.startsWith('-- ') && line.includes(' connects to ')) answers = '';
    if (line.startsWith('C: ')) answers = line.slice(3);
    const [, code, enhanced] = line.startsWith('S: ') ? (LAST_LINE.exec(line.slice(3)) ?? []) : [];
    if (code) replies.push({ code, enhanced: enhanced ?? null, answers });
  }
  return replies;
};

/** Takes a recording. Gives its codes in order, each with its enhanced code: what must be the same in two runs. */
export const codeSequence = (recording: string): string[] => repliesOf(recording).map(tellReply);

export const tellReply = ({ code, enhanced }: Pick<Reply, 'code' | 'enhanced'>): string => (enhanced ? `${code} ${enhanced}` : code);
