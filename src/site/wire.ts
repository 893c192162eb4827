// Sessions as HTML. Made as text: pages hold thousands of lines, each of them the same three elements.
import { AT_SIGN } from '../catalogue/markdown.ts';
import { catalogue } from '../catalogue/site.ts';
import type { Line, Recording, Reply } from '../domain/recording.ts';
import type { Part } from '../domain/excerpt.ts';
import type { Language } from '../language/languages.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '@': AT_SIGN };

/** Takes text as it crossed the wire, gives it as HTML, with every @ where proxies that hide addresses do not find it. */
export const wireHtml = (text: string): string => text.replace(/[&<>"@]/g, (sign) => ESCAPES[sign] ?? sign);

/** Takes the last line of a reply, gives it as HTML with its codes set off. */
export const replyHtml = (text: string): string => {
  const [codes = '', rest = ''] = splitReply(text);
  return `<b>${wireHtml(codes)}</b>${wireHtml(rest)}`;
};

const splitReply = (text: string): [string, string] => {
  const codes = /^\d{3}[ -]?(?:[245]\.\d{1,3}\.\d{1,3})?/.exec(text)?.[0].trimEnd() ?? '';
  return [codes, text.slice(codes.length)];
};

/** Takes a recording, the parts of it to show, the replies that stand out, the page's language and how it says that so many lines are folded. Gives the lines as HTML. */
export const sessionHtml = (
  { lines }: Recording,
  parts: readonly Part[],
  about: readonly Reply[],
  language: Language,
  folded: (count: number) => string,
): string => {
  const html = (index: number): string => {
    const line = lines[index];
    if (!line) return '';
    const reply = about.find(({ from, to }) => index >= from && index <= to);
    return lineHtml(line, reply);
  };
  const range = ({ from, to }: Part) => Array.from({ length: to - from + 1 }, (_, offset) => html(from + offset)).join('');
  return parts
    .map((part) => {
      if (part.kind === 'left out') return '<p class="gap">…</p>';
      if (part.kind === 'shown') return range(part);
      return `<details><summary lang="${language}" translate="yes">${folded(part.to - part.from + 1)}</summary>${range(part)}</details>`;
    })
    .join('');
};

const registered = new Set(catalogue.codes.map(({ code }) => code));

/** As everywhere: a number that no standard defines has no colour of a class. */
const toneOfReply = (code: string): string => (registered.has(code) ? `c${code[0]}` : 'cu');

const lineHtml = ({ by, text }: Line, reply: Reply | undefined): string => {
  if (by === '--') return `<p class="e">-- ${wireHtml(text)}</p>`;
  if (reply) return `<p class="hit ${toneOfReply(reply.code)}"><i>S: </i>${replyHtml(text)}</p>`;
  return `<p${by === 'C' ? ' class="c"' : ''}><i>${by}: </i>${wireHtml(text)}</p>`;
};
