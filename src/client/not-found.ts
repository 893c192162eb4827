// Reads a wrong address and says what may have been meant: the language it names, the codes that stand in it.
import { askedFor } from '../domain/asked.ts';
import { pairName } from '../domain/pair.ts';
import { addressesIn } from './addresses.ts';
import { preferredLanguage } from './language-memory.ts';

const sections = [...document.querySelectorAll<HTMLElement>('section[data-language]')];
const languages = sections.map((section) => section.dataset['language'] ?? '');
const named = location.pathname
  .toLowerCase()
  .split('/')
  .find((part) => languages.includes(part));
const language = named ?? preferredLanguage(languages);
const shown = sections.find((section) => section.dataset['language'] === language) ?? sections[0];

/** What stands in the address, decoded where it can be. */
const written = (): string => {
  const raw = location.pathname + location.search;
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
};

if (shown) {
  document.documentElement.lang = shown.lang;
  for (const section of sections) section.hidden = section !== shown;
  const { askable, addressOf } = addressesIn(shown);
  const asked = askedFor(written().replaceAll(/[^\d.]+/g, ' '), askable);
  const address = addressOf(asked);
  const meant = shown.querySelector<HTMLElement>('.meant');
  if (asked && address && meant) {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = `SMTP ${'pair' in asked ? pairName(asked.pair) : asked.code}`;
    meant.append(' ', link);
    meant.hidden = false;
  }
}
