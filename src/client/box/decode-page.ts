// The page for decoding: takes a text, shows what it tells. Everything happens in this browser.
import type { BoxData } from '../../domain/box.ts';
import { understand } from '../../domain/question.ts';
import { proposerOf } from '../../domain/candidates.ts';
import { EXAMPLE_BOUNCE } from './example-bounce.ts';
import { readerOf } from './reader.ts';
import { forget, keep, kept } from './handover.ts';
import { showResult } from './result.ts';
import { addressOf, suggestIn } from './suggestions.ts';

/** Takes the form, its field and what the box was given. From now on the page decodes. */
export const decodeHere = (form: HTMLFormElement, field: HTMLTextAreaElement, given: BoxData): void => {
  const read = readerOf(given);
  const place = document.querySelector<HTMLElement>('#decoded');
  const decode = (text: string) => {
    if (!place) return;
    keep(text);
    showResult(place, read(text), given);
    place.scrollIntoView({ block: 'nearest' });
  };
  suggestIn(form, field, given, decode);

  field.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    // Whoever pastes a whole bounce into the empty field wants to know what it says.
    if (field.value.trim() === '' && pasted.trim().includes('\n')) setTimeout(() => decode(field.value));
  });
  const set = (text: string) => {
    field.value = text;
    decode(text);
  };
  form.querySelector<HTMLElement>('[data-do=example]')?.addEventListener('click', () => set(EXAMPLE_BOUNCE));
  form.querySelector<HTMLElement>('[data-do=clear]')?.addEventListener('click', () => {
    forget();
    field.value = '';
    if (place) place.hidden = true;
    field.focus();
  });
  const file = form.querySelector<HTMLInputElement>('input[type=file]');
  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    field.value = new TextDecoder().decode(bytes);
    if (place) showResult(place, read(bytes), given);
    keep(field.value);
  };
  file?.addEventListener('change', () => open(file.files?.[0]));
  void open(file?.files?.[0]);
  form.addEventListener('dragover', (event) => event.preventDefault());
  form.addEventListener('drop', (event) => {
    const [dropped] = event.dataTransfer?.files ?? [];
    if (!dropped) return;
    event.preventDefault();
    void open(dropped);
  });

  const asked = new URLSearchParams(location.search).get('q')?.trim();
  if (asked) answer(asked, given, set);
  // Pasted before this script had come, or put back by the browser.
  else if (field.value.trim() !== '') decode(field.value);
  else if (kept() !== '') set(kept());
};

/** A link with a question: a code or a pair has a page, the rest is decoded here. */
const answer = (asked: string, given: BoxData, set: (text: string) => void): void => {
  const { askable, codes } = proposerOf(given);
  const question = understand(asked, askable);
  const code = question.kind === 'code' ? codes.get(question.code) : undefined;
  if (code) location.replace(addressOf({ kind: 'code', code }, given));
  else if (question.kind === 'pair') location.replace(addressOf(question, given));
  else set(asked);
};
