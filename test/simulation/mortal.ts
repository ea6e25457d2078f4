import type { Clock } from '../../src/rotation/ports.js';

/** A process that can be killed: from then on nothing that it waits for ever comes. */
export interface Mortal {
  readonly alive: boolean;
  kill(): void;
  /** What the process sees of a promise. */
  await<T>(promise: Promise<T>): Promise<T>;
  /** The clock as the process sees it. */
  clock(clock: Clock): Clock;
}

export function createMortal(): Mortal {
  let alive = true;
  const wait = <T>(promise: Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      promise.then(
        (value) => void (alive && resolve(value)),
        (error: Error) => void (alive && reject(error)),
      );
    });
  return {
    get alive() {
      return alive;
    },
    kill: () => void (alive = false),
    await: wait,
    clock: (clock) => ({
      now: () => clock.now(),
      sleep: (milliseconds, signal) => wait(clock.sleep(milliseconds, signal)),
    }),
  };
}
