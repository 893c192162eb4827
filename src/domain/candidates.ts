// What the box proposes for what stands in it, the best first.
import type { Askable } from './asked.ts';
import { codesIn } from './asked.ts';
import type { BoxCode, BoxData, BoxWording } from './box.ts';
import { pairId, pairOf, type Pair } from './pair.ts';
import { understand } from './question.ts';
import { indexOf, suggest, type Findable, type Index } from './suggest.ts';

export type Candidate =
  { kind: 'code'; code: BoxCode } | { kind: 'pair'; pair: Pair } | { kind: 'wording'; wording: BoxWording } | { kind: 'decode' };

interface Found extends Findable {
  candidate: Candidate;
}

/** What can be proposed, ready for asking. */
export interface Proposer {
  askable: Askable;
  codes: ReadonlyMap<string, BoxCode>;
  index: Index<Found>;
}

/** So many are proposed at most. */
export const MOST = 8;

/** Takes what the box was given, gives it ready for asking. */
export const proposerOf = ({ codes, registered, pairs, wordings, providers }: BoxData): Proposer => {
  const replies = new Set(codes.slice(0, registered).map(({ code }) => code));
  const others = new Set(pairs);
  return {
    askable: {
      known: codes.map(({ code }) => code),
      isCompared: (pair) => (replies.has(pair.low) && replies.has(pair.high)) || others.has(pairId(pair)),
    },
    codes: new Map(codes.map((code) => [code.code, code])),
    index: indexOf([
      ...codes.map((code, position): Found => {
        // Registered reply codes before enhanced ones; what failed before what did not, since nobody looks up a success by its words.
        const weight = (position < registered ? 1 : 0.5) + (/^[45]/.test(code.code) ? 0.5 : 0);
        return { name: code.name, also: `${code.english} ${code.means}`, weight, candidate: { kind: 'code', code } };
      }),
      ...wordings.map((wording): Found => {
        const name = providers[wording.provider]?.name ?? '';
        return { name: wording.text, also: `${name} ${wording.meaning}`, weight: 0, candidate: { kind: 'wording', wording } };
      }),
    ]),
  };
};

/** Takes what stands in the box, gives what to propose. Empty where nothing is known of it. */
export const candidatesFor = (input: string, { askable, codes, index }: Proposer): Candidate[] => {
  const question = understand(input, askable);
  const named = codesIn(input, askable.known).flatMap((code) => codes.get(code) ?? []);
  const listed = named.map((code): Candidate => ({ kind: 'code', code }));
  switch (question.kind) {
    case 'nothing':
      return [];
    case 'text':
      return [{ kind: 'decode' }, ...listed];
    case 'pair':
      return [{ kind: 'pair', pair: question.pair }, ...listed];
    case 'code': {
      const [one, other] = named;
      const both = one && other ? pairOf(one.code, other.code) : null;
      const first = listed.filter((candidate) => candidate.kind === 'code' && candidate.code.code === question.code);
      return [
        ...first,
        ...listed.filter((candidate) => !first.includes(candidate)),
        ...(both && askable.isCompared(both) ? [{ kind: 'pair', pair: both } as const] : []),
        ...byWords(input.replace(/[\d.]+/g, ' '), index),
        ...beginningWith(question.code, codes),
      ].slice(0, MOST);
    }
    case 'words': {
      const begun = /^\s*(\d[\d.]*)\s*$/.exec(input)?.[1];
      const found = begun ? beginningWith(begun, codes) : byWords(input, index);
      const written = input.trim().split(/\s+/).length > 2;
      return [...found, ...(written ? [{ kind: 'decode' } as const] : [])].slice(0, MOST);
    }
    default:
      return question satisfies never;
  }
};

const byWords = (words: string, index: Index<Found>): Candidate[] => suggest(index, words, MOST - 1).map(({ candidate }) => candidate);

const beginningWith = (digits: string, codes: ReadonlyMap<string, BoxCode>): Candidate[] =>
  [...codes.values()].filter(({ code }) => code.startsWith(digits) && code !== digits).map((code): Candidate => ({ kind: 'code', code }));
