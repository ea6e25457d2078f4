import type { TokenCredential } from '@azure/core-auth';
import { ServiceClient, type OperationOptions, type ServiceClientOptions } from '@azure/core-client';
import type { SecureString } from '../../cmdlet/secure-string.js';
import { QuantumServiceError } from '../management/errors.js';
import type { Operation } from '../management/operation.js';
import { paged } from '../management/paged.js';
import type { RequestObserver } from '../management/policies/observe.js';
import type { RetryOptions } from '../management/retry.js';
import { operationSender, type SendOperation } from '../management/send-operation.js';
import { traced } from '../management/tracing.js';
import { secure, serviceClientOptions, type TransportOptions } from '../management/transport.js';
import type { WorkspaceIdParts } from '../resource-id.js';
import { apiKeyPolicy } from './api-key.js';
import { dataPlaneEndpoint } from './endpoint.js';
import type { ProviderStatus, Quota } from './models.js';
import { listProviderStatus, listQuotas } from './operations.js';

/** Options of {@link QuantumDataPlaneClient}, besides those of core-client that make sense for it. */
export interface QuantumDataPlaneClientOptions extends TransportOptions, Pick<ServiceClientOptions, 'httpClient'> {
  /** Hosts besides Azure Quantum's that keys and tokens may be sent to, as `name` or, when the port is not 443, `name:port`. */
  trustedHosts?: readonly string[];
  /** How often and how patiently to try again. */
  retryOptions?: RetryOptions;
}

/**
 * The data plane of one workspace, opened by an access key or by a token.
 *
 * Both go only over https to Azure Quantum or a trusted host; to an emulator on this machine a key goes over http too, a
 * token never. Every operation fails with a {@link QuantumServiceError}.
 *
 * @example
 * ```ts
 * import { parseConnectionString, QuantumDataPlaneClient } from 'az-quantum-api';
 *
 * const connectionString = process.env['AZURE_QUANTUM_CONNECTION_STRING'] ?? '';
 * const { key, endpoint, ...workspace } = parseConnectionString(connectionString);
 * const client = new QuantumDataPlaneClient(workspace, endpoint, { key });
 * for await (const { id, currentAvailability } of client.listProviderStatus()) console.log(id, currentAvailability);
 * ```
 */
export class QuantumDataPlaneClient extends ServiceClient {
  /** The subscription of the workspace, a UUID. */
  readonly subscriptionId: string;
  /** The api-version of the data plane. */
  readonly apiVersion = '2026-01-15-preview';
  readonly #workspace: Omit<WorkspaceIdParts, 'subscriptionId'>;
  readonly #key: SecureString | undefined;
  readonly #send: SendOperation;

  /**
   * @param workspace - Which workspace it is.
   * @param address - Where its data plane is, such as `https://westus.quantum.azure.com`.
   * @param opener - What opens it: an access key, or a credential that gives tokens.
   * @param options - How requests travel, and how often they are tried again.
   * @throws {QuantumServiceError} when the endpoint is not one to send requests to.
   */
  constructor(
    { subscriptionId, ...workspace }: WorkspaceIdParts,
    address: string,
    opener:
      | {
          /** The access key. */
          readonly key: SecureString;
        }
      | {
          /** Asked for a token for every call. */
          readonly credential: TokenCredential;
        },
    { trustedHosts = [], retryOptions, ...transport }: QuantumDataPlaneClientOptions = {},
  ) {
    const endpoint = dataPlaneEndpoint(address, 'key' in opener ? 'key' : 'token', trustedHosts);
    super(serviceClientOptions(endpoint, transport));
    this.subscriptionId = subscriptionId;
    this.#workspace = workspace;
    this.#key = 'key' in opener ? opener.key : undefined;

    const { observer } = transport;
    const told: RequestObserver | undefined = observer && ((event) => observer(this.#withoutKey(event)));
    secure(this.pipeline, endpoint, 'credential' in opener ? opener.credential : undefined, {
      ...transport,
      ...(told && { observer: told }),
    });
    if ('key' in opener) {
      this.pipeline.addPolicy(apiKeyPolicy(opener.key), {
        afterPhase: 'Deserialize',
        afterPolicies: ['sameOriginPolicy'],
      });
    }
    const send = operationSender(this, endpoint.origin, retryOptions);
    this.#send = (operation, args) =>
      traced(operation, args.options ?? {}, (options) => send(operation, { ...args, options }));
  }

  /**
   * The providers of the workspace with their targets. Nothing is sent before the first is asked for.
   *
   * @param options - Such as `abortSignal`.
   * @returns One after the other, a page at a time.
   */
  listProviderStatus(options: OperationOptions = {}): AsyncGenerator<ProviderStatus> {
    return this.#list(listProviderStatus, options);
  }

  /**
   * What the workspace may use of its providers, and has used.
   *
   * @param options - Such as `abortSignal`.
   * @returns One after the other, a page at a time.
   */
  listQuotas(options: OperationOptions = {}): AsyncGenerator<Quota> {
    return this.#list(listQuotas, options);
  }

  async *#list<Item>(operation: Operation, options: OperationOptions): AsyncGenerator<Item> {
    try {
      yield* paged<Item>(this.#send, operation, this.#workspace, options);
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
