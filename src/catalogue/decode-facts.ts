// What the decoder has to know of the content: the wordings, and who acts by code. Without the words of any language, which take longer to read.
import type { ActsByCode } from '../domain/decode/act.ts';
import { prepareWordings, type Wordings } from '../domain/decode/wordings.ts';
import { actOf, codesOfRow } from '../domain/enhanced-code.ts';
import { ContentError, type Inspector } from '../fault.ts';
import { readRowFacts } from './enhanced-file.ts';
import { readFacts } from './facts-file.ts';
import { Reading } from './reading.ts';
import { readProviderFacts } from './wordings-file.ts';

export interface DecodeFacts {
  wordings: Wordings;
  acts: ActsByCode;
}

/** Takes the project's top folder. Gives what decode needs. Throws a ContentError that holds every fault found. */
export const readDecodeFacts = (top: string): DecodeFacts => {
  const reading = new Reading(top);
  /** The facts.yaml of each folder. */
  const each = <Facts>(folder: string, read: (text: string, name: string, inspector: Inspector) => Facts | null): Facts[] =>
    reading.names(folder).flatMap((name) => {
      const file = `${folder}/${name}/facts.yaml`;
      const facts = read(reading.text(file), name, reading.inspect(file));
      return facts ? [facts] : [];
    });
  const wordings = each('content/wordings', readProviderFacts).flatMap(({ kind, wordings: own }) => own.map((wording) => ({ ...wording, kind })));
  const acts = new Map([
    ...each('content/codes', readFacts).map(({ code, act }) => [code, act] as const),
    ...each('content/enhanced', readRowFacts).flatMap((facts) => codesOfRow(facts).map((code) => [code, actOf(facts, code).act] as const)),
  ]);
  if (reading.faults.length > 0) throw new ContentError(reading.faults);
  return { wordings: prepareWordings(wordings), acts };
};
