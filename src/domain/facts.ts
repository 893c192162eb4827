// What holds of a reply code in every language. content/README.md tells what each field means.
import type { ReplyCode } from './reply-code.ts';
import type { Source } from './source.ts';
import { COMMANDS, inSessionOrder, type Stage } from './stage.ts';

/** Whether sending the same again helps. */
export const AGAIN = ['none', 'later', 'poll', 'changed', 'elsewhere', 'never'] as const;
export type Again = (typeof AGAIN)[number];

/** Whether the server closes the connection with this reply. */
export const ENDS = ['no', 'may', 'yes'] as const;
export type Ends = (typeof ENDS)[number];

/** Who has to do something. */
export const ROLES = ['nobody', 'sender', 'sender-admin', 'recipient', 'recipient-admin', 'developer'] as const;
export type Role = (typeof ROLES)[number];

/** Situations in which a code may answer any command, apart from its ordinary places. */
export const SITUATIONS = ['after-554-greeting', 'after-521-greeting', 'after-weak-tls', 'odmr-port'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** One row of an RFC that lists the code as an answer. */
export interface Appearance {
  at: Stage | 'ANY';
  source: Source;
  /** With ANY: the commands that it does not answer. */
  except: readonly Stage[];
  when: Situation | null;
}

/** A place outside the rows of the RFCs, recorded from a server. OTHER is a command that is no stage: GET, XYZZY. */
export interface Departure {
  at: Stage | 'OTHER';
  server: string;
}

export interface Facts {
  code: ReplyCode;
  status: 'standard' | 'obsolete';
  defined: Source;
  /** The oldest RFC that has the code. */
  first: number;
  /** The text of the defining RFC, word for word. */
  wording: string;
  stages: readonly Appearance[];
  practice: readonly Departure[];
  again: { rule: Again; source: Source; practice: Again | null; practiceSource: string | null };
  ends: { session: Ends; source: Source };
  act: readonly Role[];
  /** Who must act where the failure does not pass by itself. */
  lasting: readonly Role[];
  enhanced: readonly string[];
  confused: readonly ReplyCode[];
  uses: readonly Source[];
  /** The day on which these facts were last held against their sources, YYYY-MM-DD. */
  reviewed: string;
}

/** Takes the facts on a code, gives every stage at which an RFC lets it answer in the ordinary course of a session. */
export const stagesOf = (facts: Facts): Stage[] =>
  inSessionOrder(
    facts.stages
      .filter((appearance) => appearance.when === null)
      .flatMap(({ at, except }) => (at === 'ANY' ? COMMANDS.filter((command) => !except.includes(command)) : [at])),
  );

/** True for a code that may answer any command, or nearly any (421, 500, 501, 530). */
export const isBroad = (facts: Facts): boolean => facts.stages.some((appearance) => appearance.at === 'ANY' && appearance.when === null);
