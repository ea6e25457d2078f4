import type { OperationOptions } from '@azure/core-client';
import type { OperationState, SimplePollerLike } from '@azure/core-lro';

/** Options of an operation that goes on after its request is answered. */
export interface LongRunningOptions extends OperationOptions {
  /** How long to wait between two looks, in milliseconds, where the service does not say. Default 2000. */
  updateIntervalInMs?: number;
  /** What `toString()` of an earlier poller gave: nothing is begun, and that operation is waited for. */
  resumeFrom?: string;
}

/** How far an operation is. */
export interface LongRunningState<T> extends OperationState<T> {
  /** What the service calls the state, such as `ProviderLaunching`. Absent in pollers of `@azure/arm-quantum`. */
  serviceStatus?: string;
  /** 0 to 100, where the service says it. Absent in pollers of `@azure/arm-quantum`. */
  percentComplete?: number;
}

/**
 * Waits for an operation that goes on after its request is answered: what `@azure/core-lro` 2 has, and so what the
 * pollers of `@azure/arm-quantum` are.
 *
 * `pollUntilDone({ abortSignal })` gives the result, or rejects: with the service's error when the operation failed or
 * was canceled there, and as soon as the signal aborts, which ends the waiting and not the operation. `onProgress`
 * listens after each look; `toString()` is for `resumeFrom`.
 */
export type LongRunningPoller<T> = SimplePollerLike<LongRunningState<T>, T>;
