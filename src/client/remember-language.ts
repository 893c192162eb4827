// Remembers the language that a reader chooses, for short links. Without storage (private windows) nothing is remembered.
import { keepLanguage } from './language-memory.ts';

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-language]') : null;
  if (link?.dataset['language']) keepLanguage(link.dataset['language']);
});
