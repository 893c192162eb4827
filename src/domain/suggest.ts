// Finds entries by words: every word typed must begin a word of the entry.
import { wordsOf } from './fold.ts';

/** What can be found by its words. */
export interface Findable {
  /** What it is called; a hit here counts most. */
  name: string;
  /** Other words that lead to it. */
  also: string;
  /** Breaks ties: the higher goes first. */
  weight: number;
}

/** Words that stand in every question and tell nothing, folded, in the four languages. */
const EMPTY = new Set(
  'smtp error code codes reply response status message mail email the a an of in is my vs what does mean means le la les l un une du des de d erreur message que signifie mã ma loi lỗi thu nghia la gi cua hata kodu kod ne demek nedir posta'
    .split(' ')
    .flatMap(wordsOf),
);

/** An index over entries: their folded words, once. */
export interface Index<Entry extends Findable> {
  entries: readonly { entry: Entry; name: readonly string[]; also: readonly string[] }[];
}

/** Takes entries, gives them ready for asking. */
export const indexOf = <Entry extends Findable>(entries: readonly Entry[]): Index<Entry> => ({
  entries: entries.map((entry) => ({ entry, name: wordsOf(entry.name), also: wordsOf(entry.also) })),
});

const scoreOf = (word: string, name: readonly string[], also: readonly string[]): number => {
  if (name.includes(word)) return 6;
  if (name.some((own) => own.startsWith(word))) return 4;
  if (also.includes(word)) return 2;
  return also.some((own) => own.startsWith(word)) ? 1 : 0;
};

/** Takes an index, what was typed and how many are wanted. Gives the entries that hold every word, the best first; none for a question without words. */
export const suggest = <Entry extends Findable>(index: Index<Entry>, question: string, most: number): Entry[] => {
  const typed = [...new Set(wordsOf(question))];
  const telling = typed.filter((word) => !EMPTY.has(word));
  const words = telling.length > 0 ? telling : typed;
  if (words.length === 0) return [];
  return index.entries
    .flatMap(({ entry, name, also }) => {
      const scores = words.map((word) => scoreOf(word, name, also));
      if (scores.includes(0)) return [];
      // A name that holds little besides what was typed is what was meant.
      const total = scores.reduce((sum, score) => sum + score, 0) / words.length + words.length / (name.length + 2) + entry.weight;
      return [{ entry, total }];
    })
    .sort((one, other) => other.total - one.total)
    .slice(0, most)
    .map(({ entry }) => entry);
};
