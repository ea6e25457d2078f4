/** Wakes those who wait for something to change. */
export interface Changes {
  /** Resolves at the next change. */
  readonly next: () => Promise<void>;
  readonly tell: () => void;
}

export function createChanges(): Changes {
  let waiting: (() => void)[] = [];
  return {
    next: () => new Promise((resolve) => waiting.push(resolve)),
    tell() {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
  };
}
