// Joins servers and situations with their recordings.
import { filedReplies, type Answered, type Recording, type Reply } from '../domain/recording.ts';
import type { Session } from '../domain/recorded.ts';
import { parseRecording, RecordingError } from '../domain/dialogue.ts';
import { STAGES } from '../domain/stage.ts';
import type { Inspector } from '../fault.ts';
import type { Language } from '../language/languages.ts';
import { readLanguages, type Reading } from './reading.ts';
import { readServerFacts, readServerWords, type ServerFacts, type ServerWords } from './server-file.ts';
import { readSituationFacts, readSituationWords, type Absence, type SituationFacts, type SituationWords } from './situation-file.ts';

/** A server that was recorded. */
export interface ServerEntry {
  /** The folder, and the last part of the address. */
  id: string;
  facts: ServerFacts;
  words: Record<Language, ServerWords>;
  dialogues: readonly Session[];
}

/** What one server answered in a situation; `absence` says why there is no answer. */
export interface Answer {
  server: ServerEntry;
  session: Session | null;
  reply: Reply | null;
  absence: Absence | 'not-reached' | null;
}

export interface SituationEntry {
  id: string;
  facts: SituationFacts;
  words: Record<Language, SituationWords>;
  /** In the order of the servers. */
  answers: readonly Answer[];
}

export interface Recorded {
  /** The server of which most is recorded first. */
  servers: readonly ServerEntry[];
  /** In the order of the session. */
  situations: readonly SituationEntry[];
}

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Takes a reading of the content. Gives servers and situations with their recordings, after noting each fault. */
export const readRecorded = (reading: Reading): Recorded => {
  const servers = folders('content/dialogues', reading)
    .flatMap((folder) => readServer(folder, reading))
    .sort((one, other) => other.dialogues.length - one.dialogues.length || (one.id < other.id ? -1 : 1));
  const situations = folders('content/situations', reading)
    .flatMap((folder) => readSituation(folder, servers, reading))
    .sort((one, other) => place(one.facts.at) - place(other.facts.at));
  return { servers, situations };
};

const place = (at: Answered): number => {
  const stages: readonly string[] = STAGES;
  return stages.includes(at) ? stages.indexOf(at) : stages.length;
};

interface Folder {
  name: string;
  path: string;
}

const folders = (folder: string, reading: Reading): Folder[] =>
  reading.names(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (NAME.test(name)) return [{ name, path }];
    reading.inspect(path).fault('folder', name, 'name the folder in lower-case letters, digits and hyphens');
    return [];
  });

/** Reads facts.yaml and the words beside it; `others` are the recordings that stand there too. */
const readFolder = <AnyFacts, AnyWords>(
  { name, path }: Folder,
  reading: Reading,
  facts: (text: string, folder: string, inspector: Inspector) => AnyFacts | null,
  words: (text: string, language: Language, facts: AnyFacts, inspector: Inspector) => AnyWords | null,
  others: (facts: AnyFacts) => readonly string[],
): { facts: AnyFacts; words: Record<Language, AnyWords> } | null => {
  const file = `${path}/facts.yaml`;
  const text = reading.text(file);
  const known = text ? facts(text, name, reading.inspect(file)) : null;
  if (!known) return null;
  const recordings = others(known).map((id) => `${id}.txt`);
  const written = readLanguages(path, ['facts.yaml', ...recordings], reading, (body, language, inspector) => words(body, language, known, inspector));
  return written ? { facts: known, words: written } : null;
};

const readRecording = (file: string, reading: Reading): Recording | null => {
  const text = reading.text(file);
  if (!text) return null;
  try {
    return parseRecording(text);
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    reading.inspect(file).fault(`line ${error.line}`, error.text, error.message);
    return null;
  }
};

const readServer = (folder: Folder, reading: Reading): ServerEntry[] => {
  const entry = readFolder(folder, reading, readServerFacts, readServerWords, ({ dialogues }) => Object.keys(dialogues));
  if (!entry) return [];
  const inspector = reading.inspect(`${folder.path}/facts.yaml`);
  const dialogues = Object.entries(entry.facts.dialogues).flatMap(([id, dialogue]): Session[] => {
    const recording = readRecording(`${folder.path}/${id}.txt`, reading);
    if (!recording) return [];
    const filed = filedReplies(recording, dialogue);
    if (filed.length === 0) {
      const said = recording.replies.map(({ code, enhanced, at }) => `${[code, enhanced].filter(Boolean).join(' ')} at ${at}`);
      const wanted = `${[dialogue.reply, dialogue.enhanced].filter(Boolean).join(' ')} at ${dialogue.at}`;
      inspector.fault(`dialogues.${id}`, wanted, `file it under a reply that stands in the recording: ${[...new Set(said)].join(', ')}`);
    }
    const name = `${entry.facts.name} ${dialogue.version ?? entry.facts.version}`;
    const { configuration, origin } = dialogue;
    return [{ server: folder.name, name, id, kind: 'dialogue', configuration, origin, recording, filed }];
  });
  return [{ id: folder.name, ...entry, dialogues }];
};

const readSituation = (folder: Folder, servers: readonly ServerEntry[], reading: Reading): SituationEntry[] => {
  // By folder: a server whose own facts are faulty is told for itself.
  const present = ({ absent }: SituationFacts) => reading.names('content/dialogues').filter((id) => !(id in absent));
  const entry = readFolder(folder, reading, readSituationFacts, readSituationWords, present);
  if (!entry) return [];
  const { facts } = entry;
  const inspector = reading.inspect(`${folder.path}/facts.yaml`);
  for (const id of Object.keys(facts.absent)) {
    if (!reading.names('content/dialogues').includes(id)) inspector.fault(`absent.${id}`, id, 'name a folder of content/dialogues');
  }
  const answers = servers.map((server): Answer => {
    const absence = facts.absent[server.id];
    if (absence) return { server, session: null, reply: null, absence };
    const file = `${folder.path}/${server.id}.txt`;
    const recording = readRecording(file, reading);
    if (!recording) return { server, session: null, reply: null, absence: 'not-played' };
    // The mistake is the last thing that the client does before it leaves.
    const reply = recording.replies.findLast(({ at }) => at === facts.at) ?? null;
    if (reply && facts.sends !== null && recording.lines[reply.command ?? -1]?.text !== facts.sends)
      reading
        .inspect(file)
        .fault('the line that was answered', recording.lines[reply.command ?? -1]?.text, `play the situation: send ${facts.sends}`);
    const session: Session = {
      server: server.id,
      name: `${server.facts.name} ${server.facts.version}`,
      id: folder.name,
      kind: 'situation',
      configuration: null,
      origin: 'built in',
      recording,
      filed: reply ? [reply] : [],
    };
    return { server, session, reply, absence: reply ? null : 'not-reached' };
  });
  return [{ id: folder.name, ...entry, answers }];
};
