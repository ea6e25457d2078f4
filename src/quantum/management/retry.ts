import type { PipelineRetryOptions } from '@azure/core-rest-pipeline';
import { isRestError } from './rest-error.js';
import { sleep, type AbortSignalLike } from './abort.js';
import { unsent } from './errors.js';
import { retryAfterInMs } from './retry-after.js';

/** How often and how patiently to try again. */
export interface RetryOptions extends PipelineRetryOptions {
  /** The longest `Retry-After` that is waited out, in milliseconds; a longer one is the caller's to decide. Default 60000. */
  maxRetryAfterInMs?: number;
}

/** What decides whether an operation may be sent again. */
export interface Attempts {
  /** See {@link Operation.change}. */
  readonly change: boolean;
  readonly signal: AbortSignalLike | undefined;
}

/**
 * Attempts an operation until it succeeds, fails for good or has been tried `maxRetries` (3) times more.
 *
 * What is not a change is tried again after a broken connection and after 408, 429, 500, 502, 503 and 504. A change is
 * tried again only after a 429 and when no connection came about: it cannot have been carried out then.
 */
export async function withRetries<T>(
  attempt: () => Promise<T>,
  { change, signal }: Attempts,
  options: RetryOptions = {},
): Promise<T> {
  for (let retries = 0; ; retries++) {
    // Rejects: what is aborted before it is sent was not carried out.
    if (signal?.aborted) await pause(0, signal);
    try {
      return await attempt();
    } catch (error) {
      const again = change ? changeMayBeRepeated(error) : mayBeRepeated(error, signal);
      const wait = again && retries < (options.maxRetries ?? 3) ? delay(error, retries, options) : undefined;
      if (wait === undefined) throw error;
      await pause(wait, signal);
    }
  }
}

/** Whether the failure came before a connection: nothing can have reached the service. */
export function couldNotConnect(error: unknown): boolean {
  return isRestError(error) && !error.response && ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(error.code ?? '');
}

/** Whether the request was given up for taking longer than its timeout, which core-rest-pipeline reports as an abort. */
export function timedOut(error: unknown, signal: AbortSignalLike | undefined): boolean {
  return error instanceof Error && error.name === 'AbortError' && !signal?.aborted;
}

function changeMayBeRepeated(error: unknown): boolean {
  return couldNotConnect(error) || (isRestError(error) && error.response?.status === 429);
}

function mayBeRepeated(error: unknown, signal: AbortSignalLike | undefined): boolean {
  if (couldNotConnect(error) || timedOut(error, signal)) return true;
  if (!isRestError(error)) return false;
  return error.response
    ? [408, 429, 500, 502, 503, 504].includes(error.response.status)
    : brokenConnections.includes(error.code ?? '');
}

/** PARSE_ERROR without a response is how core-rest-pipeline reports a connection lost in the middle of a body. */
export const brokenConnections: readonly string[] = [
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'PARSE_ERROR',
];

/** Milliseconds until the next attempt; undefined when the service asks for more patience than there is. */
function delay(error: unknown, retries: number, options: RetryOptions): number | undefined {
  const asked = isRestError(error) && error.response ? retryAfterInMs(error.response.headers) : undefined;
  if (asked !== undefined) return asked <= (options.maxRetryAfterInMs ?? 60_000) ? asked : undefined;
  const { retryDelayInMs = 1000, maxRetryDelayInMs = 64_000 } = options;
  const ceiling = Math.min(maxRetryDelayInMs, retryDelayInMs * 2 ** retries);
  // Half of it at random, so that callers throttled together do not come back together.
  return ceiling / 2 + Math.random() * (ceiling / 2);
}

async function pause(milliseconds: number, signal: AbortSignalLike | undefined): Promise<void> {
  try {
    await sleep(milliseconds, signal);
  } catch (error) {
    throw unsent(error);
  }
}
