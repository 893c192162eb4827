// Holds what is recorded against the words that quote it and against the facts on its codes.
import type { Answered } from '../domain/recording.ts';
import { isBroad, stagesOf, type Departure, type Facts } from '../domain/facts.ts';
import type { Session } from '../domain/recorded.ts';
import { STAGES, type Stage } from '../domain/stage.ts';
import type { UnregisteredFacts } from '../domain/unregistered.ts';
import { LANGUAGES } from '../language/languages.ts';
import type { Reading } from './reading.ts';
import type { Recorded } from './recordings.ts';

/** Takes what is recorded. Notes each quotation that is not in it: what a server is quoted with must stand in one of its recordings; "…" leaves out a part. */
export const checkQuotes = ({ servers, situations }: Recorded, reading: Reading): void => {
  const played = situations.flatMap(({ answers }) => answers.flatMap(({ session }) => session ?? []));
  const check = (file: string, quotes: readonly string[], sessions: readonly Session[]) => {
    const lines = sessions.flatMap(({ recording }) => recording.lines.map(({ text }) => text));
    for (const quote of quotes) {
      const parts = quote.split('…').map((part) => part.trim());
      if (!lines.some((text) => holdsInOrder(text, parts)))
        reading.inspect(file).fault('quotation', quote, 'quote a line as it stands in a recording, with … for what is left out');
    }
  };
  for (const language of LANGUAGES) {
    for (const { id, words, dialogues } of servers) {
      check(`content/dialogues/${id}/${language}.md`, words[language].quotes, [...dialogues, ...played.filter(({ server }) => server === id)]);
    }
    for (const { id, words, answers } of situations) {
      check(
        `content/situations/${id}/${language}.md`,
        words[language].quotes,
        answers.flatMap(({ session }) => session ?? []),
      );
    }
  }
};

const holdsInOrder = (text: string, parts: readonly string[]): boolean => {
  let from = 0;
  return parts.every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at !== -1;
  });
};

/** Takes what is recorded and the facts on all codes. Notes each recording that agrees neither with the RFCs nor with what the facts say of this server. */
export const checkAgreement = (
  { servers, situations }: Recorded,
  codes: readonly Facts[],
  unregistered: readonly UnregisteredFacts[],
  reading: Reading,
): void => {
  const registered = new Map(codes.map((facts) => [facts.code, facts]));
  const numbers = new Map(unregistered.map((facts) => [facts.code, facts]));
  const folderNames = ['codes', 'unregistered'].flatMap((kind) => reading.names(`content/${kind}`));
  const shown = new Set<string>();
  for (const { id, facts, dialogues } of servers) {
    for (const session of dialogues) {
      const inspector = reading.inspect(`content/dialogues/${id}/facts.yaml`);
      // 211 may come three times to one command: one fault is enough.
      for (const { code, at } of session.filed.slice(0, 1)) {
        const known = registered.get(code);
        const number = numbers.get(code);
        const field = `dialogues.${session.id}`;
        if (known && !agrees(known, at, session.name)) {
          const row = `{ at: ${placeOf(at)}, server: ${session.name} }`;
          inspector.fault(field, `${code} at ${at}`, `correct the command, or add ${row} to practice in content/codes/${code}/facts.yaml`);
        }
        if (known) for (const { at: where } of known.practice) if (where === placeOf(at)) shown.add(`${code} ${where} ${session.name}`);
        if (number && session.origin !== 'site code' && !number.servers.some((server) => server.startsWith(`${facts.name} `)))
          // Versions may differ: there it is the source that was read.
          inspector.fault(field, `${code} from ${session.name}`, `add "${session.name}" to servers in content/unregistered/${code}/facts.yaml`);
        if (!folderNames.includes(code)) inspector.fault(field, code, `add content for ${code}, or file the recording under another reply`);
      }
    }
    if (dialogues.length === 0) reading.inspect(`content/dialogues/${id}/facts.yaml`).fault('dialogues', facts.name, 'add a recording');
  }
  for (const { answers } of situations)
    for (const { session, reply } of answers) if (session && reply) shown.add(`${reply.code} ${placeOf(reply.at)} ${session.name}`);
  for (const { code, practice } of codes) {
    for (const { at, server } of practice) {
      if (servers.length > 0 && !shown.has(`${code} ${at} ${server}`))
        reading.inspect(`content/codes/${code}/facts.yaml`).fault('practice', `${at}, ${server}`, 'add a recording that shows it, or remove the row');
    }
  }
};

/** Where facts put a departure: at a stage, or at a command that is none of them. */
const placeOf = (at: Answered): Departure['at'] | 'nothing' => {
  const stages: readonly string[] = STAGES;
  if (stages.includes(at)) return at as Stage;
  return at === 'nothing' ? 'nothing' : 'OTHER';
};

const agrees = (facts: Facts, at: Answered, server: string): boolean => {
  const where = placeOf(at);
  // A server speaks unasked only to say that it closes (421, RFC 5321 §3.8); any command includes those that do not exist.
  if (where === 'nothing') return stagesOf(facts).includes('CONNECT') && isBroad(facts);
  if (where === 'OTHER' && isBroad(facts)) return true;
  return (where !== 'OTHER' && stagesOf(facts).includes(where)) || facts.practice.some((row) => row.at === where && row.server === server);
};
