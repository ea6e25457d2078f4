import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from './answer.js';
import { errorAnswer } from './arm-error.js';
import type { Outcome } from './async-operation.js';
import { control, isControlPath, type Controlled } from './control.js';
import { dispatch, type ReceivedRequest } from './dispatch.js';
import type { Faults, PendingFaults } from './faults.js';
import { claimsChallenge } from './login/claims-challenge.js';
import { readContent } from './read-content.js';
import { splitTarget } from './request-target.js';
import { send, sendTruncated } from './send.js';
import type { Service } from './service.js';

/** What the exchanges of one emulator share. */
export interface ExchangeContext extends Controlled {
  readonly service: Service;
  readonly faults: Faults & PendingFaults;
  /** Aborted when the emulator stops. */
  readonly stopping: AbortSignal;
}

/** What becomes of a request: it is answered, wholly or in part, or it is not. */
type Reaction = { readonly answer: Answer; readonly truncated?: boolean } | 'reset';

/** One HTTP exchange: reads the request, logs it, has it carried out, lets a fault strike, and answers. */
export function createExchange(context: ExchangeContext): RequestListener {
  const { service, requestLog, faults, stopping } = context;
  // Whatever goes wrong costs this one connection, never the process that the emulator runs in.
  return (request, response) => void exchange(request, response).catch(() => response.destroy());

  async function exchange(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', headers } = request;
    const { path, query } = splitTarget(request.url ?? '');
    const controls = isControlPath(path);
    const logged = controls ? undefined : requestLog.add({ method, path, query, headers });
    let reaction: Reaction;
    try {
      const content = await readContent(request);
      logged?.received(content);
      const received = { method, path, query, headers, content };
      reaction = controls ? { answer: control(received, context) } : await struck(received);
    } catch (error) {
      // The client left before its request was whole, or the emulator stopped: nobody is there to be answered.
      if (!request.complete || stopping.aborted) return;
      reaction = { answer: errorAnswer(error) };
    }
    if (reaction === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    logged?.answered(reaction.answer.status);
    (reaction.truncated ? sendTruncated : send)(reaction.answer, request, response);
  }

  async function struck(request: ReceivedRequest): Promise<Reaction> {
    const handle = (outcome?: Outcome) => dispatch(request, service, outcome);
    const fault = faults.take(request.method, request.path);
    if (!fault) return { answer: handle() };
    const own = fault.handled ? handle(fault.outcome) : undefined;
    if (fault.delay) await wait(fault.delay, undefined, { signal: stopping });
    if (fault.answer === 'reset') return 'reset';
    const answer = fault.answer === 'claimsChallenge' ? claimsChallenge(service) : fault.answer;
    return { answer: answer ?? own ?? handle(fault.outcome), truncated: fault.truncated };
  }
}
