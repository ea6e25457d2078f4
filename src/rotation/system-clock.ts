import { setTimeout } from 'node:timers/promises';
import type { Clock } from './ports.js';

/** A timer of Node's waits no longer than this: 24.8 days. */
const longest = 2 ** 31 - 1;

/** The time of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    const end = Date.now() + milliseconds;
    for (let left = milliseconds; left > 0; left = end - Date.now()) {
      try {
        await setTimeout(Math.min(left, longest), undefined, { signal });
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      }
    }
  },
};
