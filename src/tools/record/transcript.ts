// What crossed the wire, line by line, in the order in which the client saw it.

/** A silence shorter than this is not worth telling, and would differ between two runs. */
const WORTH_TELLING = 2.5;

/** Collects the lines of a recording: "S: " said by the server, "C: " by the client, "-- " what the client saw besides. */
export class Transcript {
  readonly #lines: string[] = [];
  #last = performance.now();

  /** A line from the server, without its line end. A long silence before it is told first. */
  server(line: string): void {
    this.#silence();
    this.#add(`S: ${line}`);
  }

  client(line: string): void {
    this.#add(`C: ${line}`);
  }

  event(sentence: string): void {
    this.#silence();
    this.#add(`-- ${sentence}`);
  }

  /** Seconds that the client let pass on purpose. */
  pause(seconds: number): void {
    this.#add(`-- ${seconds} seconds pass`);
  }

  get text(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  #silence(): void {
    const seconds = (performance.now() - this.#last) / 1000;
    if (seconds >= WORTH_TELLING) this.pause(Math.round(seconds));
  }

  #add(line: string): void {
    this.#lines.push(line);
    this.#last = performance.now();
  }
}
