// HTML as plain text: what a reader of the mail would see, a line for each block. One pass, no markup survives.

const BLOCKS = new Set(
  'p div br tr table ul ol li dl dt dd h1 h2 h3 h4 h5 h6 hr pre blockquote section article header footer center body'.split(' '),
);
const SILENT = new Set(['script', 'style', 'title', 'template']);
/** Nobody reads more of a notice. */
const MAX_HTML = 500_000;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ouml: 'ö',
  uuml: 'ü',
  auml: 'ä',
  szlig: 'ß',
};

const character = (number: number): string =>
  number > 0 && number <= 0x10ffff && !(number >= 0xd800 && number <= 0xdfff) ? String.fromCodePoint(number) : '';

const readEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/gi, (all, decimal?: string, hex?: string, name?: string) =>
    decimal ? character(Number(decimal)) : hex ? character(Number.parseInt(hex, 16)) : (ENTITIES[name?.toLowerCase() ?? ''] ?? all),
  );

/** True for text that is HTML and no mail or log with a few angle brackets. */
export const looksHtml = (text: string): boolean => /^\s{0,200}<(?:!doctype html|html|head|body|div|table|p|meta|style)\b/i.test(text.slice(0, 400));

/** Takes HTML, gives its text. */
export const htmlText = (whole: string): string => {
  const html = whole.slice(0, MAX_HTML);
  const pieces: string[] = [];
  let isPre = false;
  const blanks = (text: string): string => text.replace(isPre ? /[^\S\n]+/g : /\s+/g, ' ');
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    pieces.push(blanks(html.slice(at, open)));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const name = /\/?([a-z][a-z0-9]{0,15})/iy;
    name.lastIndex = open + 1;
    const tag = name.exec(html)?.[1]?.toLowerCase();
    if (!tag && html[open + 1] !== '!' && html[open + 1] !== '?') {
      // An angle bracket of the text itself, as around an address.
      pieces.push('<');
      at = open + 1;
      continue;
    }
    // <user@example.org> is an address that nobody escaped.
    if (tag && html[name.lastIndex] !== undefined && /[@.]/.test(html[name.lastIndex] ?? '')) {
      pieces.push('<');
      at = open + 1;
      continue;
    }
    const close = html.indexOf('>', open);
    if (close < 0) {
      at = html.length;
      break;
    }
    at = close + 1;
    if (tag === 'pre') isPre = html[open + 1] !== '/';
    if (tag && SILENT.has(tag) && html[open + 1] !== '/') at = endOf(html, tag, at);
    else if (tag && BLOCKS.has(tag)) pieces.push('\n');
    else if (tag === 'td' || tag === 'th') pieces.push(' ');
  }
  pieces.push(blanks(html.slice(at)));
  return readEntities(pieces.join(''))
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
};

/** Where the element that was opened ends; an element that nobody closed hides the rest. */
const endOf = (html: string, tag: string, from: number): number => {
  const end = new RegExp(`</${tag}`, 'gi');
  end.lastIndex = from;
  const found = end.exec(html);
  const close = found ? html.indexOf('>', found.index) : -1;
  return close < 0 ? html.length : close + 1;
};
