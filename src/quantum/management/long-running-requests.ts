import type { FullOperationResponse, OperationArguments, OperationOptions } from '@azure/core-client';
import type { LongRunningOperation, LroResponse } from '@azure/core-lro';
import { createHttpHeaders } from '@azure/core-rest-pipeline';
import type { Names } from '../names.js';
import { sleep, type AbortSignalLike } from './abort.js';
import { answerError } from './answer-error.js';
import type { LongRunning } from './begin-long-running.js';
import { withoutCondition } from './etag.js';
import { atLink, type Operation } from './operation.js';
import { retryAfterInMs } from './retry-after.js';
import type { SendOperation } from './send-operation.js';

/** The requests of one operation that goes on after its request is answered, as core-lro asks for them. */
export interface LongRunningRequests extends LongRunningOperation {
  /** The latest answer, if there was one. */
  readonly latest: () => FullOperationResponse | undefined;
}

/**
 * What core-lro leaves out is done here: the Retry-After of the first answer counts, a signal reaches every request, and
 * a Retry-After that makes no sense neither makes timers overflow nor has them run without a pause.
 */
export function longRunningRequests(
  send: SendOperation,
  { begin, read }: LongRunning,
  args: OperationArguments & Names,
  options: OperationOptions,
): LongRunningRequests {
  const path = begin.spec.path ?? '';
  let latest: FullOperationResponse | undefined;
  let firstWait: number | undefined;
  let signal: AbortSignalLike | undefined;

  const exchange = async (operation: Operation, more: OperationArguments): Promise<LroResponse> => {
    const onResponse: OperationOptions['onResponse'] = (raw, ...rest) => {
      latest = raw;
      options.onResponse?.(raw, ...rest);
    };
    const sent = { ...args, ...more, options: { ...options, ...more.options, onResponse } };
    const flatResponse = await send<unknown>(operation, sent);
    if (!latest) throw new Error('There is no answer.');
    return lroResponse(latest, flatResponse);
  };
  const poll = async (link: string): Promise<LroResponse> => {
    const wait = firstWait;
    firstWait = undefined;
    if (wait !== undefined) await sleep(wait, signal);
    const operation = link === path && read ? read : atLink(begin);
    const conditions = { ...withoutCondition(options), ...(signal && { abortSignal: signal }) };
    const response = await exchange(operation, { link, options: conditions });
    // A status that cannot be read is no success; core-lro would take it for one.
    if (latest?.bodyAsText && latest.parsedBody === undefined) throw answerError(latest, begin);
    return response;
  };

  return {
    latest: () => latest,
    requestMethod: begin.spec.httpMethod,
    requestPath: path,
    async sendInitialRequest() {
      const response = await exchange(begin, {});
      firstWait = latest && waitOf(latest);
      return response;
    },
    sendPollRequest(link, pollOptions) {
      // The request for the result comes without: what ends the poll before it ends it too.
      if (pollOptions) signal = pollOptions.abortSignal;
      return poll(link);
    },
  };
}

function lroResponse(response: FullOperationResponse, flatResponse: unknown): LroResponse {
  const headers = createHttpHeaders(response.headers.toJSON());
  headers.delete('retry-after');
  const wait = waitOf(response);
  if (wait !== undefined) headers.set('retry-after', Math.ceil(wait / 1000));
  return {
    flatResponse,
    rawResponse: {
      statusCode: response.status,
      headers: headers.toJSON(),
      body: response.parsedBody as unknown,
    },
  };
}

/** Milliseconds; an hour at most. */
function waitOf({ headers }: FullOperationResponse): number | undefined {
  const wait = retryAfterInMs(headers);
  return wait === undefined ? undefined : Math.min(wait, 3_600_000);
}
