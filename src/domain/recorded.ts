// Recorded sessions, and which of them show a code or a pair of codes best.
import type { Filed, Recording, Reply } from './dialogue.ts';

/** Who chose the code: the program by itself, a line of its configuration, or a plugin or callback written for the recording. */
export const RECORDED_ORIGINS = ['built in', 'configured', 'site code'] as const;
export type RecordedOrigin = (typeof RECORDED_ORIGINS)[number];

/** A recording with what it is about. */
export interface Session {
  /** The folder under which it is kept: postfix. */
  server: string;
  /** Name and version: "Postfix 3.10.13". */
  name: string;
  /** Its own name: 550-user-unknown, or the situation in which it was played. */
  id: string;
  kind: 'dialogue' | 'situation';
  /** The line that causes the reply; null where the defaults do. */
  configuration: string | null;
  origin: RecordedOrigin;
  recording: Recording;
  /** The replies that it is filed under. */
  filed: readonly Reply[];
}

/** Takes a reply, tells whether it carries a code: its three digits, or its enhanced status code. */
export const carries = ({ code, enhanced }: Pick<Reply, 'code' | 'enhanced'>, wanted: string): boolean =>
  wanted.includes('.') ? enhanced === wanted : code === wanted;

/** A code as it came in a session. */
export interface Shown {
  session: Session;
  replies: readonly Reply[];
}

/** What tells most: the usual place, the program's own choice, its defaults, a short session, a server of which much is recorded. */
const weight = ({ session, replies }: Shown, usual: (filed: Filed) => boolean, sizes: ReadonlyMap<string, number>): number => {
  const { origin, configuration, recording, server } = session;
  const ordinary = replies.some(({ code, enhanced, at }) => usual({ reply: code, enhanced, at }));
  return (
    (ordinary ? 6 : 0) +
    { 'built in': 4, configured: 1, 'site code': 0 }[origin] +
    (configuration === null ? 1 : 0) +
    (replies.some(({ enhanced }) => enhanced !== null) ? 1.5 : 0) +
    (4 * (sizes.get(server) ?? 0)) / Math.max(...sizes.values(), 1) -
    recording.lines.length / 25
  );
};

/** Takes what is recorded, a code and where the RFCs let it stand. Gives the sessions filed under the code, or else those in which it occurs, most telling first. */
export const shownOf = (sessions: readonly Session[], code: string, usual: (filed: Filed) => boolean): Shown[] => {
  const sizes = new Map<string, number>();
  for (const { server } of sessions) sizes.set(server, (sizes.get(server) ?? 0) + 1);
  const filed = sessions.filter(({ kind }) => kind === 'dialogue').map((session) => withCode(session, session.filed, code));
  const own = filed.filter(({ replies }) => replies.length > 0);
  const all =
    own.length > 0 ? own : sessions.map((session) => withCode(session, session.recording.replies, code)).filter(({ replies }) => replies.length > 0);
  return varied(all.map((shown) => ({ shown, weight: weight(shown, usual, sizes) })));
};

const withCode = (session: Session, replies: readonly Reply[], code: string): Shown => ({
  session,
  replies: replies.filter((reply) => carries(reply, code)),
});

/** One server after the other and one reason after the other, before any comes again. */
const varied = (weighed: { shown: Shown; weight: number }[]): Shown[] => {
  const left = [...weighed].sort((one, other) => other.weight - one.weight);
  const given: Shown[] = [];
  const reason = ({ replies }: Shown) => `${replies[0]?.at} ${replies[0]?.enhanced}`;
  while (left.length > 0) {
    const cost = ({ shown, weight: own }: (typeof left)[number]) =>
      own -
      given.filter(({ session }) => session.server === shown.session.server).length * 5 -
      given.filter((other) => reason(other) === reason(shown)).length * 3;
    const best = left.reduce((one, other) => (cost(other) > cost(one) ? other : one));
    given.push(best.shown);
    left.splice(left.indexOf(best), 1);
  }
  return given;
};

/** A pair of codes as recorded: both in one session, or one session for each of those that occur. */
export type ShownPair = { kind: 'one'; session: Session; low: Reply; high: Reply } | { kind: 'each'; shown: { session: Session; reply: Reply }[] };

/** Takes what is recorded and a pair, the lower code first. Gives one session in which both come, with the two replies that stand closest, or else one of each. */
export const shownPair = (
  sessions: readonly Session[],
  { low, high }: { low: string; high: string },
  usual: (code: string, filed: Filed) => boolean,
): ShownPair => {
  const best = sessions.flatMap((session) => closest(session, low, high, usual)).sort((one, other) => other.weight - one.weight)[0];
  if (best) return { kind: 'one', session: best.session, low: best.low, high: best.high };
  return {
    kind: 'each',
    shown: [low, high].flatMap((code) => {
      const [first] = shownOf(sessions, code, (filed) => usual(code, filed));
      const reply = first?.replies.find(({ code: digits, enhanced, at }) => usual(code, { reply: digits, enhanced, at })) ?? first?.replies.at(-1);
      return first && reply ? [{ session: first.session, reply }] : [];
    }),
  };
};

/** The two replies of a session that stand closest together, the expected one first, and how much they tell. */
const closest = (session: Session, low: string, high: string, usual: (code: string, filed: Filed) => boolean) => {
  const { replies, lines } = session.recording;
  const lows = replies.filter((reply) => carries(reply, low));
  const highs = replies.filter((reply) => carries(reply, high));
  const told = (code: string, reply: Reply) => (usual(code, { reply: reply.code, enhanced: reply.enhanced, at: reply.at }) ? 3 : 0);
  return lows.flatMap((one) =>
    highs
      .filter((other) => other !== one)
      .map((other) => ({
        session,
        low: one,
        high: other,
        weight:
          // The same command, once taken and once refused, is the clearest.
          (one.at === other.at ? 5 : 0) +
          (one.to < other.from ? 3 : 0) +
          told(low, one) +
          told(high, other) +
          (session.filed.includes(other) ? 4 : 0) +
          (session.filed.includes(one) ? 1 : 0) +
          (session.kind === 'dialogue' ? 1 : 0) +
          { 'built in': 2, configured: 1, 'site code': 0 }[session.origin] -
          Math.abs(replies.indexOf(one) - replies.indexOf(other)) -
          lines.length / 50,
      })),
  );
};
