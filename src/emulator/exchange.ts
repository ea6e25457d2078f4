import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from './answer.js';
import { errorAnswer } from './arm-error.js';
import type { Outcome } from './async-operation.js';
import { dispatch } from './dispatch.js';
import type { Faults, PendingFaults } from './faults.js';
import { readContent } from './read-content.js';
import type { RequestLog } from './request-log.js';
import { splitTarget } from './request-target.js';
import type { Service } from './service.js';
import { standardHeaders } from './standard-headers.js';

/** What the exchanges of one emulator share. */
export interface ExchangeContext {
  readonly service: Service;
  readonly requestLog: RequestLog;
  readonly faults: Faults & PendingFaults;
  /** Aborted when the emulator stops. */
  readonly stopping: AbortSignal;
}

/** One HTTP exchange: reads the request, logs it, has it carried out, lets a fault strike, and answers. */
export function createExchange({ service, requestLog, faults, stopping }: ExchangeContext): RequestListener {
  // Whatever goes wrong costs this one connection, never the process that the emulator runs in.
  return (request, response) => void exchange(request, response).catch(() => response.destroy());

  async function exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', headers } = request;
    const { path, query } = splitTarget(request.url ?? '');
    const logged = requestLog.add({ method, path, query: Object.fromEntries(query), headers });
    let answer: Answer | 'reset';
    try {
      const content = await readContent(request);
      logged.received(content);
      answer = await struck(method, path, (outcome) =>
        dispatch({ method, path, query, headers, content }, service, outcome),
      );
    } catch (error) {
      // The client left before its request was whole, or the emulator stopped: nobody is there to be answered.
      if (!request.complete || stopping.aborted) return;
      answer = errorAnswer(error);
    }
    if (answer === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    logged.answered(answer.status);
    send(answer, request, response);
  }

  async function struck(
    method: string,
    path: string,
    handle: (outcome?: Outcome) => Answer,
  ): Promise<Answer | 'reset'> {
    const fault = faults.take(method, path);
    if (!fault) return handle();
    const own = fault.handled ? handle(fault.outcome) : undefined;
    if (fault.delay) await wait(fault.delay, undefined, { signal: stopping });
    return fault.answer ?? own ?? handle(fault.outcome);
  }
}

function send(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  response.statusCode = answer.status;
  const clientRequestId = request.headers['x-ms-client-request-id'];
  const headers = { ...standardHeaders(clientRequestId?.toString()), ...answer.headers };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(answer.content);
}
