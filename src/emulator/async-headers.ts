import type { AsyncOperation } from './async-operation.js';
import type { Service } from './service.js';

/** The path of the operations' statuses, which no subscription is in. */
export const operationStatusPath = '/providers/Microsoft.Quantum/locations/{location}/operationStatuses/{operationId}';

/** What tells a client where to follow a long-running operation; for a deletion in both ways, as recorded from the real service. */
export function asyncHeaders(operation: AsyncOperation, service: Service, apiVersion: string): Record<string, string> {
  const path = operationStatusPath
    .replace('{location}', operation.location.toUpperCase())
    .replace('{operationId}', operation.id);
  const url = `${service.endpoint}${path}?api-version=${apiVersion}`;
  return {
    'azure-asyncoperation': url,
    ...(operation.kind === 'delete' && { location: url }),
    'x-ms-request-id': operation.id.slice(0, operation.id.indexOf('*')),
    ...retryAfter(service),
  };
}

export function retryAfter({ settings }: Service): Record<string, string> {
  return settings.retryAfter === undefined ? {} : { 'retry-after': String(settings.retryAfter) };
}
