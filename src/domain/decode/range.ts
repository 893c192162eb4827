// A part of the pasted text, by its offsets.

export interface Range {
  start: number;
  /** The offset after the last character. */
  end: number;
}

/** Takes a text and a range in it, gives what stands there. */
export const at = (text: string, { start, end }: Range): string => text.slice(start, end);
