// scenarios/<server>.yaml and scenarios/situations.yaml: what to set up, what the client does, and what the server is expected to say.
import { z } from 'astro/zod';
import { answeredForm } from '../../catalogue/server-file.ts';
import { readYaml } from '../../catalogue/yaml.ts';
import { RECORDED_ORIGINS } from '../../domain/recorded.ts';
import { ContentError, Inspector, type Fault } from '../../fault.ts';
import { parseScript, type Step } from './script.ts';

const reply = z
  .string({ error: 'put a code alone in quotes ("550"): YAML reads it as a number' })
  .regex(/^\d{3}(?: \d\.\d{1,3}\.\d{1,3})?$/, { error: 'write the code, and the enhanced status code if the server gives one: 550 5.1.1' });
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'write a name of small letters, digits and hyphens: it becomes a file name' });
const path = z.string().regex(/^\/[\w./-]+$/, { error: 'write a path from the root folder, such as /etc/postfix/main.cf' });

const profileSchema = z.strictObject({
  /** Text for the {{names}} in the files. */
  fill: z.record(z.string(), z.string()).default({}),
  /** Whole files, besides those of every profile. */
  files: z.record(path, z.string()).default({}),
  /** Shell lines run after those of every profile, before the server starts. */
  setup: z.string().default(''),
  /** Daemons that start before the server, each in the foreground of its own shell. */
  beside: z.array(z.string()).default([]),
  /** Folders that get a small file system of their own, to be full soon: /var/spool/postfix: 8M. */
  disks: z.record(path, z.string().regex(/^\d+[kM]$/, { error: 'write a size such as 8M' })).default({}),
  /** TCP ports that must be open before the client begins, where they are not those of every profile. */
  ready: z.array(z.number()).optional(),
});

const dialogueSchema = z.strictObject({
  profile: id.default('defaults'),
  /** The line that causes the reply; left out where nothing had to be configured. */
  configuration: z.string().nullable().default(null),
  origin: z.enum(RECORDED_ORIGINS).default('built in'),
  /** What the server is expected to say somewhere in the session: the reply that the recording is about. */
  reply,
  /** The command that it answers, in the words of content/dialogues. */
  at: answeredForm,
  client: z.string(),
});

const serverSchema = z.strictObject({
  server: id,
  name: z.string(),
  /** From Debian … */
  packages: z.array(z.string()).optional(),
  /** … or from the npm registry, with its exact version. */
  npm: z
    .string()
    .regex(/^[\w@/.-]+@\d+\.\d+\.\d+$/, { error: 'write package@1.2.3, the exact version' })
    .optional(),
  /** The Debian package whose version is the server's. */
  versionOf: z.string().optional(),
  ready: z.array(z.number()),
  files: z.record(path, z.string()),
  setup: z.string().default(''),
  start: z.string(),
  stop: z.string().optional(),
  profiles: z.record(id, profileSchema.nullable()),
  situations: z.strictObject({ profile: id, auth: z.strictObject({ profile: id, port: z.number() }) }),
  dialogues: z.record(id, dialogueSchema),
});

const situationsSchema = z.record(id, z.strictObject({ auth: z.boolean().default(false), client: z.string() }));

export type Profile = z.output<typeof profileSchema>;
export type Dialogue = Omit<z.output<typeof dialogueSchema>, 'client'> & { steps: Step[] };
export type ServerFile = Omit<z.output<typeof serverSchema>, 'profiles' | 'dialogues'> & {
  profiles: Record<string, Profile>;
  dialogues: Record<string, Dialogue>;
};
export interface Situation {
  auth: boolean;
  steps: Step[];
}

/** Takes the text of a server's file and its path. Gives what stands in it; throws a ContentError with every fault. */
export const readServerFile = (text: string, file: string): ServerFile => {
  const faults: Fault[] = [];
  const inspector = new Inspector(file, faults);
  const read = readYaml(text, serverSchema, inspector);
  if (!read || faults.length > 0) throw new ContentError(faults);
  if (!read.packages === !read.npm) inspector.fault('packages', '', 'name either Debian packages or one npm package');
  if (read.packages && !read.packages.includes(read.versionOf ?? ''))
    inspector.fault('versionOf', read.versionOf, 'name the one of the packages whose version is the version of the server');
  const profiles = Object.fromEntries(Object.entries(read.profiles).map(([name, profile]) => [name, profile ?? profileSchema.parse({})]));
  const known = (name: string, field: string): void => {
    if (!(name in profiles)) inspector.fault(field, name, `use one of the profiles of this file: ${Object.keys(profiles).join(', ')}`);
  };
  known(read.situations.profile, 'situations.profile');
  known(read.situations.auth.profile, 'situations.auth.profile');
  checkFills(read.files, profiles, inspector);
  const dialogues: Record<string, Dialogue> = {};
  for (const [name, { client, ...dialogue }] of Object.entries(read.dialogues)) {
    known(dialogue.profile, `dialogues.${name}.profile`);
    if (!name.startsWith(`${dialogue.reply.slice(0, 3)}-`))
      inspector.fault(`dialogues.${name}`, name, `begin the name with the reply: ${dialogue.reply.slice(0, 3)}-…`);
    dialogues[name] = { ...dialogue, steps: stepsOf(client, `dialogues.${name}.client`, inspector) };
  }
  for (const name of Object.keys(profiles)) {
    const stopping = Object.entries(dialogues).filter(([, { profile, steps }]) => profile === name && steps.some(({ does }) => does === 'stop'));
    if (stopping.length > 1)
      inspector.fault(`dialogues.${stopping[1]?.[0]}.profile`, name, 'use another profile: only one dialogue of a profile may stop the service');
  }
  if (faults.length > 0) throw new ContentError(faults);
  return { ...read, profiles, dialogues };
};

/** Takes the text of situations.yaml and its path. Gives the situations; throws a ContentError with every fault. */
export const readSituationsFile = (text: string, file: string): Record<string, Situation> => {
  const inspector = new Inspector(file, []);
  const read = readYaml(text, situationsSchema, inspector) ?? {};
  const situations = Object.fromEntries(
    Object.entries(read).map(([name, { auth, client }]) => [name, { auth, steps: stepsOf(client, `${name}.client`, inspector) }]),
  );
  if (inspector.faults.length > 0) throw new ContentError(inspector.faults);
  return situations;
};

const stepsOf = (client: string, field: string, inspector: Inspector): Step[] => {
  const { steps, faults } = parseScript(client);
  for (const { line, text, remedy } of faults) inspector.fault(`${field}, line ${line}`, text, remedy);
  return steps;
};

/** Every name that a profile fills must stand in a file. */
const checkFills = (files: Record<string, string>, profiles: Record<string, Profile>, inspector: Inspector): void => {
  for (const [name, profile] of Object.entries(profiles)) {
    const places = [...Object.values(files), ...Object.values(profile.files)].join('\n');
    for (const key of Object.keys(profile.fill)) {
      if (!places.includes(`{{${key}}}`)) inspector.fault(`profiles.${name}.fill.${key}`, key, 'no file has this name in double braces: correct it');
    }
  }
};
