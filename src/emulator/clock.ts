/** Where the emulator takes its time from. */
export interface Clock {
  /** Milliseconds since 1970, fractions included. Never less than it was before. */
  now(): number;
}

/** A clock that a test can put forward. */
export interface AdjustableClock extends Clock {
  /**
   * Lets time pass at once.
   *
   * @param milliseconds - 0 or more: time doesn't go back.
   * @throws RangeError when it isn't that.
   */
  advance(milliseconds: number): void;
}

/** The time of this machine, plus what the clock was advanced by. */
export function createClock(base: Clock = systemClock): AdjustableClock {
  let ahead = 0;
  return {
    now: () => base.now() + ahead,
    advance(milliseconds) {
      if (!(milliseconds >= 0 && ahead + milliseconds <= furthest)) {
        throw new RangeError('advance takes a number of milliseconds, 0 or more, up to 100 years in all.');
      }
      ahead += milliseconds;
    },
  };
}

const furthest = 100 * 365 * 86_400_000;

/** Monotonic, so that of two keys the younger can be told. */
const systemClock: Clock = { now: () => performance.timeOrigin + performance.now() };
