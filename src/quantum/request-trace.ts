import type { RequestEvent } from './management/policies/observe.js';

/** One line for -Debug: method, address, status, ids, duration, headers and body with their secrets replaced. */
export function describeRequest(event: RequestEvent): string {
  const request = `${event.method} ${event.url}`;
  const id = `x-ms-client-request-id: ${event.clientRequestId}`;
  const headers = event.kind === 'failure' ? '' : ` headers: ${JSON.stringify(event.headers)}`;
  const body = event.kind !== 'failure' && event.body !== undefined ? ` body: ${event.body}` : '';
  switch (event.kind) {
    case 'request':
      return `HTTP request: ${request} (${id})${headers}${body}`;
    case 'response': {
      const requestId = event.requestId === undefined ? '' : `, x-ms-request-id: ${event.requestId}`;
      return `HTTP response: ${event.status} in ${event.durationMs} ms to ${request} (${id}${requestId})${headers}${body}`;
    }
    case 'failure':
      return `HTTP failure: ${event.code} after ${event.durationMs} ms of ${request} (${id})`;
  }
}
