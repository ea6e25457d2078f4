import type { GetTokenOptions, TokenCredential } from '@azure/core-auth';
import { authorizeRequestOnClaimChallenge } from '@azure/core-client';
import type { PipelinePolicy, PipelineRequest } from '@azure/core-rest-pipeline';
import { QuantumServiceError, unsent } from '../errors.js';

/**
 * Sends a token with each request, and once more with a new one when the service answers 401 with claims it misses
 * (continuous access evaluation).
 *
 * Stands in for core-rest-pipeline's bearerTokenAuthenticationPolicy, which refreshes tokens in the background, after
 * the call that needed one: the credential may be the other end of a bridge that is gone by then, and the failure is a
 * rejection nobody handles. It also takes the scope of the new token from the challenge; here it is always the same.
 */
export function bearerTokenPolicy(credential: TokenCredential, scope: string): PipelinePolicy {
  const token = async ({ abortSignal }: PipelineRequest, claims?: string) => {
    const options: GetTokenOptions = {
      enableCae: true,
      ...(abortSignal && { abortSignal }),
      ...(claims && { claims }),
    };
    try {
      const accessToken = await credential.getToken(scope, options);
      if (accessToken) return accessToken;
    } catch (error) {
      throw unsent(error);
    }
    throw new QuantumServiceError(`The credential gave no token for ${scope}. Sign in again.`, { code: 'NoToken' });
  };
  return {
    name: 'bearerTokenPolicy',
    async sendRequest(request, next) {
      request.headers.set('Authorization', `Bearer ${(await token(request)).token}`);
      const response = await next(request);
      if (response.status !== 401) return response;
      const authorized = await authorizeRequestOnClaimChallenge({
        request,
        response,
        scopes: [scope],
        getAccessToken: (_, { claims }) => token(request, claims),
      });
      return authorized ? next(request) : response;
    },
  };
}
