// The start page's two forms: a code or two typed, and two codes chosen. Without this they lead to the lists.
import { codesIn } from '../domain/asked.ts';
import { pairOf } from '../domain/pair.ts';

const ways = document.querySelector<HTMLElement>('.ways');
const links = new Map([...document.querySelectorAll<HTMLAnchorElement>('a[data-code]')].map((link) => [link.dataset['code'] ?? '', link.href]));

const comparison = (one: string, other: string): string => {
  const pair = pairOf(one, other);
  return (ways?.dataset['comparison'] ?? '').replace('LOW', pair.low).replace('HIGH', pair.high);
};

const tell = (form: HTMLFormElement, words: string | undefined): void => {
  const told = form.querySelector('.told');
  if (told) told.textContent = words ?? '';
};

const onSubmit = (id: string, target: (data: FormData) => string | undefined, otherwise: string | undefined): void => {
  const form = document.querySelector<HTMLFormElement>(`#${id}`);
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = target(new FormData(form));
    tell(form, address ? '' : otherwise);
    if (address) location.assign(address);
  });
};

onSubmit(
  'find',
  (data) => {
    const [one, other] = codesIn(String(data.get('q')), [...links.keys()]);
    return one && other ? comparison(one, other) : links.get(one ?? '');
  },
  ways?.dataset['none'],
);

onSubmit(
  'pick',
  (data) => {
    const [one, other] = [String(data.get('a')), String(data.get('b'))];
    return one === other ? undefined : comparison(one, other);
  },
  ways?.dataset['same'],
);
