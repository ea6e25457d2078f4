import { SecureString } from '../cmdlet/secure-string.js';
import type { ApiKey } from '../quantum/management/models.js';
import { listingKeys, regeneratingKeys, type OperationKind } from '../quantum/management/operation-kinds.js';
import type { QuantumManagementClient } from '../quantum/management/quantum-management-client.js';
import { toServiceError } from '../quantum/management/to-service-error.js';
import { workspaceId, type WorkspaceIdParts } from '../quantum/resource-id.js';
import { hashOf } from './key-identity.js';
import type { AccessKeys, SlotKey } from './ports.js';
import type { Slot } from './slot.js';

/**
 * The keys of workspaces through the management API.
 *
 * @param clientOf - The client for a subscription; the built-in one or that of `@azure/arm-quantum`.
 */
export function managementKeys(clientOf: (subscriptionId: string) => Promise<QuantumManagementClient>): AccessKeys {
  return {
    async look(workspace, signal) {
      const { subscriptionId, resourceGroupName, workspaceName } = workspace;
      const client = await clientOf(subscriptionId);
      const found = await sent(listingKeys, workspace, signal, () =>
        client.workspace.listKeys(resourceGroupName, workspaceName, { abortSignal: signal }),
      );
      return {
        enabled: found.apiKeyEnabled !== false,
        Primary: slotKey('Primary', found.primaryKey, found.primaryConnectionString),
        Secondary: slotKey('Secondary', found.secondaryKey, found.secondaryConnectionString),
      };
    },
    async regenerate(workspace, slot, signal) {
      const { subscriptionId, resourceGroupName, workspaceName } = workspace;
      const client = await clientOf(subscriptionId);
      await sent(regeneratingKeys, workspace, signal, () =>
        client.workspace.regenerateKeys(resourceGroupName, workspaceName, { keys: [slot] }, { abortSignal: signal }),
      );
    },
  };
}

/** Tells of every client's failures alike whether the change may have been carried out. */
async function sent<T>(
  operation: OperationKind,
  workspace: WorkspaceIdParts,
  signal: AbortSignal,
  send: () => Promise<T>,
): Promise<T> {
  try {
    return await send();
  } catch (error) {
    throw toServiceError(error, { operation, resource: workspaceId(workspace), origin: 'the service', signal });
  }
}

function slotKey(slot: Slot, key: ApiKey | undefined, connectionString: string | undefined): SlotKey {
  if (!key?.key || !connectionString) {
    throw new Error(`The service lists no ${slot} key.`);
  }
  return {
    hash: hashOf(new SecureString(key.key)),
    ...(key.createdAt && { createdAt: new Date(key.createdAt).toISOString() }),
    connectionString: new SecureString(connectionString),
  };
}
