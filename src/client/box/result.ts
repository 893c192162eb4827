// What a text tells, shown: the verdict in words, who acts, what to do, and the text with its marks.
import type { BoxCode, BoxData, BoxWording } from '../../domain/box.ts';
import type { Finding } from '../../domain/decode.ts';
import { filled, make } from './elements.ts';
import { kindsOf, markedText, type Marked } from './marks.ts';
import type { Read } from './reader.ts';
import { addressOf, toneOf, wordingAddress } from './suggestions.ts';

/** Takes the place for it, what was read and what the box was given. Shows it. */
export const showResult = (place: HTMLElement, read: Read, given: BoxData): void => {
  const { words } = given;
  const say = (word: string) => words[word] ?? '';
  const { findings, more, text } = read;
  const nameOf = (what: Marked) => say(`mark.${what}`);
  place.replaceChildren(
    ...(findings.length === 0 ? [make('p', { class: 'verdict' }, say('nothing'))] : []),
    ...(findings.length > 1 ? [make('p', { class: 'quiet' }, filled(words['several'], { count: String(findings.length) }))] : []),
    ...findings.map((finding) => findingOf(finding, given)),
    ...(more ? [make('p', { class: 'quiet' }, say('more'))] : []),
    ...(findings.length > 0
      ? [
          make('h2', { class: 'line marked' }, say('marked')),
          make(
            'ul',
            { class: 'legend-of-marks' },
            ...kindsOf(read).map((what) => make('li', {}, make('mark', { class: what === 'line' ? 'decisive' : what }, nameOf(what)))),
          ),
          markedText(text, read, nameOf),
        ]
      : []),
  );
  place.hidden = false;
};

const outcomeOf = ({ permanent, reply, enhanced }: Finding): 'permanent' | 'temporary' | 'success' | 'unknown' => {
  if (/^[23]/.test(reply ?? enhanced ?? '')) return 'success';
  return permanent === null ? 'unknown' : permanent ? 'permanent' : 'temporary';
};

const SIGNS = { permanent: '✕', temporary: '↻', success: '✓', unknown: '?' } as const;
const TONES = { permanent: 'c5', temporary: 'c4', success: 'c2', unknown: 'cu' } as const;

const findingOf = (finding: Finding, given: BoxData): HTMLElement => {
  const { words } = given;
  const say = (word: string) => words[word] ?? '';
  const codeOf = (number: string | null): BoxCode | undefined => given.codes.find(({ code }) => code === number);
  const wording = given.wordings.find(({ id }) => id === finding.wording);
  const [reply, enhanced] = [codeOf(finding.reply), codeOf(finding.enhanced)];
  const outcome = outcomeOf(finding);
  // The names stand beside the numbers already. The meaning of a reply is wider than that of the enhanced code with it.
  const means = wording?.meaning || (enhanced ?? reply)?.means;
  const advice = wording?.advice || enhanced?.do || reply?.do;
  const numbers = [finding.reply, finding.enhanced].filter((number) => number !== null);
  return make(
    'article',
    { class: 'finding' },
    make('h2', { class: `outcome ${TONES[outcome]}` }, make('span', { class: 'sign' }, SIGNS[outcome]), ` ${say(outcome)}`),
    numbers.length > 0
      ? make('p', { class: 'codes-read' }, ...numbers.map((number) => codeLink(number, codeOf(number), given)))
      : make('p', { class: 'quiet' }, say('noCode')),
    ...(means ? [make('div', { class: 'verdict' }, make('p', {}, means))] : []),
    ...(advice ? [make('p', { class: 'do' }, make('strong', {}, say('do')), ` ${advice}`)] : []),
    make(
      'dl',
      { class: 'glance' },
      ...rowsOf(finding, wording, given).map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, value))),
    ),
  );
};

const codeLink = (number: string, code: BoxCode | undefined, given: BoxData): HTMLElement => {
  const tone = code ? toneOf(code, given) : 'cu';
  if (!code) return make('b', { class: tone }, number);
  return make('a', { class: tone, href: addressOf({ kind: 'code', code }, given) }, make('b', {}, number), make('span', {}, code.name));
};

const rowsOf = (finding: Finding, wording: BoxWording | undefined, given: BoxData): [string, Node | string][] => {
  const { words, providers, roles, language } = given;
  const act = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(finding.act.map((role) => roles[role]));
  const rows: [string | undefined, Node | string | null][] = [
    [words['act'], act ? act.charAt(0).toLocaleUpperCase(language) + act.slice(1) : null],
    [words['said'], finding.provider ? (providers[finding.provider]?.name ?? finding.provider) : null],
    [words['recipient'], finding.recipient],
    [words['host'], finding.host],
    [
      words['wording'],
      wording
        ? make('a', { href: wordingAddress(wording.id, given), class: 'wire', lang: 'en', translate: 'no' }, wording.text.replace(/[{}]/g, ''))
        : null,
    ],
  ];
  return rows.flatMap(([name, value]) => (name && value ? [[name, value] as [string, Node | string]] : []));
};
