// Takes the reader of a short link to their language, with the anchor they came for. A click on a language is remembered.
import { preferredLanguage } from './language-memory.ts';
import './remember-language.ts';

const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-language]')];
const language = preferredLanguage(links.map((link) => link.dataset['language'] ?? ''));
const link = links.find((candidate) => candidate.dataset['language'] === language);
// replace: the short link must not stay in the history, or the back button would return to it for ever.
if (link) location.replace(link.href + location.hash);
