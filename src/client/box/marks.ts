// The pasted text with what was read marked in it: the lines that decide, and in them the codes, the address, the host, the wording.
import type { Decoded, Span } from '../../domain/decode.ts';
import { make } from './elements.ts';

/** A span, or the line around it. */
export type Marked = Span['what'] | 'line';

/** Of spans over the same letters, the first of these is shown. */
const ORDER: readonly Marked[] = ['reply', 'enhanced', 'recipient', 'host', 'action', 'wording'];

/** More than this nobody reads; the rest of the text is not shown. */
const SHOWN = 200_000;

/** Takes a text and what was found in it, gives the kinds of spans that were found. */
export const kindsOf = ({ findings }: Decoded): Marked[] => {
  const found = new Set<Marked>(findings.flatMap(({ spans }) => spans.map(({ what }) => what)));
  return [...ORDER.filter((what) => found.has(what)), ...(findings.some(({ line }) => line) ? (['line'] as const) : [])];
};

/** Takes a text, what was found in it and what each mark is called, gives the text with its marks. */
export const markedText = (text: string, { findings }: Decoded, nameOf: (what: Marked) => string): HTMLElement => {
  const spans = findings.flatMap(({ spans: own, line }) => [...own, ...(line ? [{ what: 'line' as const, ...line }] : [])]);
  const borders = [...new Set([0, Math.min(text.length, SHOWN), ...spans.flatMap(({ start, end }) => [start, end])])]
    .filter((border) => border <= SHOWN)
    .sort((one, other) => one - other);
  const pieces = borders.slice(0, -1).map((start, index) => {
    const end = borders[index + 1] ?? start;
    const over = spans.filter((span) => span.start <= start && span.end >= end);
    const what = ORDER.find((kind) => over.some((span) => span.what === kind));
    const piece = text.slice(start, end);
    const inner = what ? make('mark', { class: what, title: nameOf(what) }, piece) : piece;
    return over.some((span) => span.what === 'line') ? make('mark', { class: 'decisive' }, inner) : inner;
  });
  return make('pre', { class: 'pasted', translate: 'no', dir: 'ltr', tabindex: '0' }, ...pieces, text.length > SHOWN ? '\n…' : '');
};
