import type { PipelinePolicy, PipelineRequest } from '@azure/core-rest-pipeline';
import { isRestError } from '../rest-error.js';
import { parsedJson } from '../json.js';
import { redacted, withoutQuery } from '../redact.js';
import { shownHeaders } from './shown-headers.js';

/** Something that happened to an HTTP request, once for each time it is sent. No secret is in it. */
export type RequestEvent =
  | (RequestInfo & {
      /** It is about to be sent. */
      readonly kind: 'request';
      /** By name in small letters; `***` for what may be a secret. */
      readonly headers: Readonly<Record<string, string>>;
      /** JSON without secrets. */
      readonly body?: string;
    })
  | (RequestInfo & {
      /** It was answered. */
      readonly kind: 'response';
      /** The HTTP status. */
      readonly status: number;
      /** The service's `x-ms-request-id`. */
      readonly requestId?: string;
      /** How long the answer took, in milliseconds. */
      readonly durationMs: number;
      /** By name in small letters; `***` for what may be a secret. */
      readonly headers: Readonly<Record<string, string>>;
      /** JSON without secrets. */
      readonly body?: string;
    })
  | (RequestInfo & {
      /** There was no answer. */
      readonly kind: 'failure';
      /** The code of the failure, such as `ECONNREFUSED`. */
      readonly code: string;
      /** How long it took to fail, in milliseconds. */
      readonly durationMs: number;
    });

/** Which request it is. */
export interface RequestInfo {
  /** The HTTP method. */
  readonly method: string;
  /** Of its query only the api-version is shown. */
  readonly url: string;
  /** The `x-ms-client-request-id` that it was sent with. */
  readonly clientRequestId: string;
}

/** Is told of every request. Must not throw. */
export type RequestObserver = (event: RequestEvent) => void;

/** Tells the observer of each request, its answer or its failure. Bodies are JSON with secrets replaced by `***`. */
export function observePolicy(observer: RequestObserver): PipelinePolicy {
  return {
    name: 'observePolicy',
    async sendRequest(request, next) {
      const info = infoOf(request);
      observer({ ...info, kind: 'request', headers: shownHeaders(request.headers), ...shown(request.body) });
      const start = performance.now();
      const durationMs = () => Math.round(performance.now() - start);
      try {
        const response = await next(request);
        const requestId = response.headers.get('x-ms-request-id');
        observer({
          ...info,
          kind: 'response',
          status: response.status,
          ...(requestId !== undefined && { requestId }),
          durationMs: durationMs(),
          headers: shownHeaders(response.headers),
          ...shown(response.bodyAsText),
        });
        return response;
      } catch (error) {
        const code = (isRestError(error) && error.code) || (error instanceof Error ? error.name : 'Error');
        observer({ ...info, kind: 'failure', code, durationMs: durationMs() });
        throw error;
      }
    },
  };
}

function infoOf({ method, url, headers }: PipelineRequest): RequestInfo {
  return { method, url: withoutQuery(url), clientRequestId: headers.get('x-ms-client-request-id') ?? '' };
}

function shown(body: unknown): { readonly body?: string } {
  if (typeof body !== 'string' || body === '') return {};
  const value = parsedJson(body);
  return { body: value === undefined ? `(${body.length} characters, not JSON)` : JSON.stringify(redacted(value)) };
}
