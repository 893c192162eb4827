// content/dialogues/<server>/facts.yaml: what holds of a server's recordings, kept up to date without touching what others wrote there.
import { parseDocument, stringify } from 'yaml';
import type { Dialogue, ServerFile } from './scenario-file.ts';

/** Takes the text that is there, the server, its version, the day and the dialogues recorded. Gives the new text. */
export const updateFacts = (
  before: string | null,
  { server, version, day, recorded }: { server: ServerFile; version: string; day: string; recorded: readonly string[] },
): string => {
  const document = parseDocument(before ?? `name: ${stringify(server.name).trim()}\n`);
  document.set('version', version);
  document.set('recorded', day);
  for (const id of recorded) {
    const dialogue = server.dialogues[id];
    if (dialogue) document.setIn(['dialogues', id], document.createNode(factsOf(dialogue), { flow: true }));
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
};

const factsOf = ({ reply, at, configuration, origin }: Dialogue) => {
  const [code, enhanced = null] = reply.split(' ');
  return { reply: code, enhanced, at, configuration, origin };
};
