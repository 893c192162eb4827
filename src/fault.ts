// A mistake in the content, told so that whoever made it can mend it: file, field, value and remedy.

export interface Fault {
  /** From the project's top folder: content/codes/553/facts.yaml. */
  file: string;
  /** Where in the file: stages[2].at, ## fix, line 12. */
  field: string;
  /** What stands there. */
  value: string;
  /** What to write instead. */
  remedy: string;
}

/** All faults that one reading of the content found; thrown once, so that nobody mends them one by one. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(`${faults.length} fault${faults.length === 1 ? '' : 's'} in the content:\n\n${faults.map(tell).join('\n\n')}\n`);
    this.name = 'ContentError';
    this.faults = faults;
  }
}

const tell = ({ file, field, value, remedy }: Fault): string => `${file}\n  field:  ${field}\n  value:  ${shorten(value)}\n  remedy: ${remedy}`;

const shorten = (value: string): string => (value.length > 120 ? `${value.slice(0, 119)}…` : value || '(nothing)');

/** Collects faults for one file. */
export class Inspector {
  readonly file: string;
  readonly #faults: Fault[];

  constructor(file: string, faults: Fault[]) {
    this.file = file;
    this.#faults = faults;
  }

  fault(field: string, value: unknown, remedy: string): void {
    this.#faults.push({ file: this.file, field, value: typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), remedy });
  }

  get faults(): Fault[] {
    return this.#faults;
  }
}
