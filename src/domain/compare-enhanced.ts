// What differs between two enhanced status codes, as data.
import { decide, type Decision, type Outcome } from './compare.ts';
import { actOf, enhancedClassOf, rowOf, subjectOf, type EnhancedCode, type RowFacts } from './enhanced-code.ts';
import type { Again } from './facts.ts';

/** An enhanced status code with the facts on its row. */
export interface EnhancedFacts {
  code: EnhancedCode;
  facts: RowFacts;
}

/** The same row in two classes is decided by the class alone; the rest as for reply codes. */
export const ROW_DECISIONS = ['same-row', 'same-row-change', 'same-row-outside'] as const;
export type EnhancedDecision = Decision | (typeof ROW_DECISIONS)[number];

export const ENHANCED_ASPECTS = ['outcome', 'again', 'act', 'subject', 'replies', 'defined'] as const;
export type EnhancedAspect = (typeof ENHANCED_ASPECTS)[number];

export interface EnhancedComparison {
  decision: EnhancedDecision;
  /** True for 4.y.z against 5.y.z: the meaning is one, only the class differs. */
  sameRow: boolean;
  differing: EnhancedAspect[];
  common: EnhancedAspect[];
}

/** Takes a code with its facts, gives whether sending again helps in its class. */
export const againOf = ({ code, facts }: EnhancedFacts): Again => facts.again[enhancedClassOf(code)] ?? 'changed';

/** Takes a code with its facts, tells whether servers use its class although the registry does not allow it. */
export const isOutside = ({ code, facts }: EnhancedFacts): boolean => facts.practiceClasses.includes(enhancedClassOf(code));

/** Takes a code with its facts, gives what a decision rests on. An enhanced status code ends no session. */
export const outcomeOf = (enhanced: EnhancedFacts): Outcome => ({
  code: enhanced.code,
  // X.3.2 speaks of a host, but not always for good: it is decided like a refusal that a change can lift.
  again: { rule: againOf(enhanced) === 'elsewhere' ? 'changed' : againOf(enhanced) },
  ends: { session: 'no' },
  act: actOf(enhanced.facts, enhanced.code).act,
});

/** Takes two codes with their facts, the lower first, gives everything that their comparison page says of them as data. */
export const compareEnhanced = (low: EnhancedFacts, high: EnhancedFacts): EnhancedComparison => {
  const sameRow = rowOf(low.code) === rowOf(high.code);
  const differing = ENHANCED_ASPECTS.filter((aspect) => ROWS[aspect](low) !== ROWS[aspect](high));
  return {
    decision: decideEnhanced(low, high, sameRow),
    sameRow,
    differing,
    common: ENHANCED_ASPECTS.filter((aspect) => !differing.includes(aspect)),
  };
};

const decideEnhanced = (low: EnhancedFacts, high: EnhancedFacts, sameRow: boolean): EnhancedDecision => {
  if (sameRow && [low, high].some(isOutside)) return 'same-row-outside';
  if (sameRow) return againOf(low) === 'later' ? 'same-row' : 'same-row-change';
  return decide(outcomeOf(low), outcomeOf(high));
};

/** What a row of the table shows of a code, as text to compare. */
const ROWS: Record<EnhancedAspect, (enhanced: EnhancedFacts) => string> = {
  outcome: ({ code }) => code[0] ?? '',
  again: (enhanced) => againOf(enhanced),
  act: ({ code, facts }) => JSON.stringify(actOf(facts, code)),
  subject: ({ code }) => String(subjectOf(code)),
  replies: ({ code, facts }) => `${repliesOf(code, facts)} ${facts.otherReplies}`,
  defined: ({ facts }) => JSON.stringify(facts.defined),
};

/** Takes a code and the facts on its row, gives the reply codes of its own class that the registry ties to the row (RFC 2034 §4 wants the classes to agree). */
export const repliesOf = (code: EnhancedCode, facts: RowFacts): string[] => facts.replies.filter((reply) => reply[0] === code[0]);
