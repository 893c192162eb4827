// Plays a script against a server that runs, and gives the recording.
import { createHmac } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { Step } from './script.ts';
import { Transcript } from './transcript.ts';
import { Wire } from './wire.ts';

export interface Stage {
  /** The address that the server listens on. */
  host: string;
  /** The port where a script names none. */
  port: number;
  /** What the administrator does to stop the service. */
  stop: () => Promise<void>;
}

/** Takes the steps of a script and where to play them. Gives the recording; throws where nobody listens or an awaited reply does not come. */
export const play = async (steps: readonly Step[], stage: Stage): Promise<string> => {
  const transcript = new Transcript();
  const others: Socket[] = [];
  let wire: Wire | null = null;
  try {
    for (const step of steps) {
      if (step.does === 'others') {
        others.push(...(await openOthers(step.count, { ...stage, from: step.from, port: step.port ?? stage.port })));
      } else if (step.does === 'connect') {
        await wire?.end();
        wire = await Wire.open({ from: step.from, host: stage.host, port: step.port ?? stage.port }, transcript);
        if (step.greeted) wire.expect();
        if (step.waits) await wire.replies();
      } else if (wire && !wire.closed) {
        await act(step, wire, transcript, stage);
      }
    }
    await wire?.end();
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}; until then:\n${transcript.text}`, { cause: error });
  } finally {
    for (const other of others) other.destroy();
  }
  return transcript.text;
};

const act = async (step: Exclude<Step, { does: 'connect' | 'others' }>, wire: Wire, transcript: Transcript, stage: Stage): Promise<void> => {
  switch (step.does) {
    case 'say':
      wire.put(step.line);
      wire.expect();
      return step.waits ? wire.replies() : undefined;
    case 'text':
      return wire.put(step.line);
    case 'lines':
      if (!step.shown) transcript.event(`client sends ${step.count} lines of ${step.width} times "x"`);
      for (let line = 0; line < step.count; line += 1) wire.put('x'.repeat(step.width), step.shown);
      return;
    case 'long':
      transcript.event(step.told);
      wire.put(`${step.before}${(step.before ? 'x' : 'A').repeat(step.count)}`, false);
      wire.expect();
      return wire.replies();
    case 'secure':
      return wire.secure();
    case 'cram-md5':
      wire.put(cramMd5(wire.said, step.user, step.password));
      wire.expect();
      return wire.replies();
    case 'listen':
      return wire.speech();
    case 'replies':
      for (let more = 0; more < step.more; more += 1) wire.expect();
      return wire.replies();
    case 'pause':
      return wire.pause(step.seconds);
    case 'stop':
      transcript.event('the administrator stops the service');
      await stage.stop();
      return wire.speech();
    default:
      return step satisfies never;
  }
};

/** The answer to a challenge: the name and a keyed digest of what the server sent (RFC 2195 §2). */
const cramMd5 = (said: string, user: string, password: string): string => {
  const challenge = Buffer.from(said.replace(/^334 /, ''), 'base64');
  return Buffer.from(`${user} ${createHmac('md5', password).update(challenge).digest('hex')}`).toString('base64');
};

/** Connections that only stand there and take up the server's places, once greeted. */
const openOthers = (count: number, { host, port, from }: Stage & { from: string }): Promise<Socket[]> =>
  Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<Socket>((resolve, reject) => {
          const socket = connect({ host, port, localAddress: from });
          socket.once('error', reject);
          socket.once('data', () => resolve(socket));
          socket.on('close', () => resolve(socket));
        }),
    ),
  );
