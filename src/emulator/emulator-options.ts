import type { Clock } from './clock.js';
import { isUuid } from './path-parameters.js';
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

  /** The ids of the subscriptions that there are; any other is answered 404. Default: every one is taken for existing. */
  readonly subscriptions?: readonly string[];

  /** Asks for a token of its login endpoint for every request to Azure Resource Manager. Default: false. */
  readonly requireToken?: boolean;

  /**
   * Puts its own address into the connection strings that it hands out, so that this package's clients connect to it
   * with them. Others take only the form of Azure's own. Default: false, they name Azure's host of the region.
   */
  readonly localConnectionStrings?: boolean;

  /**
   * Counts requests as Azure Resource Manager does and answers 429 when there are too many in a subscription: reads 250,
   * refilled with 25 a second, writes and deletes 200 each, refilled with 10. A number multiplies those. Default: false,
   * because a suite of tests sends more than that, and would fail by how fast the machine is.
   */
  readonly throttling?: boolean | number;

  /**
   * The file in which its workspaces, their keys, its long-running operations and its certificate survive a restart; it
   * is made if there is none, readable for its owner only. Pending faults, the log and what the clock was put forward by
   * don't. Not for two emulators at once. Default: nothing survives.
   */
  readonly data?: string;

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
  return {
    provisioningDelay,
    retryAfter,
    pageSize,
    subscriptions: options.subscriptions?.map(checkedSubscription),
    requireToken: options.requireToken ?? false,
    localConnectionStrings: options.localConnectionStrings ?? false,
  };
}

/** What throttling multiplies the limits by; 0 is none. @throws RangeError when it is out of its range. */
export function throttlingScale({ throttling = false }: EmulatorOptions): number {
  const scale = Number(throttling);
  if (scale >= 0 && scale < Infinity) return scale;
  throw new RangeError('throttling is true, false, or a number that multiplies the limits, 0 or more.');
}

function checkedSubscription(id: string): string {
  if (isUuid(id)) return id.toLowerCase();
  throw new RangeError(`subscriptions are UUIDs; '${id}' is none.`);
}
