// Reads a wrong address and says what may have been meant: the language it names, the codes that stand in it.
import { codesIn } from '../domain/asked.ts';
import { pairName, pairOf } from '../domain/pair.ts';
import { preferredLanguage } from './language-memory.ts';

const sections = [...document.querySelectorAll<HTMLElement>('section[data-language]')];
const languages = sections.map((section) => section.dataset['language'] ?? '');
const named = location.pathname
  .toLowerCase()
  .split('/')
  .find((part) => languages.includes(part));
const language = named ?? preferredLanguage(languages);
const shown = sections.find((section) => section.dataset['language'] === language) ?? sections[0];

if (shown) {
  document.documentElement.lang = shown.lang;
  for (const section of sections) section.hidden = section !== shown;
  const links = [...shown.querySelectorAll<HTMLAnchorElement>('a[data-code]')];
  const known = links.map((link) => link.dataset['code'] ?? '');
  const [one, other] = codesIn(decodeURIComponent(location.pathname + location.search).replaceAll(/[^\d.]+/g, ' '), known);
  const meant = shown.querySelector<HTMLElement>('.meant');
  if (one && meant) {
    const pair = other ? pairOf(one, other) : null;
    const link = document.createElement('a');
    link.href = pair
      ? (shown.dataset['comparison'] ?? '').replace('LOW', pair.low).replace('HIGH', pair.high)
      : (links.find((candidate) => candidate.dataset['code'] === one)?.href ?? '');
    link.textContent = pair ? `SMTP ${pairName(pair)}` : `SMTP ${one}`;
    meant.append(' ', link);
    meant.hidden = false;
  }
}
