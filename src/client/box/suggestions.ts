// The list under the box: shown while typing, walked with the arrow keys, chosen with Enter or a click.
import type { BoxCode, BoxData } from '../../domain/box.ts';
import { candidatesFor, proposerOf, type Candidate, type Proposer } from '../../domain/candidates.ts';
import { pairName } from '../../domain/pair.ts';
import { filled, make } from './elements.ts';
import { keep } from './handover.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Takes a candidate, gives the address it leads to. */
export const addressOf = (candidate: Candidate, { paths, providers }: BoxData): string => {
  switch (candidate.kind) {
    case 'code':
      return paths.code.replace('CODE', candidate.code.code);
    case 'pair':
      return paths.comparison.replace('LOW', candidate.pair.low).replace('HIGH', candidate.pair.high);
    case 'wording':
      return wordingAddress(candidate.wording.id, { paths, providers });
    case 'decode':
      return paths.decode;
    default:
      return candidate satisfies never;
  }
};

/** Takes the id of a wording, gives the address it stands at. */
export const wordingAddress = (id: string, { paths, providers }: Pick<BoxData, 'paths' | 'providers'>): string => {
  const [provider = '', slug = ''] = id.split('/');
  const page = providers[provider]?.page ?? provider;
  return paths.wording.replace('PAGE', page).replace('ANCHOR', page === provider ? slug : `${provider}-${slug}`);
};

/** Takes a code, gives the class that colours it: a number that no standard defines has no colour of a class. */
export const toneOf = ({ code }: BoxCode, { codes, registered }: BoxData): string =>
  code.includes('.') || codes.findIndex((other) => other.code === code) < registered ? `c${code[0]}` : 'cu';

const faceOf = (candidate: Candidate, given: BoxData): Node[] => {
  const { words, providers } = given;
  switch (candidate.kind) {
    case 'code': {
      return [make('b', { class: toneOf(candidate.code, given) }, candidate.code.code), make('span', {}, candidate.code.name)];
    }
    case 'pair':
      return [make('b', {}, pairName(candidate.pair)), make('span', {}, filled(words['compare'], { a: candidate.pair.low, b: candidate.pair.high }))];
    case 'wording': {
      const name = providers[candidate.wording.provider]?.name ?? '';
      return [
        make('small', {}, filled(words['says'], { name })),
        make('span', { class: 'wire', lang: 'en', translate: 'no' }, candidate.wording.text.replace(/[{}]/g, '')),
      ];
    }
    case 'decode':
      return [make('b', {}, '↵'), make('span', {}, words['decode'] ?? '')];
    default:
      return candidate satisfies never;
  }
};

/** Takes a form with a field, and what the box was given. Shows suggestions from now on; decoding itself is done by what is handed over. */
export const suggestIn = (form: HTMLFormElement, field: Field, given: BoxData, decode: (text: string) => void): void => {
  const proposer: Proposer = proposerOf(given);
  const told = form.querySelector<HTMLElement>('.told');
  const list = make('ul', { id: `${field.id}-list`, role: 'listbox', class: 'suggestions', 'aria-label': form.dataset['suggestions'] ?? '' });
  list.hidden = true;
  field.after(list);
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  const combobox = field instanceof HTMLInputElement;
  if (combobox) field.setAttribute('role', 'combobox');
  let candidates: Candidate[] = [];
  let active = -1;

  const show = (open: boolean) => {
    list.hidden = !open;
    if (combobox) field.setAttribute('aria-expanded', String(open));
    if (!open) mark(-1);
  };
  const mark = (index: number) => {
    active = index;
    for (const [position, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(position === index));
    const option = list.children[index];
    if (option) {
      field.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else field.removeAttribute('aria-activedescendant');
  };
  const go = (candidate: Candidate) => {
    show(false);
    if (candidate.kind === 'decode') decode(field.value);
    else location.assign(addressOf(candidate, given));
  };
  const propose = () => {
    candidates = candidatesFor(field.value, proposer);
    // On the page for decoding, a text to decode needs no proposal, and the list must not cover the button.
    if (!combobox && candidates[0]?.kind === 'decode') candidates = [];
    list.replaceChildren(
      ...candidates.map((candidate, index) => {
        const option = make('li', { id: `${list.id}-${index}`, role: 'option', 'aria-selected': 'false' }, ...faceOf(candidate, given));
        // The field keeps the focus.
        option.addEventListener('pointerdown', (event) => event.preventDefault());
        option.addEventListener('click', () => go(candidate));
        return option;
      }),
    );
    active = -1;
    show(candidates.length > 0);
    if (told) told.textContent = candidates.length > 0 ? filled(given.words['count'], { count: String(candidates.length) }) : '';
    told?.classList.toggle('unseen', candidates.length > 0);
  };

  field.addEventListener('input', propose);
  field.addEventListener('focus', () => field.value.trim() !== '' && !field.value.includes('\n') && propose());
  field.addEventListener('blur', () => show(false));
  field.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && !list.hidden) {
      event.preventDefault();
      const many = candidates.length + 1;
      mark(((active + 1 + step + many) % many) - 1);
    }
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      show(false);
    }
    if (event.key === 'Enter' && !event.shiftKey && field instanceof HTMLTextAreaElement && !field.value.includes('\n')) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // What stands in the field counts, also if it came there without typing.
    const fresh = candidatesFor(field.value, proposer);
    const chosen = (active >= 0 ? candidates[active] : undefined) ?? fresh[0];
    if (chosen) {
      go(chosen);
      return;
    }
    show(false);
    told?.classList.remove('unseen');
    if (told) told.textContent = field.value.trim() === '' ? '' : (given.words['none'] ?? '');
  });
  if (document.activeElement === field && field.value.trim() !== '') propose();
};

/** Takes a text and leads to the page that decodes it. */
export const decodeElsewhere = (text: string, given: BoxData): void => {
  keep(text);
  location.assign(given.paths.decode);
};
