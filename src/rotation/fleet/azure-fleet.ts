import type { TokenCredential } from '@azure/core-auth';
import { chainAccount } from '../../quantum/account/chain-account.js';
import { QuantumDataPlaneClient } from '../../quantum/data-plane/client.js';
import { isPlainHttp, publicEndpoint } from '../../quantum/endpoints.js';
import { AzureQuantumManagementClient } from '../../quantum/management/client.js';
import { trustedHostsOf } from '../../quantum/services.js';
import { productVersion } from '../../quantum/version.js';
import { dataPlaneTester } from '../data-plane-tester.js';
import { managementKeys } from '../management-keys.js';
import type { Publisher } from '../ports.js';
import { openVault } from '../publishers/key-vault-publisher.js';
import { openPublisher } from '../publishers/open-publisher.js';
import { systemClock } from '../system-clock.js';
import type { FleetPorts } from './fleet-ports.js';
import { meteringPolicy } from './metering-policy.js';

/** Azure, as programs meet it that nobody sits in front of: all they know is in environment variables. */
export interface AzureFleet {
  /** That of DefaultAzureCredential. */
  readonly credential: TokenCredential;
  /** @param policies - More that each request is to go through. */
  client(subscriptionId: string, options?: ClientOptions): AzureQuantumManagementClient;
  /** See {@link FleetPorts.open}. */
  open(publisher: Publisher): FleetPorts['open'];
  /** The publisher for a destination such as `keyvault:https://VAULT.vault.azure.net/secrets/{workspaceName}`. */
  publisher(destination: string, validityPeriodDays: number): Publisher;
}

type ClientOptions = ConstructorParameters<typeof AzureQuantumManagementClient>[2];

/** @param folder - What relative paths begin at. */
export function azureFleet(environment: Readonly<Record<string, string | undefined>>, folder: string): AzureFleet {
  const endpoint = environment['AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT'] || publicEndpoint;
  const caller = { kind: 'shell', environment, location: folder, options: {} } as const;
  const { credential } = chainAccount(caller, endpoint);
  const trustedHosts = trustedHostsOf(caller, undefined);
  const client: AzureFleet['client'] = (subscriptionId, options) =>
    new AzureQuantumManagementClient(isPlainHttp(endpoint) ? undefined : credential, subscriptionId, {
      endpoint,
      trustedHosts,
      productVersion,
      ...options,
    });
  const tester = dataPlaneTester(({ key, endpoint: address, ...workspace }) =>
    Promise.resolve(new QuantumDataPlaneClient(workspace, address, { key }, { trustedHosts, productVersion })),
  );
  return {
    credential,
    client,
    open: (publisher) => (subscriptionId, bucket) => {
      // Whoever rotates tries again itself, and each request has to take its token.
      const metered = client(subscriptionId, {
        retryOptions: { maxRetries: 0 },
        additionalPolicies: [{ policy: meteringPolicy(bucket), position: 'perRetry' }],
      });
      return { keys: managementKeys(() => Promise.resolve(metered)), tester, publisher };
    },
    publisher: (destination, validityPeriodDays) =>
      openPublisher(destination, {
        folder,
        validityPeriodDays,
        now: () => systemClock.now(),
        open: (vault) => openVault(vault, credential),
        write: () => Promise.reject(new Error('Nobody waits for the keys of a fleet: publish them somewhere.')),
      }),
  };
}
