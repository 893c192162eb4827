// The box in the browser: fetched when it is used.
import { decodeHere } from './box/decode-page.ts';
import { fetchGiven } from './box/given.ts';
import { decodeElsewhere, suggestIn } from './box/suggestions.ts';
import style from './box/suggestions.css';

/** Takes the form that is used, and makes the box out of it. */
export const start = async (form: HTMLFormElement): Promise<void> => {
  const field = form.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  if (!field) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
  const given = await fetchGiven(form.dataset['given'] ?? '');
  if (field instanceof HTMLTextAreaElement) decodeHere(form, field, given);
  else suggestIn(form, field, given, (text) => decodeElsewhere(text, given));
};
