import type { HttpClient } from '@azure/core-rest-pipeline';
import { SecureString } from '../../src/cmdlet/secure-string.js';
import { QuantumDataPlaneClient } from '../../src/quantum/data-plane/client.js';
import { parseConnectionString } from '../../src/quantum/connection-string.js';
import { AzureQuantumManagementClient } from '../../src/quantum/management/client.js';
import type { ApiKey } from '../../src/quantum/management/models.js';
import type { FleetPorts } from '../../src/rotation/fleet/fleet-ports.js';
import { meteringPolicy } from '../../src/rotation/fleet/metering-policy.js';
import { hashOf } from '../../src/rotation/key-identity.js';
import type { AccessKeys, Publisher, Tester } from '../../src/rotation/ports.js';
import { endpoint } from './azure.js';

/** The clients of the product, over a network of the simulation. */
export function openClients(httpClient: HttpClient, publisher: Publisher): FleetPorts['open'] {
  return (subscriptionId, bucket) => {
    const client = new AzureQuantumManagementClient(undefined, subscriptionId, {
      endpoint,
      httpClient,
      retryOptions: { maxRetries: 0 },
      additionalPolicies: [{ policy: meteringPolicy(bucket), position: 'perRetry' }],
    });
    const keys: AccessKeys = {
      async look({ resourceGroupName, workspaceName }) {
        const { apiKeyEnabled, primaryKey, secondaryKey, ...strings } = await client.workspace.listKeys(
          resourceGroupName,
          workspaceName,
        );
        return {
          enabled: apiKeyEnabled === true,
          Primary: slotKey(primaryKey, strings.primaryConnectionString),
          Secondary: slotKey(secondaryKey, strings.secondaryConnectionString),
        };
      },
      regenerate: ({ resourceGroupName, workspaceName }, slot) =>
        client.workspace.regenerateKeys(resourceGroupName, workspaceName, { keys: [slot] }),
    };
    const tester: Tester = {
      async test(connectionString) {
        const { key, endpoint: address, ...workspace } = parseConnectionString(connectionString);
        const dataPlane = new QuantumDataPlaneClient(
          workspace,
          address,
          { key },
          { httpClient, retryOptions: { maxRetries: 0 } },
        );
        await dataPlane.listQuotas().next();
      },
    };
    return { keys, tester, publisher };
  };
}

function slotKey(key: ApiKey | undefined, connectionString = '') {
  return {
    hash: hashOf(new SecureString(key?.key ?? '')),
    createdAt: key?.createdAt?.toISOString(),
    connectionString: new SecureString(connectionString),
  };
}
