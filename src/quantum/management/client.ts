import type { TokenCredential } from '@azure/core-auth';
import { ServiceClient, type ServiceClientOptions } from '@azure/core-client';
import {
  createDefaultHttpClient,
  formDataPolicyName,
  proxyPolicyName,
  redirectPolicyName,
} from '@azure/core-rest-pipeline';
import { defaultApiVersion } from './api-versions.js';
import { trustedEndpoint } from './endpoint.js';
import { bearerTokenPolicy } from './policies/bearer-token.js';
import { observePolicy, type RequestObserver } from './policies/observe.js';
import { sameOriginPolicy } from './policies/same-origin.js';
import type {
  OfferingsOperations,
  QuantumManagementClient,
  ResourceProviderOperations,
  SuiteOffersOperations,
  WorkspaceOperations,
  WorkspacesOperations,
} from './quantum-management-client.js';
import { offeringsOperations, resourceProviderOperations, suiteOffersOperations } from './provider-operations.js';
import type { RetryOptions } from './retry.js';
import { operationSender, type SendOperation } from './send-operation.js';
import { traced } from './tracing.js';
import { workspaceOperations } from './workspace.js';
import { workspacesOperations } from './workspaces.js';

/** Options of {@link AzureQuantumManagementClient}, besides core-client's own that make sense for it. */
export interface AzureQuantumManagementClientOptions extends Omit<
  ServiceClientOptions,
  'allowInsecureConnection' | 'baseUri' | 'credential' | 'credentialScopes' | 'pipeline' | 'redirectOptions'
> {
  /** Address of Azure Resource Manager. Default `https://management.azure.com`. */
  endpoint?: string;
  /** Default `2025-12-15-preview`. */
  apiVersion?: string;
  /** Hosts besides the known clouds' that tokens may be sent to, as `name` or, when the port is not 443, `name:port`. */
  trustedHosts?: readonly string[];
  retryOptions?: RetryOptions;
  /** Is told of every request sent, for tracing. */
  observer?: RequestObserver;
  /** Version of this product, for the User-Agent. */
  productVersion?: string;
}

/**
 * The part of Azure Quantum's management API this product uses, shaped as the client of `@azure/arm-quantum`.
 *
 * It differs where that one is unsafe: a token goes only over https to a known cloud or a trusted host, links and
 * redirects to another origin are not followed, and a change that may have been carried out is not sent again.
 */
export class AzureQuantumManagementClient extends ServiceClient implements QuantumManagementClient {
  /** Address of Azure Resource Manager, without a slash at the end. */
  readonly $host: string;
  readonly subscriptionId: string;
  readonly apiVersion: string;
  readonly workspace: WorkspaceOperations;
  readonly workspaces: WorkspacesOperations;
  readonly offerings: OfferingsOperations;
  readonly operations: ResourceProviderOperations;
  readonly suiteOffers: SuiteOffersOperations;

  /**
   * @param credential - Asked for a token for every call, so it should remember them (see `cachedCredential`). Not
   * used for an emulator on plain http, where it may be undefined.
   * @throws {QuantumServiceError} when the endpoint is not one to send requests to.
   */
  constructor(
    credential: TokenCredential | undefined,
    subscriptionId: string,
    options: AzureQuantumManagementClientOptions = {},
  ) {
    const { apiVersion, trustedHosts = [], retryOptions, observer, productVersion, ...clientOptions } = options;
    const endpoint = trustedEndpoint(clientOptions.endpoint ?? 'https://management.azure.com', {
      hasCredential: credential !== undefined,
      trustedHosts,
    });
    super({
      httpClient: sharedHttpClient,
      ...clientOptions,
      endpoint: endpoint.url,
      allowInsecureConnection: endpoint.insecure,
      userAgentOptions: { userAgentPrefix: userAgent(clientOptions.userAgentOptions?.userAgentPrefix, productVersion) },
    });
    this.$host = endpoint.url;
    this.subscriptionId = subscriptionId;
    this.apiVersion = apiVersion ?? defaultApiVersion;

    // Retries are decided where it is known whether the operation is a change.
    this.pipeline.removePolicy({ phase: 'Retry' });
    this.pipeline.removePolicy({ name: redirectPolicyName });
    // No form is ever sent, and looking whether one is makes Node load all of fetch.
    this.pipeline.removePolicy({ name: formDataPolicyName });
    if (endpoint.loopback) this.pipeline.removePolicy({ name: proxyPolicyName });
    const sameOrigin = sameOriginPolicy(endpoint.origin);
    this.pipeline.addPolicy(sameOrigin, { afterPhase: 'Deserialize' });
    if (credential && !endpoint.insecure) {
      const bearerToken = bearerTokenPolicy(credential, endpoint.scope);
      this.pipeline.addPolicy(bearerToken, { afterPhase: 'Deserialize', afterPolicies: [sameOrigin.name] });
    }
    if (observer) this.pipeline.addPolicy(observePolicy(observer), { afterPhase: 'Sign' });

    const sendPart = operationSender(this, endpoint.origin, retryOptions);
    const send: SendOperation = (operation, args) =>
      traced(operation, args.options ?? {}, (options) => sendPart(operation, { ...args, options }));
    this.workspace = workspaceOperations(send);
    this.workspaces = workspacesOperations(send, sendPart);
    this.offerings = offeringsOperations(send);
    this.operations = resourceProviderOperations(send);
    this.suiteOffers = suiteOffersOperations(send);
  }
}

/** The connections that one client opens are used again by the next. */
const sharedHttpClient = createDefaultHttpClient();

function userAgent(prefix: string | undefined, version: string | undefined): string {
  const product = version === undefined ? 'az-quantum-api' : `az-quantum-api/${version}`;
  return prefix === undefined ? product : `${prefix} ${product}`;
}
