// The start page's choice of two codes. Without this it leads to the list of comparisons.
import { pairOf } from '../domain/pair.ts';
import { addressesIn } from './addresses.ts';

const ways = document.querySelector<HTMLElement>('.ways');
const form = ways?.querySelector<HTMLFormElement>('#pick');

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const data = new FormData(form);
  const [one, other] = [String(data.get('a')), String(data.get('b'))];
  const address = one === other ? undefined : addressesIn(ways as HTMLElement).addressOf({ pair: pairOf(one, other) });
  const told = form.querySelector('.told');
  if (told) told.textContent = address ? '' : (ways?.dataset['same'] ?? '');
  if (address) location.assign(address);
});
