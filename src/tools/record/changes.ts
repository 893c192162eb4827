// Waits for something to become so, and no longer than one wants.

export class Changes {
  #waiting: (() => void)[] = [];

  /** Says that something has changed. */
  tell(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /** Takes what is hoped for and how many seconds to hope. Gives whether it became so. */
  async until(hoped: () => boolean, seconds: number): Promise<boolean> {
    const deadline = performance.now() + seconds * 1000;
    while (!hoped()) {
      const left = deadline - performance.now();
      if (left <= 0) return false;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.ceil(left));
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
    return true;
  }
}
