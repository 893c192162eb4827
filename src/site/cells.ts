// The cells of the tables on recordings: which code, in whose class, chosen by whom.
import { catalogue } from '../catalogue/site.ts';
import { compareCodes } from '../domain/pair.ts';
import { RECORDED_ORIGINS, type RecordedOrigin } from '../domain/recorded.ts';
import { SIGNS, type ReplyClass } from '../domain/reply-code.ts';

/** Takes a code as it was sent, gives the sign of its class; a number without a class has none. */
export const signOf = (code: string): string => SIGNS[Number(code[0]) as ReplyClass] ?? '∅';

/** Every reply code that a recording is filed under, in order. */
export const recordedCodes: readonly string[] = [
  ...new Set(catalogue.servers.flatMap(({ facts }) => Object.values(facts.dialogues).map(({ reply }) => reply))),
].sort(compareCodes);

/** Takes a server's folder and a code, gives the most independent way in which it chose that code, or null where it is not recorded with it. */
export const strongestOrigin = (server: string, code: string): RecordedOrigin | null => {
  const dialogues = Object.values(catalogue.servers.find(({ id }) => id === server)?.facts.dialogues ?? {});
  const origins = dialogues.filter(({ reply }) => reply === code).map(({ origin }) => origin);
  return RECORDED_ORIGINS.find((origin) => origins.includes(origin)) ?? null;
};
