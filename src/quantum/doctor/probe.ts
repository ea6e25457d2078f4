import { createDefaultHttpClient, createEmptyPipeline, createPipelineRequest } from '@azure/core-rest-pipeline';
import type { Caller } from '../../cmdlet/caller.js';
import type { CheckContext } from '../../cmdlet/diagnosis.js';
import { publicEndpoint } from '../endpoints.js';
import { trustedEndpoint } from '../management/endpoint.js';
import { gettingWorkspace } from '../management/operation-kinds.js';
import { proxyPolicyFor } from '../management/policies/proxy.js';
import { systemRootsPolicy } from '../management/policies/system-roots.js';
import { toServiceError } from '../management/to-service-error.js';
import { proxyFor } from '../proxy.js';
import { trustedHostsOf } from '../services.js';

/** What Azure Resource Manager, or whoever is in its place, answers to a question without a token. */
export interface Probe {
  readonly endpoint: string;
  /** Why nothing may be sent there. */
  readonly refusal?: string;
  /** Why there was no answer. */
  readonly failure?: string;
  readonly status?: number;
  readonly milliseconds?: number;
  /** How far this machine's clock is ahead of the service's, in milliseconds; undefined when it did not say. */
  readonly ahead?: number;
  /** Whether the question went through a proxy. */
  readonly proxied: boolean;
}

/** The address that a command would use. */
export function endpointOf({ environment }: Caller): string {
  return environment['AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT'] || publicEndpoint;
}

/** Why no token may go to that address; undefined when one may. */
export function refusalOf(caller: Caller): string | undefined {
  try {
    trustedEndpoint(endpointOf(caller), { hasCredential: true, trustedHosts: trustedHostsOf(caller, undefined) });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Asks the endpoint what it says to strangers: which is enough to see whether, when and by which way it answers. */
export async function probe({ caller, signal }: CheckContext): Promise<Probe> {
  const endpoint = endpointOf(caller);
  const refusal = refusalOf(caller);
  if (refusal !== undefined) return { endpoint, refusal, proxied: false };
  const { url, origin, loopback, insecure } = trustedEndpoint(endpoint, {
    hasCredential: true,
    trustedHosts: trustedHostsOf(caller, undefined),
  });
  const given = await proxyFor({}, caller, endpoint);
  const proxy = loopback && !given ? undefined : proxyPolicyFor(given, caller.environment);
  const pipeline = createEmptyPipeline();
  if (proxy) pipeline.addPolicy(proxy);
  if (!insecure) pipeline.addPolicy(systemRootsPolicy());
  const request = createPipelineRequest({
    url: `${url}/subscriptions?api-version=2022-12-01`,
    allowInsecureConnection: insecure,
    abortSignal: signal,
    timeout: 12_000,
  });
  const begun = Date.now();
  const about = { endpoint, proxied: proxy !== undefined };
  try {
    const { status, headers } = await pipeline.sendRequest(createDefaultHttpClient(), request);
    const milliseconds = Date.now() - begun;
    const date = Date.parse(headers.get('date') ?? '');
    // The service's clock says whole seconds, and said so about half way.
    const ahead = Number.isNaN(date) ? {} : { ahead: begun + milliseconds / 2 - (date + 500) };
    return { ...about, status, milliseconds, ...ahead };
  } catch (error) {
    const call = { operation: gettingWorkspace, resource: '', origin, signal };
    return { ...about, failure: toServiceError(error, call).message };
  }
}
