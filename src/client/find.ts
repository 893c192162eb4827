// The start page's two forms: a code or two typed, and two codes chosen. Without this they lead to the lists.
import { askedFor } from '../domain/asked.ts';
import { pairOf } from '../domain/pair.ts';
import { addressesIn } from './addresses.ts';

const ways = document.querySelector<HTMLElement>('.ways');

const onSubmit = (id: string, target: (data: FormData) => string | undefined, otherwise: string | undefined): void => {
  const form = document.querySelector<HTMLFormElement>(`#${id}`);
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = target(new FormData(form));
    const told = form.querySelector('.told');
    if (told) told.textContent = address ? '' : (otherwise ?? '');
    if (address) location.assign(address);
  });
};

if (ways) {
  const { askable, addressOf } = addressesIn(ways);
  onSubmit('find', (data) => addressOf(askedFor(String(data.get('q')), askable)), ways.dataset['none']);
  onSubmit(
    'pick',
    (data) => {
      const [one, other] = [String(data.get('a')), String(data.get('b'))];
      return one === other ? undefined : addressOf({ pair: pairOf(one, other) });
    },
    ways.dataset['same'],
  );
}
