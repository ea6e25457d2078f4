import type { OperationArguments } from '@azure/core-client';
import { createHttpPoller } from '@azure/core-lro';
import type { Names } from '../names.js';
import { QuantumServiceError } from './errors.js';
import { withoutCondition } from './etag.js';
import { isJsonObject } from './json.js';
import { endedError, requireResumable, waitingError } from './long-running-error.js';
import { longRunningRequests } from './long-running-requests.js';
import type { LongRunningOptions, LongRunningPoller, LongRunningState } from './long-running.js';
import type { Operation } from './operation.js';
import type { SendOperation } from './send-operation.js';

/** An operation that goes on after its request is answered. */
export interface LongRunning {
  readonly begin: Operation;
  /** What reads the result, at the path of the operation, where there is one to read. */
  readonly read?: Operation;
}

/**
 * Begins an operation, or resumes one. The poller is core-lro's, but every failure is a {@link QuantumServiceError}.
 *
 * @throws {QuantumServiceError}
 */
export async function beginLongRunning<T>(
  send: SendOperation,
  operation: LongRunning,
  args: OperationArguments & Names,
  options: LongRunningOptions,
): Promise<LongRunningPoller<T>> {
  const { updateIntervalInMs, resumeFrom, ...requestOptions } = options;
  if (resumeFrom !== undefined) requireResumable(resumeFrom, operation.begin);
  const requests = longRunningRequests(send, operation, args, requestOptions);
  const poller = await createHttpPoller<T, LongRunningState<T>>(requests, {
    ...(updateIntervalInMs !== undefined && { intervalInMs: updateIntervalInMs }),
    ...(resumeFrom !== undefined && { restoreFrom: resumeFrom }),
    // Without this it rejects with texts that have no code.
    resolveOnUnsuccessful: true,
    processResult(result, state) {
      if (state.status === 'succeeded') return (operation.read ? result : undefined) as T;
      state.error = endedError(state.status, operation.begin, requests.latest());
      return undefined as T;
    },
    updateState: (state, { rawResponse }) => noteProgress(state, rawResponse.body),
  });
  const state = poller.getOperationState();
  noteProgress(state, requests.latest()?.parsedBody);
  if (resumeFrom !== undefined && operation.read && state.status === 'succeeded') {
    // What was written down has its dates as texts, and may be old.
    state.result = await send<T>(operation.read, { ...args, options: withoutCondition(requestOptions) });
  }

  const settled = async <R>(step: Promise<R>): Promise<R> => {
    const result = await step.catch((error: unknown) => {
      throw waitingError(error, operation.begin);
    });
    // Of a resumed operation the error is not known any more.
    const error = state.error instanceof QuantumServiceError ? state.error : undefined;
    if (['failed', 'canceled'].includes(state.status)) throw error ?? endedError(state.status, operation.begin);
    return result;
  };
  const until = ({ abortSignal = options.abortSignal }: Pick<LongRunningOptions, 'abortSignal'> = {}) =>
    abortSignal ? { abortSignal } : {};
  return {
    ...poller,
    poll: (pollOptions) => settled(poller.poll(until(pollOptions))),
    pollUntilDone: (pollOptions) => settled(poller.pollUntilDone(until(pollOptions))),
  };
}

/** From a status monitor or, where there is none, from the resource itself. */
function noteProgress(state: LongRunningState<unknown>, body: unknown): void {
  if (!isJsonObject(body)) return;
  const { status, percentComplete, properties } = body;
  const serviceStatus = status ?? (isJsonObject(properties) ? properties['provisioningState'] : undefined);
  if (typeof serviceStatus === 'string') state.serviceStatus = serviceStatus;
  if (typeof percentComplete === 'number') state.percentComplete = percentComplete;
}
