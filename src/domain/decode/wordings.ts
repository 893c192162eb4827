// Known wordings in a text: word by word, so that folds, reply prefixes, case, quotes and white space do not matter.
import type { Speaker, Wording } from '../wording.ts';
import type { Range } from './range.ts';

/** What decode has to know of a wording, and of who says it. */
export interface SaidWording extends Pick<Wording, 'id' | 'provider' | 'text' | 'side' | 'reply' | 'enhanced' | 'permanent' | 'act'> {
  kind: Speaker;
  general?: boolean;
}

/** A wording found in a text. */
export interface Match extends Range {
  wording: SaidWording;
  /** How many of its letters stand there. */
  letters: number;
}

/** A wording as words; null stands for a variable part. */
interface Prepared {
  wording: SaidWording;
  words: readonly (string | null)[];
  letters: number;
}

/** The index of all wordings, built once. */
export interface Wordings {
  /** By the rarest word of each: which wording, and which of its words. */
  byWord: ReadonlyMap<string, readonly { prepared: Prepared; index: number }[]>;
  byId: ReadonlyMap<string, SaidWording>;
}

interface Words {
  words: string[];
  starts: number[];
  ends: number[];
}

const WORD = /\{[a-z]\w*\}|(?<![\w.])[245]\.\d{1,3}\.\d{1,3}(?!\w|\.\d)|[\p{L}\p{N}]+/gu;
/** A notice is shorter; in a long log only the words around the main failure matter. */
export const MAX_LETTERS = 60_000;
const MAX_MATCHES = 400;
/** A variable part is an address, a host, an IP, an id or a few words. */
const MAX_VARIABLE = 16;

/** The words of a text, without the codes: they may stand before every line of a reply, or nowhere. */
const wordsOf = (text: string, { start, end }: Range, isWording: boolean): Words => {
  const found: Words = { words: [], starts: [], ends: [] };
  const part = text.slice(start, Math.min(end, start + MAX_LETTERS));
  WORD.lastIndex = 0;
  for (let word = WORD.exec(part); word; word = WORD.exec(part)) {
    const [read] = word;
    const stop = WORD.lastIndex;
    if (read.startsWith('{')) {
      if (!isWording) {
        WORD.lastIndex = word.index + 1;
        continue;
      }
      found.words.push('');
    } else if (read.includes('.')) continue;
    else if (/^[2-5]\d\d$/.test(read) && (part[stop] === '-' || /^[ \n]+[245]\.\d/.test(part.slice(stop, stop + 8)))) continue;
    else found.words.push(read.toLowerCase());
    found.starts.push(start + word.index);
    found.ends.push(start + stop);
  }
  return found;
};

/** Takes what the content knows, gives the index that decode needs. */
export const prepareWordings = (list: readonly SaidWording[]): Wordings => {
  const prepared = list.map((wording): Prepared => {
    const words = wordsOf(wording.text, { start: 0, end: wording.text.length }, true).words.map((word) => word || null);
    while (words[0] === null) words.shift();
    while (words.at(-1) === null) words.pop();
    return { wording, words, letters: words.reduce((sum, word) => sum + (word?.length ?? 0), 0) };
  });
  const count = new Map<string, number>();
  for (const { words } of prepared) for (const word of new Set(words)) if (word) count.set(word, (count.get(word) ?? 0) + 1);
  const byWord = new Map<string, { prepared: Prepared; index: number }[]>();
  for (const one of prepared) {
    let index = -1;
    let best = Number.POSITIVE_INFINITY;
    for (const [at, word] of one.words.entries()) {
      if (!word) continue;
      const rarity = (count.get(word) ?? 0) - word.length / 4;
      if (rarity < best) [best, index] = [rarity, at];
    }
    const word = one.words[index];
    if (word) byWord.set(word, [...(byWord.get(word) ?? []), { prepared: one, index }]);
  }
  return { byWord, byId: new Map(list.map((wording) => [wording.id, wording])) };
};

/** Takes a text and the part of it to read, gives every known wording in it, in order. */
export const findWordings = (text: string, range: Range, { byWord }: Wordings): Match[] => {
  const { words, starts, ends } = wordsOf(text, range, false);
  const found: Match[] = [];
  for (let at = 0; at < words.length && found.length < MAX_MATCHES; at++) {
    for (const { prepared, index } of byWord.get(words[at] ?? '') ?? []) {
      const first = walk(words, prepared.words, at, index, -1);
      const last = first < 0 ? -1 : walk(words, prepared.words, at, index, 1);
      if (last < 0) continue;
      found.push({ wording: prepared.wording, letters: prepared.letters, start: starts[first] ?? 0, end: ends[last] ?? 0 });
    }
  }
  return found;
};

/** Goes through a wording from one of its words in one direction. Gives the text's word where it ends, or -1 where it does not fit. */
const walk = (text: readonly string[], wording: readonly (string | null)[], at: number, index: number, step: 1 | -1): number => {
  let place = at;
  let next = index + step;
  while (next >= 0 && next < wording.length) {
    if (wording[next] !== null) {
      place += step;
      if (text[place] !== wording[next]) return -1;
      next += step;
      continue;
    }
    while (wording[next] === null) next += step;
    // The words up to the next variable part, at the first place where all of them stand.
    let run = next;
    while (run >= 0 && run < wording.length && wording[run] !== null) run += step;
    const length = (run - next) * step;
    let found = -1;
    for (let gap = 1; gap <= MAX_VARIABLE && found < 0; gap++) {
      let same = 0;
      while (same < length && text[place + (gap + same) * step] === wording[next + same * step]) same++;
      if (same === length) found = place + (gap + length - 1) * step;
    }
    if (found < 0) return -1;
    place = found;
    next = run;
  }
  return place;
};
