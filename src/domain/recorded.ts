// Recorded sessions, and which of them show a code or a pair of codes best.
import { isLongList, type Recording, type Reply } from './recording.ts';

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

/** How much a reply of a session tells of a code, besides what holds of every code: its usual place, being quoted in the words on the code. */
export type Merit = (code: string, session: Session, reply: Reply) => number;

/** What tells most: the program's own choice, its defaults, an enhanced code, a short session, a server of which much is recorded. */
const weight = (code: string, { session, replies }: Shown, merit: Merit, sizes: ReadonlyMap<string, number>): number => {
  const { origin, configuration, recording, server } = session;
  return (
    Math.max(...replies.map((reply) => merit(code, session, reply))) +
    { 'built in': 4, configured: 1, 'site code': 0 }[origin] +
    (configuration === null ? 1 : 0) +
    (replies.some(({ enhanced }) => enhanced !== null) ? 1.5 : 0) +
    (4 * (sizes.get(server) ?? 0)) / Math.max(...sizes.values(), 1) -
    recording.lines.length / 60
  );
};

/** Takes what is recorded, a code and what its replies are worth. Gives the sessions filed under the code, or else those in which it occurs, most telling first. */
export const shownOf = (sessions: readonly Session[], code: string, merit: Merit): Shown[] => {
  const sizes = new Map<string, number>();
  for (const { server } of sessions) sizes.set(server, (sizes.get(server) ?? 0) + 1);
  const carrying = (shown: Shown[]) => shown.filter(({ replies }) => replies.length > 0);
  const own = carrying(sessions.filter(({ kind }) => kind === 'dialogue').map((session) => withCode(session, session.filed, code)));
  const all = own.length > 0 ? own : carrying(sessions.map((session) => withCode(session, session.recording.replies, code)));
  return varied(all.map((shown) => ({ shown, weight: weight(code, shown, merit, sizes) })));
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
      given.filter(({ session }) => session.server === shown.session.server).length * 9 -
      given.filter((other) => reason(other) === reason(shown)).length * 3;
    const best = left.reduce((one, other) => (cost(other) > cost(one) ? other : one));
    given.push(best.shown);
    left.splice(left.indexOf(best), 1);
  }
  return given;
};

/** A pair of codes as recorded: both in one session, or one session for each of those that occur. */
export type ShownPair = { kind: 'one'; session: Session; low: Reply; high: Reply } | { kind: 'each'; shown: { session: Session; reply: Reply }[] };

/** Takes what is recorded, a pair, the lower code first, and what replies are worth. Gives one session in which both come, or else one of each. */
export const shownPair = (sessions: readonly Session[], { low, high }: { low: string; high: string }, merit: Merit): ShownPair => {
  const best = sessions.flatMap((session) => together(session, low, high, merit)).sort((one, other) => other.weight - one.weight)[0];
  if (best) return { kind: 'one', session: best.session, low: best.low, high: best.high };
  return {
    kind: 'each',
    shown: [low, high].flatMap((code) => {
      const [first] = shownOf(sessions, code, merit);
      const worth = (reply: Reply) => (first ? merit(code, first.session, reply) : 0);
      const reply = first?.replies.reduce((one, other) => (worth(other) > worth(one) ? other : one));
      return first && reply ? [{ session: first.session, reply }] : [];
    }),
  };
};

/** Every way in which a session shows both codes, and how much it tells: best where the first was hoped for and the second came, close behind it. */
const together = (session: Session, low: string, high: string, merit: Merit) => {
  const { replies, lines } = session.recording;
  const highs = replies.filter((reply) => carries(reply, high));
  return replies
    .filter((reply) => carries(reply, low))
    .flatMap((one) =>
      highs
        .filter((other) => other !== one)
        .map((other) => ({
          session,
          low: one,
          high: other,
          weight:
            (one.to < other.from ? 10 : 0) +
            // The same command, once taken and once refused, is the clearest.
            (one.at === other.at ? 4 : 0) +
            merit(low, session, one) / 2 +
            merit(high, session, other) +
            (session.filed.includes(other) ? 4 : 0) +
            (session.filed.includes(one) ? 1 : 0) +
            (session.kind === 'dialogue' ? 1 : 0) +
            { 'built in': 2, configured: 1, 'site code': 0 }[session.origin] -
            // A list of extensions is a success, but not one that anybody hoped for.
            (isLongList(one) ? 5 : 0) -
            2 * Math.abs(replies.indexOf(one) - replies.indexOf(other)) -
            lines.length / 50,
        })),
    );
};
