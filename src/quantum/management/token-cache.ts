import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/core-auth';
import { abortable } from './abort.js';

/**
 * A credential that remembers the tokens of another one, in memory, until five minutes before they expire. Credentials
 * wrapped with the same key share them, so the key must tell apart whatever makes tokens differ: account, tenant and
 * cloud.
 *
 * Of those who ask at once only the first reaches the credential; the others wait for the same answer. A caller who
 * aborts leaves alone; the credential's work is aborted when nobody waits any more. Where the credential's work ends with
 * the caller it was begun for all the same, as a question to that caller does, the next of those who wait asks its own.
 * Failures are not remembered. A token asked for with claims replaces the remembered one, which the service has just
 * refused.
 */
export function cachedCredential(credential: TokenCredential, cacheKey: string): TokenCredential {
  return {
    async getToken(scopes, options = {}) {
      const { claims, tenantId, enableCae } = options;
      const key = JSON.stringify([cacheKey, [scopes].flat(), tenantId, enableCae]);
      const known = tokens.get(key);
      if (known && claims === undefined && known.expiresOnTimestamp - margin > Date.now()) return known;
      const getToken = (signal: AbortSignal) => credential.getToken(scopes, { ...options, abortSignal: signal });
      const token = await shared(JSON.stringify([key, claims]), options, getToken);
      if (token) tokens.set(key, token);
      return token;
    },
  };
}

const margin = 5 * 60 * 1000;
const tokens = new Map<string, AccessToken>();

interface Request {
  readonly token: Promise<AccessToken | null>;
  readonly controller: AbortController;
  waiting: number;
}
const requests = new Map<string, Request>();

async function shared(
  key: string,
  options: GetTokenOptions,
  getToken: (signal: AbortSignal) => Promise<AccessToken | null>,
): Promise<AccessToken | null> {
  const { abortSignal } = options;
  const joined = requests.get(key);
  const request = joined ?? begin(key, getToken);
  request.waiting++;
  try {
    return await abortable(request.token, abortSignal);
  } catch (error) {
    if (!joined || abortSignal?.aborted || !isAbort(error)) throw error;
  } finally {
    request.waiting--;
    if (request.waiting === 0) {
      // Forgotten at once, so that nobody joins a request that is being aborted.
      if (requests.get(key) === request) requests.delete(key);
      request.controller.abort();
    }
  }
  if (requests.get(key) === request) requests.delete(key);
  return shared(key, options, getToken);
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function begin(key: string, getToken: (signal: AbortSignal) => Promise<AccessToken | null>): Request {
  const controller = new AbortController();
  const request = { token: getToken(controller.signal), controller, waiting: 0 };
  requests.set(key, request);
  return request;
}
