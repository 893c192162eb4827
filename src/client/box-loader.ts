// Fetches the box when it is used, and not before. Until it has come, what the reader does waits for it.
import { keep } from './box/handover.ts';

interface Box {
  start(form: HTMLFormElement): Promise<void>;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-box]')) {
  let coming: Promise<void> | undefined;
  const fetchBox = () => {
    coming ??= (import(form.dataset['box'] ?? '') as Promise<Box>).then((box) => box.start(form));
    return coming;
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    form.removeEventListener('submit', onSubmit);
    // Where it cannot be fetched, the form does what it does without JavaScript.
    fetchBox().then(
      () => form.requestSubmit(),
      () => form.submit(),
    );
  };
  /** Whoever only looked at the field is not told that nothing came; whoever sends it is led on. */
  const prepare = () => void fetchBox().catch(() => {});
  for (const sign of ['focusin', 'pointerdown', 'input', 'dragover']) form.addEventListener(sign, prepare, { once: true });
  form.addEventListener('submit', onSubmit);
  // A click on a button that the box knows what to do with is made again when the box has come.
  form.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
      if (button) void fetchBox().then(() => button.click());
    },
    { once: true },
  );
  // A line field would swallow the line breaks of a pasted bounce: the page for decoding gets it as it was.
  form.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (!(event.target instanceof HTMLInputElement) || !pasted.trim().includes('\n')) return;
    event.preventDefault();
    keep(pasted);
    location.assign(form.action);
  });
  // The page for decoding may have something to do from the start: a link with a question, or a text from another page.
  if (form.dataset['now'] !== undefined && (location.search !== '' || sessionStorage.length > 0)) prepare();
}
