import type { TokenCredential } from '@azure/core-auth';
import { ServiceClient, type OperationOptions, type ServiceClientOptions } from '@azure/core-client';
import {
  createDefaultHttpClient,
  formDataPolicyName,
  proxyPolicyName,
  redirectPolicyName,
} from '@azure/core-rest-pipeline';
import type { SecureString } from '../../cmdlet/secure-string.js';
import { QuantumServiceError } from '../management/errors.js';
import { nextPageOf, type Operation } from '../management/operations.js';
import { bearerTokenPolicy } from '../management/policies/bearer-token.js';
import { observePolicy, type RequestObserver } from '../management/policies/observe.js';
import { sameOriginPolicy } from '../management/policies/same-origin.js';
import type { RetryOptions } from '../management/retry.js';
import { operationSender, type SendOperation } from '../management/send-operation.js';
import type { WorkspaceIdParts } from '../resource-id.js';
import { apiKeyPolicy } from './api-key.js';
import { dataPlaneEndpoint } from './endpoint.js';
import type { ProviderStatus, Quota } from './models.js';
import { listProviderStatus, listQuotas } from './operations.js';

/** Options of {@link QuantumDataPlaneClient}, besides those of core-client that make sense for it. */
export interface QuantumDataPlaneClientOptions extends Pick<ServiceClientOptions, 'httpClient'> {
  /** Hosts besides Azure Quantum's that keys and tokens may be sent to, as `name` or, when the port is not 443, `name:port`. */
  trustedHosts?: readonly string[];
  retryOptions?: RetryOptions;
  /** Is told of every request sent, for tracing. */
  observer?: RequestObserver;
  /** For the User-Agent. */
  productVersion?: string;
}

/**
 * The data plane of one workspace, opened by an access key or by a token.
 *
 * Both go only over https to Azure Quantum or a trusted host; to an emulator on this machine a key goes over http too, a
 * token never.
 */
export class QuantumDataPlaneClient extends ServiceClient {
  readonly subscriptionId: string;
  readonly apiVersion = '2026-01-15-preview';
  readonly #workspace: Omit<WorkspaceIdParts, 'subscriptionId'>;
  readonly #key: SecureString | undefined;
  readonly #send: SendOperation;

  /** @throws {QuantumServiceError} when the endpoint is not one to send requests to. */
  constructor(
    { subscriptionId, ...workspace }: WorkspaceIdParts,
    address: string,
    opener: { readonly key: SecureString } | { readonly credential: TokenCredential },
    { trustedHosts = [], retryOptions, observer, productVersion, ...clientOptions }: QuantumDataPlaneClientOptions = {},
  ) {
    const endpoint = dataPlaneEndpoint(address, 'key' in opener ? 'key' : 'token', trustedHosts);
    super({
      httpClient: sharedHttpClient,
      ...clientOptions,
      endpoint: endpoint.url,
      allowInsecureConnection: endpoint.insecure,
      userAgentOptions: { userAgentPrefix: ['az-quantum-api', ...(productVersion ? [productVersion] : [])].join('/') },
    });
    this.subscriptionId = subscriptionId;
    this.#workspace = workspace;
    this.#key = 'key' in opener ? opener.key : undefined;

    // As the management client: retries and redirects are decided elsewhere, and no form is ever sent.
    this.pipeline.removePolicy({ phase: 'Retry' });
    this.pipeline.removePolicy({ name: redirectPolicyName });
    this.pipeline.removePolicy({ name: formDataPolicyName });
    if (endpoint.loopback) this.pipeline.removePolicy({ name: proxyPolicyName });
    const sameOrigin = sameOriginPolicy(endpoint.origin);
    this.pipeline.addPolicy(sameOrigin, { afterPhase: 'Deserialize' });
    if ('key' in opener || !endpoint.insecure) {
      const policy = 'key' in opener ? apiKeyPolicy(opener.key) : bearerTokenPolicy(opener.credential, endpoint.scope);
      this.pipeline.addPolicy(policy, { afterPhase: 'Deserialize', afterPolicies: [sameOrigin.name] });
    }
    if (observer) {
      const told: RequestObserver = (event) => observer(this.#withoutKey(event));
      this.pipeline.addPolicy(observePolicy(told), { afterPhase: 'Sign' });
    }
    this.#send = operationSender(this, endpoint.origin, retryOptions);
  }

  /** The providers of the workspace with their targets. Nothing is sent before the first is asked for. */
  listProviderStatus(options: OperationOptions = {}): AsyncGenerator<ProviderStatus> {
    return this.#list(listProviderStatus, options);
  }

  /** What the workspace may use of its providers, and has used. */
  listQuotas(options: OperationOptions = {}): AsyncGenerator<Quota> {
    return this.#list(listQuotas, options);
  }

  async *#list<Item>(operation: Operation, options: OperationOptions): AsyncGenerator<Item> {
    const args = { ...this.#workspace, options };
    try {
      let { value = [], nextLink } = await this.#send<Page<Item>>(operation, args);
      yield* value;
      while (nextLink) {
        ({ value = [], nextLink } = await this.#send<Page<Item>>(nextPageOf(operation), { ...args, nextLink }));
        yield* value;
      }
    } catch (error) {
      if (!(error instanceof QuantumServiceError)) throw error;
      const { message, ...fields } = this.#withoutKey({ ...error, message: error.message });
      throw new QuantumServiceError(message, fields, error.cause);
    }
  }

  /** A service that repeats the key which it refuses does not put it into our messages. */
  #withoutKey<T>(value: T): T {
    const key = this.#key?.reveal();
    if (!key) return value;
    return JSON.parse(JSON.stringify(value).replaceAll(JSON.stringify(key).slice(1, -1), '***')) as T;
  }
}

interface Page<Item> {
  readonly value?: Item[];
  readonly nextLink?: string;
}

/** The connections that one client opens are used again by the next. */
const sharedHttpClient = createDefaultHttpClient();
