// What differs between two codes, as data. No word of any language stands here: src/i18n turns it into sentences.
import { isBroad, stagesOf, type Again, type Departure, type Ends, type Facts, type Role } from './facts.ts';
import { classOf, isPositive, type ReplyClass } from './reply-code.ts';
import { sourceText, type Source } from './source.ts';
import { ORDINARY, type Stage } from './stage.ts';

/** Whether both codes can answer the same command. */
export type Meeting =
  | { kind: 'same'; stages: Stage[] }
  | { kind: 'some'; stages: Stage[] }
  | { kind: 'any-one'; broad: string; other: string; stages: Stage[] }
  | { kind: 'any-both'; stages: Stage[] }
  | { kind: 'apart' };

/** What decides between the two, from the strongest difference down. Each is one sentence per language. */
export const DECISIONS = [
  'empty-queue',
  'done-done',
  'done-done-closing',
  'done-more',
  'done-more-closing',
  'done-later',
  'done-later-closing',
  'done-change',
  'done-refused-change',
  'done-refused-elsewhere',
  'done-refused-never',
  'more-more',
  'more-later',
  'more-later-closing',
  'more-change',
  'more-refused-change',
  'more-refused-elsewhere',
  'more-refused-never',
  'later-later',
  'later-later-closing',
  'later-change',
  'change-change',
  'later-refused-change',
  'later-refused-change-closing',
  'later-refused-elsewhere',
  'later-refused-never',
  'change-refused-change',
  'change-refused-elsewhere',
  'change-refused-never',
  'refused-same-hands',
  'refused-other-hands',
  'refused-elsewhere',
  'refused-never',
  'refused-elsewhere-never',
] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a server that could send either should ask itself. */
export type Choice =
  | 'apart'
  | 'done'
  | 'more'
  | 'invitations'
  | 'positive-later'
  | 'positive-change'
  | 'positive-refused'
  | 'later-later'
  | 'later-change'
  | 'change-change'
  | 'later-refused'
  | 'change-refused'
  | 'refused'
  | 'empty-queue';

/** The rows of the table of differences. */
export const ASPECTS = ['outcome', 'again', 'act', 'stages', 'ends', 'enhanced', 'defined'] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface Comparison {
  decision: Decision;
  meeting: Meeting;
  choice: Choice;
  differing: Aspect[];
  common: Aspect[];
  /** For a positive and a negative code: where a client that expected the first can get the second instead. */
  expected: { stages: Stage[]; departures: Departure[] } | null;
}

/** What a decision rests on: reply codes and enhanced status codes have it alike. */
export interface Outcome {
  code: string;
  again: { rule: Again };
  ends: { session: Ends };
  act: readonly Role[];
}

/** Takes the facts on two codes, the lower one first, gives everything that their comparison page says of them as data. */
export const compare = (low: Facts, high: Facts): Comparison => {
  const meeting = meet(low, high);
  const differing = ASPECTS.filter((aspect) => differs(aspect, low, high));
  return {
    decision: decide(low, high),
    meeting,
    choice: meeting.kind === 'apart' ? 'apart' : choose(low, high),
    differing,
    common: ASPECTS.filter((aspect) => !differing.includes(aspect)),
    expected: isPositive(low.code) && !isPositive(high.code) ? expectation(low, high, meeting) : null,
  };
};

const meet = (low: Facts, high: Facts): Meeting => {
  const ofLow = stagesOf(low);
  const ofHigh = stagesOf(high);
  const stages = ofLow.filter((stage) => ofHigh.includes(stage));
  if (stages.length === 0) return { kind: 'apart' };
  if (isBroad(low) && isBroad(high)) return { kind: 'any-both', stages };
  if (isBroad(low)) return { kind: 'any-one', broad: low.code, other: high.code, stages };
  if (isBroad(high)) return { kind: 'any-one', broad: high.code, other: low.code, stages };
  const same = stages.length === ofLow.length && stages.length === ofHigh.length;
  return { kind: same ? 'same' : 'some', stages };
};

/** Takes the facts on two codes and the stages they share. Gives the first source of each code for each of these stages, each once. */
export const meetingSources = (low: Facts, high: Facts, stages: readonly Stage[]): Source[] => {
  const sources = stages.flatMap((stage) =>
    [low, high].flatMap(({ stages: appearances }) => {
      const first = appearances.find(({ at, except, when }) => when === null && (at === stage || (at === 'ANY' && !except.includes(stage))));
      return first ? [first.source] : [];
    }),
  );
  return [...new Map(sources.map((source) => [sourceText(source), source])).values()];
};

/** The word for the later of the two outcomes, where it is a permanent failure. */
const REFUSED: Record<Again, 'change' | 'elsewhere' | 'never'> = {
  none: 'change',
  later: 'change',
  poll: 'change',
  changed: 'change',
  elsewhere: 'elsewhere',
  never: 'never',
};

/** Takes two outcomes, the lower code first, gives what decides between them. */
export const decide = (low: Outcome, high: Outcome): Decision => {
  const closing = (facts: Outcome) => facts.ends.session === 'yes';
  const waits = (facts: Outcome) => facts.again.rule === 'later';
  const classes = `${classOf(low.code)}${classOf(high.code)}` as `${ReplyClass}${ReplyClass}`;
  const refused = REFUSED[high.again.rule];
  if (low.again.rule === 'poll' || high.again.rule === 'poll') return 'empty-queue';
  switch (classes) {
    case '22':
      return closing(low) || closing(high) ? 'done-done-closing' : 'done-done';
    case '23':
      return closing(low) ? 'done-more-closing' : 'done-more';
    case '24':
      return closing(high) ? 'done-later-closing' : waits(high) ? 'done-later' : 'done-change';
    case '25':
      return `done-refused-${refused}`;
    case '33':
      return 'more-more';
    case '34':
      return closing(high) ? 'more-later-closing' : waits(high) ? 'more-later' : 'more-change';
    case '35':
      return `more-refused-${refused}`;
    case '44':
      if (!waits(low) && !waits(high)) return 'change-change';
      if (!waits(low) || !waits(high)) return 'later-change';
      return closing(low) ? 'later-later-closing' : 'later-later';
    case '45':
      if (!waits(low)) return `change-refused-${refused}`;
      return closing(low) && refused === 'change' ? 'later-refused-change-closing' : `later-refused-${refused}`;
    case '55':
      return decideRefusals(low, high);
    default:
      throw new Error(`${low.code} and ${high.code}: the lower code must come first.`);
  }
};

const decideRefusals = (low: Outcome, high: Outcome): Decision => {
  const kinds = [REFUSED[low.again.rule], REFUSED[high.again.rule]];
  if (kinds.includes('elsewhere') && kinds.includes('never')) return 'refused-elsewhere-never';
  if (kinds.includes('elsewhere')) return 'refused-elsewhere';
  if (kinds.includes('never')) return 'refused-never';
  return [...low.act].sort().join() === [...high.act].sort().join() ? 'refused-same-hands' : 'refused-other-hands';
};

const choose = (low: Facts, high: Facts): Choice => {
  const rules = [low.again.rule, high.again.rule];
  if (rules.includes('poll')) return 'empty-queue';
  const [first, second] = [classOf(low.code), classOf(high.code)];
  if (second <= 3) return first === 3 ? 'invitations' : second === 3 ? 'more' : 'done';
  const waits = (facts: Facts) => facts.again.rule === 'later';
  if (first <= 3) return second === 5 ? 'positive-refused' : waits(high) ? 'positive-later' : 'positive-change';
  if (first === 5) return 'refused';
  if (second === 5) return waits(low) ? 'later-refused' : 'change-refused';
  return waits(low) && waits(high) ? 'later-later' : waits(low) || waits(high) ? 'later-change' : 'change-change';
};

/** What a row of the table shows of a code, as text to compare. */
const ROWS: Record<Aspect, (facts: Facts) => string> = {
  outcome: ({ code, again }) => (again.rule === 'poll' ? 'poll' : (code[0] ?? '')),
  again: ({ again }) => `${again.rule} ${again.practice}`,
  act: ({ act, lasting }) => `${act} ${lasting}`,
  stages: (facts) => `${isBroad(facts)} ${stagesOf(facts)}`,
  ends: ({ ends }) => ends.session,
  enhanced: ({ enhanced }) => enhanced.join(),
  defined: ({ defined }) => `${defined.rfc} ${defined.section}`,
};

const differs = (aspect: Aspect, low: Facts, high: Facts): boolean => ROWS[aspect](low) !== ROWS[aspect](high);

const expectation = (low: Facts, high: Facts, meeting: Meeting): Comparison['expected'] => {
  const ofLow = stagesOf(low);
  const shared = meeting.kind === 'apart' ? [] : meeting.stages;
  // 421, 500 and 501 share every command with 250: a client in trouble needs the ordinary ones.
  const ordinary = shared.filter((stage) => ORDINARY.includes(stage));
  return {
    stages: ordinary.length > 0 ? ordinary : shared,
    departures: high.practice.filter(({ at }) => at !== 'OTHER' && ofLow.includes(at) && !shared.includes(at)),
  };
};
