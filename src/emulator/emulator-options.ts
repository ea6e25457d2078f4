import type { Clock } from './clock.js';
import type { Settings } from './service.js';

/** How an emulator is started. */
export interface EmulatorOptions {
  /** The TCP port of 127.0.0.1 to listen on. Default: 0, any free one. */
  readonly port?: number;

  /**
   * Speaks https, with a certificate that it makes for itself: clients have to trust {@link Emulator.ca}. The SDKs send
   * no token over http. Default: false.
   */
  readonly https?: boolean;

  /**
   * Milliseconds that creating, changing or deleting a workspace takes. Until then a PUT, answered 201, leaves it in
   * provisioningState "Accepted", as the real service does, and a DELETE, answered 202, in "Deleting"; both can be
   * followed at their Azure-AsyncOperation. Default: 0, all is done at once.
   */
  readonly provisioningDelay?: number;

  /** Seconds, a whole number, that Retry-After asks a client to wait before it looks at such an operation again. Default: there is no Retry-After, as recorded from the real service. */
  readonly retryAfter?: number;

  /** The most items that a page of a list has, 1 or more. Default: 100. */
  readonly pageSize?: number;

  /** Where it takes its time from. Default: the clock of this machine. */
  readonly clock?: Clock;
}

/** What the options say, checked. @throws RangeError when one is out of its range. */
export function settingsOf(options: EmulatorOptions): Settings {
  const { provisioningDelay = 0, retryAfter, pageSize = 100 } = options;
  if (!(provisioningDelay >= 0 && provisioningDelay < Infinity)) {
    throw new RangeError('provisioningDelay is a number of milliseconds, 0 or more.');
  }
  if (retryAfter !== undefined && !(Number.isInteger(retryAfter) && retryAfter >= 0)) {
    throw new RangeError('retryAfter is a whole number of seconds, 0 or more.');
  }
  if (!(Number.isInteger(pageSize) && pageSize >= 1)) throw new RangeError('pageSize is a whole number, 1 or more.');
  return { provisioningDelay, retryAfter, pageSize };
}
