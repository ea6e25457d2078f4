import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import { QuantumServiceError } from '../errors.js';

/** Refuses a request to any other origin: where a nextLink in an answer leads is not for the service to choose. */
export function sameOriginPolicy(origin: string): PipelinePolicy {
  return {
    name: 'sameOriginPolicy',
    async sendRequest(request, next) {
      const target = originOf(request.url);
      if (target !== origin) {
        throw new QuantumServiceError(
          `The service at ${origin} refers to ${target}. Nothing was sent there: requests stay with the service they began at.`,
          { code: 'LinkToOtherOrigin' },
        );
      }
      return next(request);
    },
  };
}

function originOf(url: string): string {
  if (!URL.canParse(url)) return 'something that is not an address';
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
