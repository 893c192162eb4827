// Bounces with known answers, and how an answer is scored: only on the fields that a case claims.
import { existsSync, globSync, readFileSync } from 'node:fs';

/** A bounce or log line as a person would paste it, and what is right. */
export interface BounceCase {
  id: string;
  source: string;
  input: string;
  expect: { reply: string | null; enhanced: string | null; provider: string | null };
  /** Which of these are claimed: null and claimed means that there is none. */
  asserts: readonly string[];
  /** Other right answers. */
  accept?: Partial<Record<Field, readonly (string | null)[]>>;
  permanent?: boolean;
  /** False where nothing in the text tells whose server it was. */
  provider_in_text?: boolean;
  /** The recipients of all failures, the main one first; only where there are several. */
  recipients?: readonly string[];
  tags: readonly string[];
}

export type Field = 'reply' | 'enhanced' | 'provider';

export interface Answer {
  reply: string | null;
  enhanced: string | null;
  provider: string | null;
  permanent: boolean | null;
}

export const SHARED = '../shared/bounces/cases.jsonl';
export const hasShared = (): boolean => existsSync(SHARED);

/** Takes a file of cases, one JSON object a line, gives them. */
export const readCases = (file: string): BounceCase[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as BounceCase);

/** The project's own cases, tests/bounces/. */
export const ownCases = (): BounceCase[] => globSync('tests/bounces/*.jsonl').sort().flatMap(readCases);

/** Right answers and answers asked for. */
export type Score = readonly [right: number, asked: number];
export type Scores = Record<'reply' | 'enhanced' | 'both' | 'provider' | 'permanent', Score>;

/** Takes a case, a field of it and an answer, gives whether it is right, or null where the case does not claim it. */
export const isRight = (one: BounceCase, field: Field, answer: Answer): boolean | null => {
  if (!one.asserts.includes(field) || (field === 'provider' && one.provider_in_text === false)) return null;
  return answer[field] === one.expect[field] || (one.accept?.[field]?.includes(answer[field]) ?? false);
};

/** Takes cases and a way to answer them, gives the scores. */
export const score = (cases: readonly BounceCase[], answer: (input: string) => Answer): Scores => {
  const counts = { reply: [0, 0], enhanced: [0, 0], both: [0, 0], provider: [0, 0], permanent: [0, 0] } satisfies Record<string, [number, number]>;
  const count = (key: keyof Scores, right: boolean | null): void => {
    if (right === null) return;
    counts[key][0] = (counts[key][0] ?? 0) + (right ? 1 : 0);
    counts[key][1] = (counts[key][1] ?? 0) + 1;
  };
  for (const one of cases) {
    const given = answer(one.input);
    const [reply, enhanced] = [isRight(one, 'reply', given), isRight(one, 'enhanced', given)];
    count('reply', reply);
    count('enhanced', enhanced);
    count('both', reply === null || enhanced === null ? null : reply && enhanced);
    count('provider', isRight(one, 'provider', given));
    count('permanent', one.permanent === undefined ? null : given.permanent === one.permanent);
  }
  return counts as unknown as Scores;
};
