import type { CallerSession } from './caller.js';

/**
 * The session of one caller: its value, as it is after whatever has been kept in it.
 *
 * @param value - What the session holds so far.
 * @param keep - Puts another value where the session is.
 */
export function keptSession(value: unknown, keep: (value: unknown) => Promise<void>): CallerSession {
  let current = value;
  return {
    get value() {
      return current;
    },
    async keep(next) {
      await keep(next);
      current = next;
    },
  };
}
