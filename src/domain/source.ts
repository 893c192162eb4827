// Where a fact comes from: a section of an RFC, written "RFC 5321 §4.2.3".

export interface Source {
  rfc: number;
  section: string;
}

const FORM = /^RFC (\d+) §(\d+(?:\.\d+)*)$/;

/** Takes "RFC 5321 §4.2.3", gives the source, or null where the text has another form. */
export const parseSource = (text: string): Source | null => {
  const match = FORM.exec(text);
  return match?.[1] && match[2] ? { rfc: Number(match[1]), section: match[2] } : null;
};

/** Takes a source, gives it as it is written everywhere on the site. */
export const sourceText = ({ rfc, section }: Source): string => `RFC ${rfc} §${section}`;

/** Takes what cites sources, gives the defining one first and each once. */
export const sourcesOf = ({ defined, uses }: { defined: Source; uses: readonly Source[] }): Source[] => [
  ...new Map([defined, ...uses].map((source) => [sourceText(source), source])).values(),
];

/** Takes a source, gives the address of that section at the RFC Editor's reader-friendly mirror. */
export const sourceUrl = ({ rfc, section }: Source): string => `https://www.rfc-editor.org/rfc/rfc${rfc}.html#section-${section}`;
