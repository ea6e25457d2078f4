/** Milliseconds that the first pause is at most; each further one may be twice as long. */
const first = 500;

/** The longest that it may be. */
const longest = 30_000;

/**
 * Milliseconds to wait after some failures in a row: any time up to one that doubles, so that those who failed together
 * don't come back together.
 *
 * @param random - 0 to 1.
 */
export function backoff(failures: number, random: () => number): number {
  return random() * Math.min(longest, first * 2 ** (failures - 1));
}
