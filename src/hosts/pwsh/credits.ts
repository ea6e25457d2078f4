/**
 * How many records of one call may be on their way to PowerShell. Each spent credit comes back when a record has been
 * taken; a slow consumer so slows its own call and no other.
 */
export class Credits {
  readonly #count: number;
  #left: number;
  readonly #waiting: Waiting[] = [];
  readonly #signal: AbortSignal;

  constructor(count: number, signal: AbortSignal) {
    this.#count = count;
    this.#left = count;
    this.#signal = signal;
  }

  /** Spends one, as soon as one is free. */
  spend(): Promise<void> {
    return this.#wait(1, 1);
  }

  /** Resolves when every record has been taken. */
  allTaken(): Promise<void> {
    return this.#wait(this.#count, 0);
  }

  /** Resolves when whoever asked before has spent. */
  allSpent(): Promise<void> {
    return this.#wait(0, 0);
  }

  restore(count: number): void {
    this.#left = Math.min(this.#count, this.#left + count);
    for (let first = this.#waiting[0]; first && first.needed <= this.#left; first = this.#waiting[0]) {
      this.#waiting.shift();
      this.#left -= first.spent;
      first.go();
    }
  }

  /** First come, first served. */
  #wait(needed: number, spent: number): Promise<void> {
    if (needed <= this.#left && this.#waiting.length === 0) {
      this.#left -= spent;
      return Promise.resolve();
    }
    if (this.#signal.aborted) return Promise.reject(this.#signal.reason as Error);
    return new Promise((resolve, reject) => {
      const onAbort = (): void => reject(this.#signal.reason as Error);
      this.#signal.addEventListener('abort', onAbort, { once: true });
      const go = (): void => {
        this.#signal.removeEventListener('abort', onAbort);
        resolve();
      };
      this.#waiting.push({ needed, spent, go });
    });
  }
}

interface Waiting {
  readonly needed: number;
  readonly spent: number;
  readonly go: () => void;
}
