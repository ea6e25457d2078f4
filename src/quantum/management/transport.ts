import type { TokenCredential } from '@azure/core-auth';
import type { ServiceClientOptions } from '@azure/core-client';
import {
  createDefaultHttpClient,
  formDataPolicyName,
  proxyPolicyName,
  redirectPolicyName,
  type Pipeline,
  type ProxySettings,
} from '@azure/core-rest-pipeline';
import type { Endpoint } from './endpoint.js';
import { bearerTokenPolicy } from './policies/bearer-token.js';
import { observePolicy, type RequestObserver } from './policies/observe.js';
import { proxyPolicyFor } from './policies/proxy.js';
import { sameOriginPolicy } from './policies/same-origin.js';
import { systemRootsPolicy } from './policies/system-roots.js';

/** How the requests of a client travel. */
export interface TransportOptions {
  /**
   * The proxy to send requests through: `host` with its protocol, such as `http://proxy.example`, and where it asks for
   * them `username` and `password` as they are. It is used for every endpoint. Default: the one in the environment
   * variables `HTTPS_PROXY`, `ALL_PROXY` or `HTTP_PROXY`, but not for the hosts in `NO_PROXY` or on this machine.
   */
  proxyOptions?: ProxySettings;
  /** Is told of every request sent, for tracing. */
  observer?: RequestObserver;
  /** Version of this product, for the User-Agent. */
  productVersion?: string;
}

/** Options of core-client for a client of this endpoint, whose pipeline is then to be given to {@link secure}. */
export function serviceClientOptions(
  endpoint: Pick<Endpoint, 'url' | 'insecure'>,
  { userAgentOptions, productVersion, ...options }: TransportOptions & ServiceClientOptions,
): ServiceClientOptions {
  return {
    httpClient: sharedHttpClient,
    ...options,
    // Only keeps core-client from reading the environment: secure() replaces the policy it makes of it.
    proxyOptions: { host: 'http://127.0.0.1', port: 1 },
    endpoint: endpoint.url,
    allowInsecureConnection: endpoint.insecure,
    userAgentOptions: { userAgentPrefix: userAgent(userAgentOptions?.userAgentPrefix, productVersion) },
  };
}

/**
 * Makes the pipeline of a client of core-client safe to send a secret through: nothing in it sends a request again or
 * to another origin, and a token leaves over https only.
 *
 * @param credential - Gives the tokens, if tokens are what the endpoint asks for.
 */
export function secure(
  pipeline: Pipeline,
  endpoint: Endpoint,
  credential: TokenCredential | undefined,
  { proxyOptions, observer }: TransportOptions,
): void {
  // Retries are decided where it is known whether the operation is a change.
  pipeline.removePolicy({ phase: 'Retry' });
  pipeline.removePolicy({ name: redirectPolicyName });
  // No form is ever sent, and looking whether one is makes Node load all of fetch.
  pipeline.removePolicy({ name: formDataPolicyName });
  pipeline.removePolicy({ name: proxyPolicyName });
  // An emulator is not behind the proxy of the environment; one that is given may be there to look at it.
  const proxy = endpoint.loopback && !proxyOptions ? undefined : proxyPolicyFor(proxyOptions, process.env);
  if (proxy) pipeline.addPolicy(proxy);

  const sameOrigin = sameOriginPolicy(endpoint.origin);
  pipeline.addPolicy(sameOrigin, { afterPhase: 'Deserialize' });
  if (credential && !endpoint.insecure) {
    const bearerToken = bearerTokenPolicy(credential, endpoint.scope);
    pipeline.addPolicy(bearerToken, { afterPhase: 'Deserialize', afterPolicies: [sameOrigin.name] });
  }
  if (!endpoint.insecure) pipeline.addPolicy(systemRootsPolicy(), { afterPhase: 'Sign' });
  if (observer) pipeline.addPolicy(observePolicy(observer), { afterPhase: 'Sign' });
}

/** The connections that one client opens are used again by the next. */
const sharedHttpClient = createDefaultHttpClient();

function userAgent(prefix: string | undefined, version: string | undefined): string {
  const product = version === undefined ? 'az-quantum-api' : `az-quantum-api/${version}`;
  return prefix === undefined ? product : `${prefix} ${product}`;
}
