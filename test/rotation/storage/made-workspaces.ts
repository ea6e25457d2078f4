import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AzureQuantumManagementClient } from '../../../src/quantum/management/client.js';
import type { WorkspaceIdParts } from '../../../src/quantum/resource-id.js';

/** Makes workspaces in an emulator. @returns The connection string with the primary key of each. */
export async function makeWorkspaces(endpoint: string, workspaces: readonly WorkspaceIdParts[]): Promise<string[]> {
  const published: string[] = [];
  for (const { subscriptionId, resourceGroupName, workspaceName } of workspaces) {
    const client = new AzureQuantumManagementClient(undefined, subscriptionId, { endpoint });
    await client.workspaces.beginCreateOrUpdateAndWait(
      resourceGroupName,
      workspaceName,
      { location: 'westus', properties: { apiKeyEnabled: true } },
      { updateIntervalInMs: 1 },
    );
    const { primaryConnectionString = '' } = await client.workspace.listKeys(resourceGroupName, workspaceName);
    published.push(primaryConnectionString);
  }
  return published;
}

/** The same, and puts each into a file of the workspace's name. */
export async function publishWorkspaces(
  endpoint: string,
  workspaces: readonly WorkspaceIdParts[],
  folder: string,
): Promise<void> {
  const published = await makeWorkspaces(endpoint, workspaces);
  for (const [index, { workspaceName }] of workspaces.entries()) {
    await writeFile(join(folder, workspaceName), published[index] ?? '', { mode: 0o600 });
  }
}
