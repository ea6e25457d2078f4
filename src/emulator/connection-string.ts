import type { AccessKey } from './access-keys.js';
import type { Service } from './service.js';
import type { Workspace } from './workspace.js';
import { regionOf } from './workspace-content.js';

/**
 * The connection string of a key. Its order, the regional host and the semicolon at the end are what the service's
 * Python client insists on (CONNECTION_STRING_REGEX of azure-quantum), and so the endpoint is the emulator's own only
 * where that was asked for.
 */
export function connectionString(workspace: Workspace, { key }: AccessKey, { endpoint, settings }: Service): string {
  const { subscriptionId, resourceGroupName, workspaceName, location, workspaceKind } = workspace;
  const host = `${regionOf(location)}${workspaceKind === 'V2' ? '-v2' : ''}`;
  const address = settings.localConnectionStrings ? endpoint : `https://${host}.quantum.azure.com`;
  return [
    `SubscriptionId=${subscriptionId}`,
    `ResourceGroupName=${resourceGroupName}`,
    `WorkspaceName=${workspaceName}`,
    `ApiKey=${key}`,
    `QuantumEndpoint=${address}/;`,
  ].join(';');
}
