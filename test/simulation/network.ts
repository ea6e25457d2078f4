import {
  createHttpHeaders,
  RestError,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { json, type Answer } from '../../src/emulator/answer.js';
import { errorAnswer } from '../../src/emulator/arm-error.js';
import { dispatch, type ReceivedRequest } from '../../src/emulator/dispatch.js';
import type { Service } from '../../src/emulator/service.js';
import type { Mortal } from './mortal.js';
import type { VirtualClock } from './virtual-clock.js';
import type { Write, WriteCount } from './write-count.js';

/** What goes wrong on the way. */
export interface Weather {
  /** Milliseconds from a request to its answer. */
  readonly latency: number;
  /** The share of requests that are answered with 500, 502, 503 or 504; half of them have been carried out. */
  readonly errors: number;
  /** The share whose connection is reset; a quarter of them have been carried out, and another quarter are later. */
  readonly resets: number;
  /** Milliseconds that such a request may be under way after its connection is gone. */
  readonly late: number;
}

/** How the requests of a process reach the service, and how its answers reach the process. */
export function createNetwork(
  azure: Service,
  clock: VirtualClock,
  random: () => number,
  { latency, errors, resets, late }: Weather,
  writes: WriteCount,
): (process: Mortal) => HttpClient {
  return (process) => ({
    sendRequest: (request) =>
      new Promise((resolve, reject) => {
        const received = receivedOf(request);
        const way = latency / 2;
        // What has been sent arrives, whatever becomes of who sent it.
        clock.at(clock.now() + way, () => {
          const written = writes.arrival(received, process);
          const { answer, carriedOut } = handle(received);
          const delivered = written?.answered(answer);
          if (carriedOut === 'later') clock.at(clock.now() + late * random(), () => carryOut(received, written));
          else if (carriedOut) written?.carriedOut();
          clock.at(clock.now() + way, () => {
            if (!process.alive) return;
            delivered?.();
            if (answer === 'reset') reject(new RestError('read ECONNRESET', { code: 'ECONNRESET', request }));
            else resolve(responseOf(request, answer));
          });
        });
      }),
  });

  function handle(request: ReceivedRequest): { answer: Answer | 'reset'; carriedOut: boolean | 'later' } {
    const dice = random();
    if (dice >= errors + resets) {
      const answer = dispatch(request, azure);
      return { answer, carriedOut: answer.status !== 429 };
    }
    const fate = random();
    const carriedOut = fate < 0.25 || (dice < errors && fate < 0.5);
    const own = carriedOut ? dispatch(request, azure) : counted(request);
    if (own.status === 429) return { answer: own, carriedOut: false };
    if (dice < errors) return { answer: failure(random()), carriedOut };
    return { answer: 'reset', carriedOut: carriedOut || (fate < 0.5 && 'later') };
  }

  function carryOut(request: ReceivedRequest, written: Write | undefined): void {
    if (dispatch(request, azure).status !== 429) written?.carriedOut();
  }

  /** Whatever is not carried out has been counted by Azure Resource Manager all the same. */
  function counted({ method, path }: ReceivedRequest): Answer {
    const [, , subscriptionId] = path.split('/');
    try {
      if (method === 'POST') azure.throttle.count(method, subscriptionId);
      return { status: 200 };
    } catch (error) {
      return errorAnswer(error);
    }
  }
}

function failure(dice: number): Answer {
  const status = [500, 502, 503, 504][Math.floor(dice * 4)] ?? 500;
  return json(status, { error: { code: 'InternalServerError', message: 'Something went wrong.' } });
}

function receivedOf({ method, url, headers, body }: PipelineRequest): ReceivedRequest {
  const { pathname, searchParams } = new URL(url);
  const content = Buffer.from(typeof body === 'string' ? body : '');
  return { method, path: pathname, query: searchParams, headers: headers.toJSON(), content };
}

function responseOf(request: PipelineRequest, { status, headers = {}, content }: Answer): PipelineResponse {
  return { request, status, headers: createHttpHeaders({ ...headers }), ...(content && { bodyAsText: content }) };
}
