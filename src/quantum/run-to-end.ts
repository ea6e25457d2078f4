import type { OperationOptions } from '@azure/core-client';
import type { CommandRuntime } from '../cmdlet/command-runtime.js';
import type { LongRunningPoller } from './management/long-running.js';

/** How the service took an operation on: its first answer. */
export interface Acceptance {
  readonly status: number;
  /** The answer's body as the client read it. */
  readonly body: unknown;
  /** Where the service tells how the operation goes, if it does not end at once. */
  readonly azureAsyncOperation: string | undefined;
  /** How long the service asks to wait, in seconds. */
  readonly retryAfter: number | undefined;
}

/**
 * Begins a long-running operation and, unless told otherwise, waits for its end; meanwhile progress is written.
 *
 * @param activity - What is done, for the progress.
 * @param begin - Sends the request with the options given.
 * @returns The result, which is undefined with `noWait`, and the service's first answer.
 */
export async function runToEnd<Result>(
  runtime: CommandRuntime,
  { activity, noWait, options }: { activity: string; noWait: boolean | undefined; options: OperationOptions },
  begin: (options: OperationOptions) => Promise<LongRunningPoller<Result>>,
): Promise<{ readonly result: Result | undefined; readonly acceptance: Acceptance | undefined }> {
  let acceptance: Acceptance | undefined;
  if (!noWait) await runtime.writeProgress({ activity, statusDescription: 'Sending' });
  const poller = await begin({
    ...options,
    onResponse: ({ status, headers }, body) => {
      const retryAfter = Number(headers.get('retry-after') ?? NaN);
      acceptance ??= {
        status,
        body,
        azureAsyncOperation: headers.get('azure-asyncoperation') ?? headers.get('location'),
        retryAfter: Number.isNaN(retryAfter) ? undefined : retryAfter,
      };
    },
  });
  if (noWait) return { result: undefined, acceptance };
  return { result: await untilDone(runtime, activity, poller), acceptance };
}

async function untilDone<Result>(
  runtime: CommandRuntime,
  activity: string,
  poller: LongRunningPoller<Result>,
): Promise<Result> {
  // A caller who does not take progress any more has stopped, which the signal tells.
  const report = (statusDescription: string, completed = false) =>
    runtime.writeProgress({ activity, statusDescription, completed }).catch(() => undefined);
  poller.onProgress(({ status }) => void report(progressWords[status] ?? status));
  try {
    return await poller.pollUntilDone({ abortSignal: runtime.signal });
  } finally {
    await report('Ended', true);
  }
}

const progressWords: Readonly<Record<string, string>> = {
  notStarted: 'Not begun yet',
  running: 'Running',
  succeeded: 'Succeeded',
  failed: 'Failed',
  canceled: 'Canceled',
};
