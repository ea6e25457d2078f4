import type { Clock } from '../ports.js';

/** How patiently what fails for a while is tried again. */
export interface Backoff {
  /** How often in all. Default 8. */
  readonly attempts?: number;
  /** Milliseconds that the first pause is at most; each further one may be twice as long. Default 500. */
  readonly delay?: number;
  /** Milliseconds that no pause exceeds but one that the service asks for. Default 30000. */
  readonly longest?: number;
  /** 0 to 1, so that those who failed together don't come back together. Default `Math.random`. */
  readonly random?: () => number;
}

/**
 * Waits before the next attempt.
 *
 * @param failures - How many attempts have failed.
 * @param asked - Milliseconds that the service asked to wait.
 * @returns False, at once, when there is to be none.
 */
export async function pauseAfter(
  failures: number,
  asked: number | undefined,
  { attempts = 8, delay = 500, longest = 30_000, random = Math.random }: Backoff,
  clock: Clock,
  signal: AbortSignal,
): Promise<boolean> {
  if (failures >= attempts) return false;
  const pause = random() * Math.min(longest, delay * 2 ** (failures - 1));
  await clock.sleep(Math.max(asked ?? 0, pause), signal);
  return true;
}
