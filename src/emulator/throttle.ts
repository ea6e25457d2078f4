import { ArmError } from './arm-error.js';
import type { Clock } from './clock.js';

/** Counts the requests to Azure Resource Manager. */
export interface Throttle {
  /**
   * Counts a request.
   *
   * @param subscriptionId - Undefined for a request of no subscription: the tenant's are counted together.
   * @returns The headers that say how many more there may be.
   * @throws ArmError 429 when there may be none.
   */
  count(method: string, subscriptionId: string | undefined): Record<string, string>;
  /** Fills every bucket. */
  reset(): void;
}

/** Size of a bucket, and how many tokens a second it is filled with (request limits and throttling of ARM, since 2024). */
const limits = {
  reads: { size: 250, rate: 25 },
  writes: { size: 200, rate: 10 },
  deletes: { size: 200, rate: 10 },
};

/** How many buckets are kept. Beyond that all are filled again: nobody has so many subscriptions. */
const capacity = 10_000;

/** @param scale - What sizes and rates are multiplied by; 0: nothing is counted. */
export function createThrottle(clock: Clock, scale: number): Throttle {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    count(method, subscriptionId) {
      if (scale === 0) return {};
      const kind = kindOf(method);
      const [size, rate] = [Math.max(1, limits[kind].size * scale), limits[kind].rate * scale];
      const scope = subscriptionId === undefined ? 'tenant' : 'subscription';
      const key = `${subscriptionId?.toLowerCase()}/${kind}`;
      const now = clock.now();
      const { tokens: left, at } = buckets.get(key) ?? { tokens: size, at: now };
      const tokens = Math.min(size, left + ((now - at) / 1000) * rate);
      if (tokens < 1) throw throttled(kind, scope, subscriptionId, Math.ceil((1 - tokens) / rate));
      if (buckets.size >= capacity) buckets.clear();
      buckets.set(key, { tokens: tokens - 1, at: now });
      return { [`x-ms-ratelimit-remaining-${scope}-${kind}`]: String(Math.floor(tokens - 1)) };
    },
    reset: () => buckets.clear(),
  };
}

/** Every POST counts as a write, also one that only reads: as recorded from the real service for listKeys. */
function kindOf(method: string): keyof typeof limits {
  if (method === 'GET' || method === 'HEAD') return 'reads';
  return method === 'DELETE' ? 'deletes' : 'writes';
}

function throttled(kind: string, scope: string, subscriptionId: string | undefined, seconds: number): ArmError {
  const [code, whose] = subscriptionId
    ? ['SubscriptionRequestsThrottled', `subscription '${subscriptionId}'`]
    : ['TenantRequestsThrottled', 'the tenant'];
  return new ArmError(
    429,
    code,
    `Number of '${kind}' requests for ${whose} exceeded. Please try again after '${seconds}' seconds after additional tokens are available. Refer to https://aka.ms/arm-throttling for additional information.`,
    { 'retry-after': String(seconds), [`x-ms-ratelimit-remaining-${scope}-${kind}`]: '0' },
  );
}
