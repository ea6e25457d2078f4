import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { Answer } from './answer.js';
import type { Outcome } from './async-operation.js';

/** A failure for the coming requests that match. A fault with a delay and nothing else is a slow answer. */
export interface Fault {
  /** The HTTP method of a request it strikes, in any case. Default: every method. */
  readonly method?: string;
  /** How the path of a request it strikes ends, in any case: '/listKeys', say. Default: every path. */
  readonly path?: string;
  /** How many requests it strikes before it is spent. Default: 1. */
  readonly times?: number;
  /** Milliseconds that pass before the answer or the reset, and before the request is carried out unless `handled`. Default: 0. */
  readonly delay?: number;
  /** Carries the request out at once, whatever its client is then told. Default: false. */
  readonly handled?: boolean;
  /** How the long-running operation ends that the request starts, whatever the delay. Default: 'Succeeded'. */
  readonly outcome?: Outcome;
  /**
   * What the client gets: this answer; a connection that is reset; or the challenge of Azure Resource Manager to a token
   * that was revoked, which asks for another with certain claims. Default: what the operation itself answers.
   */
  readonly answer?: FaultAnswer | 'reset' | 'claimsChallenge';
  /** Cuts the connection in the middle of the answer's body. Default: false. */
  readonly truncated?: boolean;
}

/** The answer that a fault gives. */
export interface FaultAnswer {
  /** 200 to 599. */
  readonly status: number;
  /** Its headers, by name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The body's text, sent as JSON unless the headers name another content-type. Default: an empty body. */
  readonly body?: string;
}

/** The faults of an emulator. */
export interface Faults {
  /**
   * Adds a fault. Where several match a request, the one that was injected first strikes.
   *
   * @param fault - Which requests it strikes, and how.
   * @throws TypeError or RangeError when it could not be sent.
   */
  inject(fault: Fault): void;
  /** Drops what hasn't struck yet. */
  clear(): void;
  /** Those that will strike yet, each with the times that are left. */
  readonly pending: readonly Fault[];
}

/** The same faults as an exchange sees them. */
export interface PendingFaults {
  /** The fault that strikes this request; it counts as having done so. */
  take(method: string, path: string): Strike | undefined;
}

interface Strike {
  readonly delay: number;
  readonly handled: boolean;
  readonly outcome: Outcome;
  readonly answer: Answer | 'reset' | 'claimsChallenge' | undefined;
  readonly truncated: boolean;
}

interface Pending extends Strike {
  readonly fault: Fault;
  readonly method: string | undefined;
  readonly path: string;
  times: number;
}

export function createFaults(): Faults & PendingFaults {
  let pending: Pending[] = [];
  return {
    inject: (fault) => void pending.push(checked(fault)),
    clear: () => void (pending = []),
    get pending() {
      return pending.map(({ fault, times }) => ({ ...fault, times }));
    },
    take(method, path) {
      const fault = pending.find(
        (each) => (each.method ?? method) === method && path.toLowerCase().endsWith(each.path),
      );
      if (fault && --fault.times === 0) pending = pending.filter((each) => each !== fault);
      return fault;
    },
  };
}

/** Checked here, where whoever wrote it sees the error, and not where it strikes. */
function checked(fault: Fault): Pending {
  const { method, path = '', times = 1, delay = 0, handled = false, truncated = false, outcome = 'Succeeded' } = fault;
  if (!Number.isInteger(times) || times < 1) throw new RangeError('times is a whole number, 1 or more.');
  if (!(delay >= 0 && delay < 2 ** 31)) throw new RangeError('delay is a number of milliseconds, 0 to 2147483647.');
  if (!['Succeeded', 'Failed', 'Canceled'].includes(outcome)) {
    throw new RangeError("outcome is 'Succeeded', 'Failed' or 'Canceled'.");
  }
  return {
    fault,
    method: method?.toUpperCase(),
    path: path.toLowerCase(),
    times,
    delay,
    handled,
    truncated,
    outcome,
    answer: typeof fault.answer === 'object' ? answerOf(fault.answer) : fault.answer,
  };
}

function answerOf({ status, headers = {}, body }: FaultAnswer): Answer {
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    throw new RangeError('status is a whole number, 200 to 599.');
  }
  for (const [name, value] of Object.entries(headers)) {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  }
  return body === undefined
    ? { status, headers }
    : { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, content: body };
}
