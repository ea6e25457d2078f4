/** Outputs of one call: kept for the promise, and handed out as they come to whoever iterates. */
export class OutputQueue {
  readonly #keeps: boolean;
  readonly outputs: unknown[] = [];
  #ended = false;
  #waiting: (() => void)[] = [];

  /** @param keeps - Whether what was handed out is kept. */
  constructor(keeps = true) {
    this.#keeps = keeps;
  }

  push(value: unknown): void {
    this.outputs.push(value);
    this.#wake();
  }

  /** Nothing more will come. */
  end(): void {
    this.#ended = true;
    this.#wake();
  }

  async *read(): AsyncGenerator<unknown, void, void> {
    for (let index = 0; ;) {
      while (index >= this.outputs.length) {
        if (this.#ended) return;
        await new Promise<void>((resolve) => this.#waiting.push(resolve));
      }
      yield this.#keeps ? this.outputs[index++] : this.outputs.shift();
    }
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
