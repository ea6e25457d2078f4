import type { TokenCredential } from '@azure/core-auth';
import type { QuantumManagementClient } from './management/quantum-management-client.js';
import type { RetryOptions } from './management/retry.js';

/** How a program in Node reaches Azure. Everything is optional: what is left out is found as the shell finds it. */
export interface ConnectOptions {
  /** Subscription of calls that name none. Default: `AZURE_SUBSCRIPTION_ID`, else az's default where az gives the token. */
  readonly subscriptionId?: string;
  /** Gives tokens for Azure Resource Manager. Default: DefaultAzureCredential of `@azure/identity`. */
  readonly credential?: TokenCredential;
  /**
   * Address of Azure Resource Manager. Default: `AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT`, else
   * `https://management.azure.com`. Plain http is accepted on loopback only, and no token is sent there.
   */
  readonly endpoint?: string;
  /** api-version of Microsoft.Quantum. Default: `AZURE_QUANTUM_API_VERSION`, else the one this version is written to. */
  readonly apiVersion?: string;
  /** Hosts, besides those of the known Azure clouds, that may be sent a token. */
  readonly trustedHosts?: readonly string[];
  /** How often and how patiently to try again. */
  readonly retryOptions?: RetryOptions;
  /**
   * A management client to use instead of the built-in one, such as `AzureQuantumManagementClient` of
   * `@azure/arm-quantum`. Its subscription, credential, endpoint and retry rules then count.
   */
  readonly client?: QuantumManagementClient;
}
