// Facts and differences, told in whole sentences of one language. What is told follows from the data alone.
import { stagesOf, isBroad, type Departure, type Facts, type Role } from '../domain/facts.ts';
import { classOf } from '../domain/reply-code.ts';
import { sourceText } from '../domain/source.ts';
import { COMMANDS, STAGES, type Stage } from '../domain/stage.ts';
import type { Aspect, Comparison, Outcome } from '../domain/compare.ts';
import type { Say } from './sentences.ts';

/** Takes stages, gives the words for them, as a list that a sentence can take. */
export const tellStages = (stages: readonly Departure['at'][], say: Say): string[] => stages.map((stage) => say(`facts:stage.${stage}`));

/** Takes roles, gives the words for them, as a list that a sentence can take. */
export const tellRoles = (roles: readonly Role[], say: Say): string[] => roles.map((role) => say(`facts:role.${role}`));

/** How far a code reaches: some stages, any command, any but some, or any moment at all (421). */
export const reachOf = (facts: Facts): { kind: 'always' | 'any' | 'except' | 'some'; stages: Stage[] } => {
  const stages = stagesOf(facts);
  if (!isBroad(facts)) return { kind: 'some', stages };
  if (STAGES.every((stage) => stages.includes(stage))) return { kind: 'always', stages: [] };
  const missing = COMMANDS.filter((command) => !stages.includes(command));
  return missing.length > 0 ? { kind: 'except', stages: missing } : { kind: 'any', stages: [] };
};

/** Takes the facts on a code, gives where it can come: "MAIL, RCPT and VRFY". */
export const tellReach = (facts: Facts, say: Say): string => {
  const { kind, stages } = reachOf(facts);
  return say(`facts:reach.${kind}`, { stages: tellStages(stages, say) });
};

/** Takes the facts on a code, gives the same as a whole sentence for its own page. */
export const tellReachOfCode = (facts: Facts, say: Say): string => {
  const { kind, stages } = reachOf(facts);
  return say(`code:reach.${kind === 'some' ? 'label' : kind}`, { code: facts.code, stages: tellStages(stages, say) });
};

/** Takes the facts on a code, gives a sentence for each special situation in which it comes. */
export const tellSituations = (facts: Facts, say: Say): string[] =>
  facts.stages.flatMap(({ when, source }) =>
    when === null ? [] : [say(`facts:situation.${when}`, { code: facts.code, source: sourceText(source) })],
  );

/** Takes the facts on a code, gives a sentence for each server that sends it outside the rows of the RFCs. */
export const tellDepartures = (facts: Facts, say: Say): string[] => {
  const servers = [...new Set(facts.practice.map(({ server }) => server))];
  return servers.map((server) =>
    say('facts:departure', {
      server,
      code: facts.code,
      stages: tellStages(
        facts.practice.filter((departure) => departure.server === server).map(({ at }) => at),
        say,
      ),
    }),
  );
};

/** Takes the facts on a code, gives who must act, with a capital, and who must where it lasts. */
export const tellAct = (facts: Facts, say: Say): string[] => {
  const act = listed(tellRoles(facts.act, say), say);
  return facts.lasting.length === 0 ? [act] : [act, say('facts:lasting', { roles: tellRoles(facts.lasting, say) })];
};

const listed = (words: readonly string[], say: Say): string => say('facts:list', { items: words });

/** Takes the facts on a code, gives whether sending again helps: by the rule, and where practice differs. */
export const tellAgain = ({ again }: Facts, say: Say): string[] => {
  const rule = say(`facts:again.${again.rule}`);
  const practice = again.practice === 'later' || again.practice === 'changed' ? [say(`facts:againPractice.${again.practice}`)] : [];
  return [rule, ...practice];
};

/** Takes the facts on a code, gives the lines that one row of the table of differences shows of it. */
export const tellAspect = (aspect: Aspect, facts: Facts, say: Say): string[] => {
  switch (aspect) {
    case 'outcome':
      return [say(`facts:outcome.${facts.again.rule === 'poll' ? 'poll' : classOf(facts.code)}`)];
    case 'again':
      return tellAgain(facts, say);
    case 'act':
      return tellAct(facts, say);
    case 'stages':
      return [tellReach(facts, say)];
    case 'ends':
      return [say(`facts:ends.${facts.ends.session}`)];
    case 'enhanced':
      return [facts.enhanced.length > 0 ? facts.enhanced.join(' ') : say('facts:noEnhanced')];
    case 'defined':
      return [sourceText(facts.defined)];
    default:
      return aspect satisfies never;
  }
};

/** What the sentences on a pair may name: the two codes, and the one of them that is singled out in some way. */
export const namesIn = (low: Outcome, high: Outcome) => {
  const [a, b] = [low.code, high.code];
  const other = (code: string) => (code === a ? b : a);
  const waiting = low.again.rule === 'later' ? a : b;
  const singular = (facts: Outcome) => ['poll', 'elsewhere', 'never'].includes(facts.again.rule);
  const special = singular(low) ? a : b;
  return { a, b, closing: low.ends.session === 'yes' ? a : b, waiting, changing: other(waiting), special, other: other(special) };
};

/** Takes two codes and what differs between them, gives the one sentence that decides. */
export const tellDecision = (low: Facts, high: Facts, { decision }: Comparison, say: Say): string =>
  say(`comparison:decision.${decision}`, {
    ...namesIn(low, high),
    roles: tellRoles(low.act, say),
    rolesA: tellRoles(low.act, say),
    rolesB: tellRoles(high.act, say),
  });

/** Takes two codes and what differs between them, gives whether one command can have both as its answer. */
export const tellMeeting = (low: Facts, high: Facts, { meeting }: Comparison, say: Say): string =>
  say(`comparison:meeting.${meeting.kind}`, {
    a: low.code,
    b: high.code,
    ...(meeting.kind === 'any-one' ? { broad: meeting.broad, other: meeting.other } : {}),
    ...(meeting.kind === 'apart' ? { stagesA: tellReach(low, say), stagesB: tellReach(high, say) } : { stages: tellStages(meeting.stages, say) }),
  });

/** Takes two codes and what differs between them, gives the rule for a server that could send either. */
export const tellChoice = (low: Facts, high: Facts, { choice }: Comparison, say: Say): string =>
  say(`comparison:choose.${choice}`, namesIn(low, high));
