// Enhanced status codes: class, subject and detail (RFC 3463 §2), and the rows of the IANA registry they come from.
import type { Again, Role } from './facts.ts';
import { compareCodes, type Pair } from './pair.ts';
import type { ReplyCode } from './reply-code.ts';
import type { Source } from './source.ts';

/** As it is written on the wire: "5.7.26". */
export type EnhancedCode = string;

/** Success, persistent transient failure, permanent failure (RFC 3463 §3). There is no class 3. */
export const ENHANCED_CLASSES = [2, 4, 5] as const;
export type EnhancedClass = (typeof ENHANCED_CLASSES)[number];

/** status-code = class "." subject "." detail, without leading zeros (RFC 3463 §2). */
export const ENHANCED_CODE = /^[245]\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

/** A row of the registry, which leaves the class open: "7.26" stands for X.7.26. */
export const ENHANCED_ROW = /^[0-7]\.(0|[1-9]\d?)$/;

/** The registry's subjects, X.0 to X.7. */
export const SUBJECTS = [0, 1, 2, 3, 4, 5, 6, 7] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Which reply codes a row may go with besides those it names. */
export const OTHER_REPLIES = ['none', 'any', '5yz', '4yz-5yz'] as const;

/** What holds of a row of the registry in every language. */
export interface RowFacts {
  row: string;
  status: 'registered' | 'deprecated' | 'historical';
  /** The classes that the registry's text or reply codes allow. */
  classes: readonly EnhancedClass[];
  /** Classes that servers use although the registry does not allow them. */
  practiceClasses: readonly EnhancedClass[];
  /** The text as registered. */
  sample: string;
  /** The reply codes that the registry associates with the row. */
  replies: readonly ReplyCode[];
  otherReplies: (typeof OTHER_REPLIES)[number];
  /** Null where the registry itself is the only basis (X.7.28). */
  defined: Source | null;
  uses: readonly Source[];
  again: Readonly<Partial<Record<EnhancedClass, Again>>>;
  act: readonly Role[];
  confused: readonly string[];
  reviewed: string;
}

/** Takes a row and a class, gives the code: ("7.26", 5) is "5.7.26". */
export const codeOf = (row: string, enhancedClass: EnhancedClass): EnhancedCode => `${enhancedClass}.${row}`;

/** Takes a code, gives its row. */
export const rowOf = (code: EnhancedCode): string => code.slice(2);

/** Takes a code, gives its class. */
export const enhancedClassOf = (code: EnhancedCode): EnhancedClass => Number(code[0]) as EnhancedClass;

/** Takes a row or a code, gives its subject. */
export const subjectOf = (rowOrCode: string): Subject => Number(rowOrCode.split('.').at(-2)) as Subject;

/** Takes the facts on a row, gives every code of it that has a page: what the registry allows and what servers use. */
export const codesOfRow = (facts: RowFacts): EnhancedCode[] =>
  ENHANCED_CLASSES.filter((one) => facts.classes.includes(one) || facts.practiceClasses.includes(one)).map((one) => codeOf(facts.row, one));

/** Takes the facts on a row, gives the class in which people meet it: the gravest that the registry allows. */
export const usualClass = (facts: RowFacts): EnhancedClass | null => facts.classes.at(-1) ?? null;

/** Takes the facts on a code's row and the code, gives who must act: nobody yet for what may pass by itself. */
export const actOf = (facts: RowFacts, code: EnhancedCode): { act: readonly Role[]; lasting: readonly Role[] } => {
  const again = facts.again[enhancedClassOf(code)];
  if (again === 'none') return { act: ['nobody'], lasting: [] };
  return again === 'later' ? { act: ['nobody'], lasting: facts.act } : { act: facts.act, lasting: [] };
};

/** Takes the facts on all rows, gives the pairs that a reader could confuse: the rows of one subject in their usual class, and 4.y.z against 5.y.z. */
export const confusablePairs = (rows: readonly RowFacts[]): Pair[] => {
  const usual = rows.flatMap((facts) => {
    const one = usualClass(facts);
    return one ? [codeOf(facts.row, one)] : [];
  });
  const within = SUBJECTS.flatMap((subject) => {
    const codes = usual.filter((code) => subjectOf(code) === subject).sort(compareCodes);
    return codes.flatMap((low, index) => codes.slice(index + 1).map((high) => ({ low, high })));
  });
  const across = rows
    .filter((facts) => codesOfRow(facts).length > 1)
    .flatMap((facts) => {
      const codes = codesOfRow(facts).filter((code) => enhancedClassOf(code) !== 2);
      return codes[0] && codes[1] ? [{ low: codes[0], high: codes[1] }] : [];
    });
  return [...within, ...across];
};
