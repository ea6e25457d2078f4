/**
 * How many records of one call may be on their way to PowerShell. Each spent credit comes back when a record has been
 * taken; a slow consumer so slows its own call and no other.
 */
export class Credits {
  #left: number;
  readonly #waiting: (() => void)[] = [];
  readonly #signal: AbortSignal;

  constructor(count: number, signal: AbortSignal) {
    this.#left = count;
    this.#signal = signal;
  }

  /** Spends one. Resolves when another one is free, so that whoever awaits it never runs further ahead. */
  spend(): Promise<void> {
    this.#left -= 1;
    if (this.#left > 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const onAbort = (): void => reject(this.#signal.reason as Error);
      this.#signal.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(() => {
        this.#signal.removeEventListener('abort', onAbort);
        resolve();
      });
    });
  }

  restore(count: number): void {
    this.#left += count;
    while (this.#left > 0 && this.#waiting.length > 0) this.#waiting.shift()?.();
  }
}
