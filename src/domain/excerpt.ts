// What of a recorded session is shown at once: long lists fold, and an excerpt keeps only what two replies need.
import { isLongList, type Recording, type Reply } from './recording.ts';

/** Lines of a session, from the first to the last: shown, folded, or left out. */
export interface Part {
  kind: 'shown' | 'folded' | 'left out';
  from: number;
  to: number;
}

/** So many lines of a message in a row are read; more are fold. */
const MESSAGE = 10;
/** Of a longer message these stay: its first header fields. */
const HEAD = 3;
/** A gap no longer than this is not worth a mark. */
const GAP = 2;

/** Takes a recording and the replies that it is about. Gives its parts in order: EHLO lists and long messages folded, but never what it is about. */
export const foldedParts = (recording: Recording, about: readonly Reply[]): Part[] => {
  const folds = [
    ...recording.replies.filter((reply) => isLongList(reply) && !about.includes(reply)).map(({ from, to }) => ({ from: from + 1, to })),
    ...messagesIn(recording),
  ].sort((one, other) => one.from - other.from);
  const parts: Part[] = [];
  let next = 0;
  for (const { from, to } of folds) {
    if (from > next) parts.push({ kind: 'shown', from: next, to: from - 1 });
    parts.push({ kind: 'folded', from, to });
    next = to + 1;
  }
  if (next < recording.lines.length) parts.push({ kind: 'shown', from: next, to: recording.lines.length - 1 });
  return parts;
};

/** Long runs of lines of the client, without their first lines and the last one. */
const messagesIn = ({ lines }: Recording): { from: number; to: number }[] => {
  const runs: { from: number; to: number }[] = [];
  let start = 0;
  for (let index = 0; index <= lines.length; index += 1) {
    if (lines[index]?.by === 'C') continue;
    if (index - start > MESSAGE) runs.push({ from: start + HEAD, to: index - 2 });
    start = index + 1;
  }
  return runs;
};

/** Takes a recording and replies in it. Gives the commands with these replies and how the session ended, and what is left out between them. */
export const excerptParts = ({ lines }: Recording, replies: readonly Reply[]): Part[] => {
  const wanted = new Set<number>();
  for (const { command, from, to } of replies) {
    if (command !== null) wanted.add(command);
    // Of a long list the first line and the last.
    for (let index = from; index <= to; index += 1) if (to - from <= GAP || index === from || index === to) wanted.add(index);
  }
  const last = Math.max(...wanted);
  if (lines[last + 1]?.by === '--') wanted.add(last + 1);
  const parts: Part[] = [];
  for (const index of [...wanted].sort((one, other) => one - other)) {
    const part = parts.at(-1);
    if (!part) parts.push({ kind: 'shown', from: index, to: index });
    else if (index - part.to <= GAP + 1) part.to = index;
    else parts.push({ kind: 'left out', from: part.to + 1, to: index - 1 }, { kind: 'shown', from: index, to: index });
  }
  return parts;
};
