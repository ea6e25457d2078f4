import type { PipelinePolicy, PipelineRequest, PipelineResponse, SendRequest } from '@azure/core-rest-pipeline';
import { retryAfterInMs } from '../../quantum/management/retry-after.js';
import { admissions } from './metered-keys.js';
import type { Metered, TokenBucket } from './token-bucket.js';

/**
 * Sends a write only when the bucket has a token for it, and tells the bucket what the answer says. A write that is
 * refused with 429 was not carried out, so it waits for its turn again; but not a regeneration, which is recorded anew.
 */
export function meteringPolicy(bucket: TokenBucket): PipelinePolicy {
  return {
    name: 'meteringPolicy',
    async sendRequest(request, next) {
      if (!isWrite(request.method)) return next(request);
      const admission = admissions.getStore();
      if (admission && !admission.sent) {
        admission.sent = true;
        return send(request, next, bucket);
      }
      for (let refusals = 0; ; refusals++) {
        await bucket.take(request.abortSignal);
        const response = await send(request, next, bucket);
        if (response.status !== 429 || refusals === maxRefusals) return response;
      }
    },
  };
}

/** After so many the one request fails, and whoever sent it decides. */
const maxRefusals = 20;

async function send(request: PipelineRequest, next: SendRequest, bucket: TokenBucket): Promise<PipelineResponse> {
  let response: PipelineResponse | undefined;
  try {
    return (response = await next(request));
  } finally {
    bucket.answered(response && meteredOf(response));
  }
}

/** Every POST counts as a write. */
function isWrite(method: string): boolean {
  return !['GET', 'HEAD', 'DELETE'].includes(method);
}

function meteredOf({ status, headers }: PipelineResponse): Metered {
  // The limit over all callers of the subscription has a header of its own.
  const counts = ['subscription-writes', 'subscription-global-writes']
    .map((kind) => headers.get(`x-ms-ratelimit-remaining-${kind}`))
    .filter((text) => text !== undefined && /^\d+$/.test(text))
    .map(Number);
  return {
    remaining: counts.length > 0 ? Math.min(...counts) : undefined,
    stopFor: status === 429 ? (retryAfterInMs(headers) ?? patience) : undefined,
  };
}

/** Milliseconds to wait after a refusal that doesn't say how long. */
const patience = 5000;
