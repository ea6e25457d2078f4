import type { IncomingHttpHeaders } from 'node:http';
import { parseJson } from './json-content.js';
import { redactedFreeText, redactedJson, redactedPairs } from './redact.js';

/** A request as the emulator received it. */
export interface LoggedRequest {
  /** The HTTP method, in capitals. */
  readonly method: string;
  /** The path as sent, percent-encoding included. */
  readonly path: string;
  /** The query's parameters; as of the headers and the body, what is secret of them is "REDACTED". */
  readonly query: Readonly<Record<string, string>>;
  /** The headers, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * The JSON value of the body; the parameters, where it is a form; its text, where it is neither; "N bytes", where it is
   * more than 16 KiB; undefined where there is none or it hasn't arrived.
   */
  readonly body: unknown;
  /** The status it was answered with; undefined while it wasn't, and for good where its connection was cut. */
  readonly status: number | undefined;
}

/** Where an exchange notes what becomes of its request. */
export interface RequestLog {
  readonly requests: readonly LoggedRequest[];
  clear(): void;
  add(head: RequestHead): { received(content: Buffer): void; answered(status: number): void };
}

interface RequestHead {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

/** A log that never grows beyond its capacity: the oldest requests make room. */
export function createRequestLog(capacity = 10_000): RequestLog {
  const requests: LoggedRequest[] = [];
  return {
    requests,
    clear: () => void requests.splice(0),
    add(head) {
      const entry: { -readonly [Property in keyof LoggedRequest]: LoggedRequest[Property] } = {
        ...head,
        query: redactedPairs(head.query),
        headers: redactedPairs(Object.entries(head.headers).map(([name, value]) => [name, String(value)])),
        body: undefined,
        status: undefined,
      };
      if (requests.push(entry) > capacity) requests.shift();
      return {
        received: (content) => void (entry.body = bodyOf(content, head.headers['content-type'])),
        answered: (status) => void (entry.status = status),
      };
    },
  };
}

/** The most bytes of a body that are worth the memory. */
const maxLogged = 16 * 1024;

function bodyOf(content: Buffer, contentType = ''): unknown {
  if (content.length === 0) return undefined;
  if (content.length > maxLogged) return `${content.length} bytes`;
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) {
    return redactedPairs(new URLSearchParams(content.toString()));
  }
  try {
    return redactedJson(parseJson(content));
  } catch {
    return redactedFreeText(content.toString());
  }
}
