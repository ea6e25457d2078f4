import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import type { SecureString } from '../../cmdlet/secure-string.js';

/** Sends an access key with each request: raw, in the header that the service's Python client uses. */
export function apiKeyPolicy(key: SecureString): PipelinePolicy {
  return {
    name: 'apiKeyPolicy',
    sendRequest(request, next) {
      request.headers.set('x-ms-quantum-api-key', key.reveal());
      return next(request);
    },
  };
}
