// What one reading works on, and a finding on its way: still ranges, not yet words.
import type { Range } from './range.ts';
import type { Candidate } from './numbers.ts';
import type { Sections } from './sections.ts';
import type { StatusGroup } from './status-fields.ts';
import type { Match } from './wordings.ts';

/** A text, and everything that was found in it in one pass. */
export interface Reading {
  text: string;
  sections: Sections;
  /** The codes of the notice, without those that no words around them support. */
  numbers: readonly Candidate[];
  addresses: readonly Range[];
  matches: readonly Match[];
}

export interface Draft {
  reply: Range | null;
  enhanced: Range | null;
  line: Range;
  recipient: Range | null;
  host: Range | null;
  group: StatusGroup | null;
}

/** Beyond this a paragraph or a line is none: somebody pasted a text without line ends. */
const REACH = 1500;

/** Takes a text, a place in it and the part that it belongs to, gives the lines around the place, up to the next empty ones. */
export const paragraph = (text: string, place: number, { start, end }: Range): Range => {
  const before = text.slice(Math.max(start, place - REACH), place);
  const gap = Math.max(before.lastIndexOf('\n\n'), before.lastIndexOf('\n\r\n'));
  const after = text.slice(place, Math.min(end, place + REACH)).search(/\n[ \t\r]*\n/);
  return { start: gap < 0 ? place - before.length : place - before.length + gap, end: after < 0 ? Math.min(end, place + REACH) : place + after };
};

/** Takes a text and a place in it, gives its line. */
export const lineOf = (text: string, place: number): Range => {
  const before = text.slice(Math.max(0, place - REACH), place);
  const after = text.slice(place, place + REACH).indexOf('\n');
  return { start: place - before.length + before.lastIndexOf('\n') + 1, end: after < 0 ? Math.min(text.length, place + REACH) : place + after };
};

/** True for a line of a log, which tells of one recipient and of one attempt. */
export const isLog = (text: string, line: Range): boolean =>
  /\bto=<|\brcpt[ =:]|\[\d+\]: |^\{"| (?:\*\*|==|=>) \S+@/.test(text.slice(line.start, line.end));
