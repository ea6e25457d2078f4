import type { AccessKey } from './access-keys.js';
import type { Workspace } from './workspace.js';
import { regionOf } from './workspace-content.js';

/**
 * The connection string of a key. Its order, the regional host and the semicolon at the end are what the service's
 * Python client insists on (CONNECTION_STRING_REGEX of azure-quantum), and so the endpoint can't be the emulator's own.
 */
export function connectionString(workspace: Workspace, { key }: AccessKey): string {
  const { subscriptionId, resourceGroupName, workspaceName, location, workspaceKind } = workspace;
  const host = `${regionOf(location)}${workspaceKind === 'V2' ? '-v2' : ''}`;
  return [
    `SubscriptionId=${subscriptionId}`,
    `ResourceGroupName=${resourceGroupName}`,
    `WorkspaceName=${workspaceName}`,
    `ApiKey=${key}`,
    `QuantumEndpoint=https://${host}.quantum.azure.com/;`,
  ].join(';');
}
