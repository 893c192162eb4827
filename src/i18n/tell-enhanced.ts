// Enhanced status codes, told in whole sentences of one language.
import {
  againOf,
  isOutside,
  outcomeOf,
  repliesOf,
  type EnhancedAspect,
  type EnhancedComparison,
  type EnhancedFacts,
} from '../domain/compare-enhanced.ts';
import { actOf, codesOfRow, enhancedClassOf, subjectOf } from '../domain/enhanced-code.ts';
import { sourceText } from '../domain/source.ts';
import type { Say } from './sentences.ts';
import { namesIn, tellRoles } from './tell.ts';

/** Takes words with {code} in them and a code, gives them with the code in its place. */
export const withCode = (words: string, code: string): string => words.replaceAll('{code}', code);

/** Takes a code with its facts, gives who must act, and who must where it lasts. */
export const tellEnhancedAct = ({ code, facts }: EnhancedFacts, say: Say): string[] => {
  const { act, lasting } = actOf(facts, code);
  const line = say('facts:list', { items: tellRoles(act, say) });
  return lasting.length === 0 ? [line] : [line, say('facts:lasting', { roles: tellRoles(lasting, say) })];
};

/** Takes a code with its facts, gives where it is defined. */
export const tellDefined = ({ facts }: EnhancedFacts, say: Say): string => (facts.defined ? sourceText(facts.defined) : say('enhanced:registry'));

/** Takes a code with its facts, gives the sentences on the reply codes it goes with. */
export const tellReplies = ({ code, facts }: EnhancedFacts, say: Say): string[] => {
  const replies = repliesOf(code, facts);
  const wide = facts.otherReplies === 'none' || (facts.otherReplies === '5yz' && code[0] !== '5') ? null : facts.otherReplies;
  return [
    ...(replies.length > 0 ? [say('enhanced:repliesWith', { replies })] : wide ? [] : [say('enhanced:repliesNone')]),
    ...(wide ? [say(`enhanced:repliesOther.${replies.length === 0 && wide === '4yz-5yz' ? '5yz' : wide}`, { class: code[0] ?? '' })] : []),
  ];
};

/** Takes a code with its facts, gives the lines that one row of the table of differences shows of it. */
export const tellEnhancedAspect = (aspect: EnhancedAspect, enhanced: EnhancedFacts, say: Say): string[] => {
  switch (aspect) {
    case 'outcome':
      return [say(`enhanced:class.${enhancedClassOf(enhanced.code)}`)];
    case 'again':
      return [say(`facts:again.${againOf(enhanced)}`)];
    case 'act':
      return tellEnhancedAct(enhanced, say);
    case 'subject':
      return [say(`enhanced:subject.${subjectOf(enhanced.code)}`)];
    case 'replies':
      return tellReplies(enhanced, say);
    case 'defined':
      return [tellDefined(enhanced, say)];
    default:
      return aspect satisfies never;
  }
};

/** Takes two codes and what differs between them, gives the one sentence that decides. */
export const tellEnhancedDecision = (low: EnhancedFacts, high: EnhancedFacts, { decision }: EnhancedComparison, say: Say): string => {
  if (decision === 'same-row' || decision === 'same-row-change' || decision === 'same-row-outside') {
    const [outside, registered] = isOutside(low) ? [low.code, high.code] : [high.code, low.code];
    return say(`enhanced:sameRow.${decision}`, { a: low.code, b: high.code, outside, registered });
  }
  const [one, other] = [outcomeOf(low), outcomeOf(high)];
  const roles = { roles: tellRoles(one.act, say), rolesA: tellRoles(one.act, say), rolesB: tellRoles(other.act, say) };
  return say(`comparison:decision.${decision}`, { ...namesIn(one, other), ...roles });
};

/** Takes a code with its facts, gives the sentences on the other classes in which its row comes. */
export const tellSiblings = (enhanced: EnhancedFacts, say: Say): string[] => {
  const { code, facts } = enhanced;
  if (isOutside(enhanced)) return [say('enhanced:outside', { class: code[0] ?? '', row: facts.row })];
  const others = codesOfRow(facts).filter((other) => other !== code);
  const [outside, registered] = [true, false].map((wanted) => others.filter((other) => isOutside({ code: other, facts }) === wanted)) as [
    string[],
    string[],
  ];
  return [
    ...(registered.length > 0 ? [say('enhanced:shared', { row: facts.row, others: registered })] : []),
    ...(outside.length > 0 ? [say('enhanced:sharedOutside', { row: facts.row, others: outside })] : []),
  ];
};
