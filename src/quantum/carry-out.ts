import type { OperationOptions } from '@azure/core-client';
import type { CommandRuntime } from '../cmdlet/command-runtime.js';
import { serviceErrorRecord, type FailedCall } from './service-error-record.js';

/**
 * Sends an operation for a cmdlet.
 *
 * @param call - What is done to what, for the error.
 * @param send - Is given the options that end the operation when the caller stops.
 * @throws RecordError that says what happened, also when the caller has stopped: whether a change may have been made.
 */
export async function carryOut<T>(
  runtime: CommandRuntime,
  call: Omit<FailedCall, 'signal'>,
  send: (options: Pick<OperationOptions, 'abortSignal'>) => Promise<T>,
): Promise<T> {
  const { signal } = runtime;
  try {
    return await send({ abortSignal: signal });
  } catch (error) {
    throw serviceErrorRecord(error, { ...call, signal });
  }
}
