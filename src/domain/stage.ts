// The moments of a session at which a server answers, in the order of the session.

/** CONNECT is the greeting; EHLO stands for EHLO and HELO, which share a row in RFC 5321 §4.3.2; end-of-data is the final dot. */
export const STAGES = [
  'CONNECT',
  'EHLO',
  'STARTTLS',
  'AUTH',
  'MAIL',
  'RCPT',
  'DATA',
  'end-of-data',
  'BDAT',
  'BURL',
  'RSET',
  'NOOP',
  'VRFY',
  'EXPN',
  'HELP',
  'ETRN',
  'ATRN',
  'QUIT',
] as const;

export type Stage = (typeof STAGES)[number];

/** The stages of an ordinary delivery: a session strip always shows these, and others only where a code appears there. */
export const ORDINARY: readonly Stage[] = ['CONNECT', 'EHLO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'end-of-data', 'QUIT'];

/** What "any command" covers: everything but the greeting and the final dot, which answer no command. */
export const COMMANDS: readonly Stage[] = STAGES.filter((stage) => stage !== 'CONNECT' && stage !== 'end-of-data');

/** Takes stages in any order, gives each once, in the order of the session. */
export const inSessionOrder = (stages: Iterable<Stage>): Stage[] => {
  const given = new Set(stages);
  return STAGES.filter((stage) => given.has(stage));
};
