import type { PipelinePolicy, PipelineRequest } from '@azure/core-rest-pipeline';
import { isRestError } from '../rest-error.js';
import { parsedJson } from '../json.js';
import { redacted, withoutQuery } from '../redact.js';

/** Something that happened to an HTTP request, once for each time it is sent. No header with a secret is in it. */
export type RequestEvent =
  | (RequestInfo & { readonly kind: 'request'; readonly body?: string })
  | (RequestInfo & {
      readonly kind: 'response';
      readonly status: number;
      /** The service's `x-ms-request-id`. */
      readonly requestId?: string;
      readonly durationMs: number;
      readonly body?: string;
    })
  | (RequestInfo & { readonly kind: 'failure'; readonly code: string; readonly durationMs: number });

/** Which request it is. */
export interface RequestInfo {
  readonly method: string;
  /** Of its query only the api-version is shown. */
  readonly url: string;
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
      observer({ ...info, kind: 'request', ...shown(request.body) });
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
