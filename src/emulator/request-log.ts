import type { IncomingHttpHeaders } from 'node:http';
import { parseJson } from './json-content.js';

/** A request as the emulator received it. */
export interface LoggedRequest {
  readonly method: string;
  /** The path as sent, percent-encoding included. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The headers, names in lower case. The value of one that carries a secret is "REDACTED". */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON value of the body; its text, where that isn't JSON; undefined where there is none or it hasn't arrived. */
  readonly body: unknown;
  /** The status it was answered with; undefined while it wasn't, and for good where its connection was cut. */
  readonly status: number | undefined;
}

/** Where an exchange notes what becomes of its request. */
export interface RequestLog {
  readonly requests: readonly LoggedRequest[];
  add(head: RequestHead): { received(content: Buffer): void; answered(status: number): void };
}

interface RequestHead {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
}

/** A log that never grows beyond its capacity: the oldest requests make room. */
export function createRequestLog(capacity = 10_000): RequestLog {
  const requests: LoggedRequest[] = [];
  return {
    requests,
    add(head) {
      const entry: { -readonly [Property in keyof LoggedRequest]: LoggedRequest[Property] } = {
        ...head,
        headers: redacted(head.headers),
        body: undefined,
        status: undefined,
      };
      if (requests.push(entry) > capacity) requests.shift();
      return {
        received: (content) => void (entry.body = bodyOf(content)),
        answered: (status) => void (entry.status = status),
      };
    },
  };
}

// By what their names say rather than by a list, so that a header nobody thought of is more likely hidden than shown.
const secretHeader = /auth|cookie|key|password|secret|signature|token/;

function redacted(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, secretHeader.test(name) ? 'REDACTED' : String(value)]),
  );
}

function bodyOf(content: Buffer): unknown {
  if (content.length === 0) return undefined;
  try {
    return parseJson(content);
  } catch {
    return content.toString();
  }
}
