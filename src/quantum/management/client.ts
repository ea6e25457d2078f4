import type { TokenCredential } from '@azure/core-auth';
import { ServiceClient, type ServiceClientOptions } from '@azure/core-client';
import { defaultApiVersion } from './api-versions.js';
import { trustedEndpoint } from './endpoint.js';
import { offeringsOperations, resourceProviderOperations, suiteOffersOperations } from './provider-operations.js';
import type {
  OfferingsOperations,
  QuantumManagementClient,
  ResourceProviderOperations,
  SuiteOffersOperations,
  WorkspaceOperations,
  WorkspacesOperations,
} from './quantum-management-client.js';
import type { RetryOptions } from './retry.js';
import { operationSender, type SendOperation } from './send-operation.js';
import { traced } from './tracing.js';
import { secure, serviceClientOptions, type TransportOptions } from './transport.js';
import { workspaceOperations } from './workspace.js';
import { workspacesOperations } from './workspaces.js';

/** Options of {@link AzureQuantumManagementClient}, besides core-client's own that make sense for it. */
export interface AzureQuantumManagementClientOptions
  extends
    TransportOptions,
    Omit<
      ServiceClientOptions,
      | 'allowInsecureConnection'
      | 'baseUri'
      | 'credential'
      | 'credentialScopes'
      | 'pipeline'
      | 'proxyOptions'
      | 'redirectOptions'
      | 'retryOptions'
    > {
  /** Address of Azure Resource Manager. Default `https://management.azure.com`. */
  endpoint?: string;
  /** Default `2025-12-15-preview`. What a version does not have is refused before anything is sent. */
  apiVersion?: string;
  /** Hosts besides the known clouds' that tokens may be sent to, as `name` or, when the port is not 443, `name:port`. */
  trustedHosts?: readonly string[];
  /** How often and how patiently to try again. */
  retryOptions?: RetryOptions;
}

/**
 * A client of Azure Quantum's management API, shaped as the client of `@azure/arm-quantum` 1.0.0-beta.2: code written
 * for that one runs with this one.
 *
 * It differs where that one is unsafe: a token goes only over https to a known cloud or a trusted host, links and
 * redirects to another origin are not followed, and a change that may have been carried out is not sent again. Every
 * operation fails with a {@link QuantumServiceError}.
 *
 * As that one it takes nothing from the environment: `AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT` and the other variables
 * are for the cmdlets. Another cloud or an emulator is the option `endpoint`.
 *
 * @example
 * ```ts
 * import { DefaultAzureCredential } from '@azure/identity';
 * import { AzureQuantumManagementClient } from 'az-quantum-api';
 *
 * const client = new AzureQuantumManagementClient(new DefaultAzureCredential(), '00000000-1111-2222-3333-444444444444');
 * for await (const { name, location } of client.workspaces.listBySubscription()) console.log(name, location);
 * ```
 */
export class AzureQuantumManagementClient extends ServiceClient implements QuantumManagementClient {
  /** Address of Azure Resource Manager, without a slash at the end. */
  readonly $host: string;
  /** The subscription all operations are in, a UUID. */
  readonly subscriptionId: string;
  /** The api-version of Microsoft.Quantum. */
  readonly apiVersion: string;
  /** Keys, and whether a name is free. */
  readonly workspace: WorkspaceOperations;
  /** Workspaces themselves. */
  readonly workspaces: WorkspacesOperations;
  /** What providers offer in a region. */
  readonly offerings: OfferingsOperations;
  /** What roles can allow. */
  readonly operations: ResourceProviderOperations;
  /** Offers that a subscription can have. */
  readonly suiteOffers: SuiteOffersOperations;

  /**
   * @param credential - Asked for a token for every call, so it should remember them (those of `@azure/identity` do). Not
   * used for an emulator on plain http, where it may be undefined.
   * @param subscriptionId - The subscription all operations are in, a UUID.
   * @param options - Endpoint, api-version, and how requests travel.
   * @throws {QuantumServiceError} when the endpoint is not one to send requests to.
   */
  constructor(
    credential: TokenCredential | undefined,
    subscriptionId: string,
    options: AzureQuantumManagementClientOptions = {},
  ) {
    const { apiVersion, trustedHosts = [], retryOptions, ...transport } = options;
    const endpoint = trustedEndpoint(options.endpoint ?? 'https://management.azure.com', {
      hasCredential: credential !== undefined,
      trustedHosts,
    });
    super(serviceClientOptions(endpoint, transport));
    this.$host = endpoint.url;
    this.subscriptionId = subscriptionId;
    this.apiVersion = apiVersion ?? defaultApiVersion;
    secure(this.pipeline, endpoint, credential, transport);

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
