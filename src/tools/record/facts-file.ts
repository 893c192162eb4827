// content/dialogues/<server>/facts.yaml: what holds of a server's recordings, kept up to date without touching what others wrote there.
import { parseDocument, stringify } from 'yaml';
import type { Made } from './report.ts';
import type { Dialogue, ServerFile } from './scenario-file.ts';

/** Takes the text that is there, the server, which program it was, the day and the dialogues recorded. Gives the new text; what did not change stays as it was written. */
export const updateFacts = (
  before: string | null,
  { server, made, day, recorded }: { server: ServerFile; made: Made; day: string; recorded: readonly string[] },
): string => {
  const document = parseDocument(before ?? stringify({ name: server.name }));
  for (const [key, value] of Object.entries({ version: made.version, package: made.package, recorded: day }))
    if (document.get(key) !== value) document.set(key, value);
  for (const id of recorded) {
    const dialogue = server.dialogues[id];
    if (!dialogue) continue;
    const facts = factsOf(dialogue);
    if (!document.hasIn(['dialogues', id])) document.setIn(['dialogues', id], document.createNode(facts, { flow: true }));
    for (const [key, value] of Object.entries(facts))
      if (document.getIn(['dialogues', id, key]) !== value) document.setIn(['dialogues', id, key], value);
  }
  return document.toString({ lineWidth: 0 });
};

const factsOf = ({ reply, at, configuration, origin }: Dialogue) => {
  const [code, enhanced = null] = reply.split(' ');
  return { reply: code, enhanced, at, configuration, origin };
};
