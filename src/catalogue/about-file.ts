// One <language>.md of the page on sources and method.
import type { Language } from '../language/languages.ts';
import type { Inspector } from '../fault.ts';
import { renderMarkdown, splitSections } from './markdown.ts';

/** The parts of the page, in order; their headings come from the locales. */
export const ABOUT_PARTS = ['purpose', 'sources', 'method', 'correct', 'reuse'] as const;
export type AboutPart = (typeof ABOUT_PARTS)[number];

/** Takes the text of the page in one language, gives the HTML of each part. */
export const readAbout = (text: string, language: Language, inspector: Inspector): Record<AboutPart, string> => {
  const { sections } = splitSections(text, language, inspector);
  for (const { key, line } of sections) {
    if (!(ABOUT_PARTS as readonly string[]).includes(key)) inspector.fault(`line ${line}`, key, `use one of: ${ABOUT_PARTS.join(', ')}`);
  }
  const html = (part: AboutPart): string => {
    const section = sections.find(({ key }) => key === part);
    if (!section?.markdown) inspector.fault(`## ${part}`, '', 'add this section: it is missing or empty');
    return renderMarkdown(section?.markdown ?? '', language);
  };
  return Object.fromEntries(ABOUT_PARTS.map((part) => [part, html(part)])) as Record<AboutPart, string>;
};
