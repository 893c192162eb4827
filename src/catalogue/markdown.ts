// Prose under fixed keys: splits a Markdown file at its headings, refuses what the site does not publish, renders the rest.
import { markdownToHtml, markdownToMdast } from 'satteri';
import type { Language } from '../language/languages.ts';
import { typeset } from '../language/typography.ts';
import type { Inspector } from '../fault.ts';
import { strayLanguage, writingFaults } from '../language/language-check.ts';

/** A node of the Markdown tree, as far as this file looks at it. */
interface Node {
  type: string;
  depth?: number;
  value?: string;
  children?: Node[];
  position?: { start: { offset: number; line: number }; end: { offset: number } };
}

/** One heading and what stands under it, down to the next heading of any depth. */
export interface Section {
  key: string;
  depth: number;
  line: number;
  markdown: string;
}

const ALLOWED = new Set(['root', 'yaml', 'heading', 'paragraph', 'text', 'list', 'listItem', 'inlineCode', 'strong', 'emphasis', 'break']);

const REMEDIES: Record<string, string> = {
  html: 'remove the HTML, or put it in backticks if a server really sends it',
  link: 'remove the link, or put the address in backticks; sources belong in facts.yaml',
  image: 'remove the image',
};

/** Takes a Markdown file and its language. Gives its frontmatter as YAML text and its sections, after noting what may not stand in it. */
export const splitSections = (text: string, language: Language, inspector: Inspector): { yaml: string; sections: Section[] } => {
  const root = markdownToMdast(text) as unknown as Node;
  checkNodes(root, language, inspector);
  const top = root.children ?? [];
  const yaml = top.find((node) => node.type === 'yaml')?.value ?? '';
  const headings = top.filter((node) => node.type === 'heading');
  const sections = headings.map((heading, index): Section => {
    const end = headings[index + 1]?.position?.start.offset ?? text.length;
    return {
      key: plain(heading).trim(),
      depth: heading.depth ?? 0,
      line: heading.position?.start.line ?? 0,
      markdown: text.slice(heading.position?.end.offset ?? 0, end).trim(),
    };
  });
  return { yaml, sections };
};

/** Takes a file without headings. Gives its frontmatter as YAML text and its body. */
export const splitBody = (text: string, language: Language, inspector: Inspector): { yaml: string; body: string } => {
  const root = markdownToMdast(text) as unknown as Node;
  checkNodes(root, language, inspector);
  const yaml = root.children?.find((node) => node.type === 'yaml');
  const heading = root.children?.find((node) => node.type === 'heading');
  if (heading) inspector.fault(`line ${heading.position?.start.line}`, plain(heading), 'remove the heading: this file holds one paragraph');
  return { yaml: yaml?.value ?? '', body: text.slice(yaml?.position?.end.offset ?? 0).trim() };
};

const checkNodes = (node: Node, language: Language, inspector: Inspector): void => {
  const line = `line ${node.position?.start.line ?? 0}`;
  if (!ALLOWED.has(node.type)) {
    inspector.fault(
      line,
      node.value ?? plain(node),
      REMEDIES[node.type] ?? `remove the ${node.type}: only paragraphs, lists, code and strong stand here`,
    );
    return;
  }
  if (node.type === 'paragraph') {
    const words = plain(node, 'without code');
    const stray = strayLanguage(words, language);
    if (stray) inspector.fault(line, words, `write this paragraph in the language of the file (${language}): it reads as ${stray}`);
    for (const { value, remedy } of writingFaults(words, language)) inspector.fault(line, value, remedy);
  }
  if (node.type !== 'yaml') for (const child of node.children ?? []) checkNodes(child, language, inspector);
};

const plain = (node: Node, code: 'with code' | 'without code' = 'with code'): string => {
  if (node.type === 'text' || (node.type === 'inlineCode' && code === 'with code')) return node.value ?? '';
  return (node.children ?? []).map((child) => plain(child, code)).join('');
};

/** Takes checked Markdown and its language, gives HTML. Smart punctuation stays off: it would put English quotes into every language. */
export const renderMarkdown = (markdown: string, language: Language): string => {
  const { html } = markdownToHtml(typeset(markdown, language), { features: { smartPunctuation: false } });
  return html.trim().replaceAll('\n', '').replaceAll('@', AT_SIGN);
};

/** Proxies that hide e-mail addresses rewrite every @ they find in a page; written so, the example addresses survive. */
export const AT_SIGN = '&#64;';
