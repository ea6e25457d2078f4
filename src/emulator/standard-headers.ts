import { randomUUID } from 'node:crypto';

/** The headers of every answer; the client's own id for its request comes back to it. */
export function standardHeaders(clientRequestId?: string): Record<string, string> {
  return {
    'cache-control': 'no-cache',
    pragma: 'no-cache',
    expires: '-1',
    'x-ms-request-id': randomUUID(),
    'x-ms-correlation-request-id': randomUUID(),
    ...(clientRequestId !== undefined && { 'x-ms-client-request-id': clientRequestId }),
  };
}
