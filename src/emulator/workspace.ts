import { createKeyPair, type KeyPair } from './access-keys.js';
import type { JsonObject } from './json-content.js';
import { timestamp } from './timestamp.js';
import type { WorkspaceContent } from './workspace-content.js';

/** What names a workspace. None of it is compared by case. */
export interface WorkspaceId {
  readonly subscriptionId: string;
  readonly resourceGroupName: string;
  readonly workspaceName: string;
}

/** A workspace as it is stored. Nothing in it changes: a change is another workspace in its place. */
export interface Workspace extends WorkspaceId, WorkspaceContent {
  readonly keys: KeyPair;
  readonly createdAt: string;
  readonly lastModifiedAt: string;
  /** When it is provisioned, in milliseconds since 1970. */
  readonly readyAt: number;
}

/** A new workspace, with its first two keys. */
export function createWorkspace(id: WorkspaceId, content: WorkspaceContent, provisioningDelay: number): Workspace {
  const createdAt = timestamp();
  const { subscriptionId, resourceGroupName, workspaceName } = id;
  return {
    subscriptionId,
    resourceGroupName,
    workspaceName,
    ...content,
    keys: createKeyPair(),
    createdAt,
    lastModifiedAt: createdAt,
    readyAt: Date.now() + provisioningDelay,
  };
}

/** The workspace with other content: what the content leaves out is gone, what names the workspace and its keys stay. */
export function replaceContent(workspace: Workspace, content: WorkspaceContent, provisioningDelay: number): Workspace {
  return { ...workspace, ...content, lastModifiedAt: timestamp(), readyAt: Date.now() + provisioningDelay };
}

/** The workspace as its resource, the way ARM shows it. */
export function resourceOf(workspace: Workspace, endpoint: string): JsonObject {
  const { subscriptionId, resourceGroupName, workspaceName, location, tags, identity, properties } = workspace;
  const ready = Date.now() >= workspace.readyAt;
  return {
    id: `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroupName}/providers/Microsoft.Quantum/workspaces/${workspaceName}`,
    name: workspaceName,
    type: 'microsoft.quantum/workspaces',
    location,
    tags,
    identity,
    systemData: {
      createdBy: 'emulator',
      createdByType: 'Application',
      createdAt: workspace.createdAt,
      lastModifiedBy: 'emulator',
      lastModifiedByType: 'Application',
      lastModifiedAt: workspace.lastModifiedAt,
    },
    properties: {
      workspaceKind: 'V1',
      ...properties,
      providers: workspace.providers.map((provider) => ({
        applicationName: `${workspaceName}-${String(provider['providerId'])}`,
        ...provider,
        provisioningState: ready ? 'Succeeded' : 'Launching',
      })),
      usable: ready ? 'Yes' : 'No',
      // "Accepted" is no member of the specification's enumeration, but it is what the real service says.
      provisioningState: ready ? 'Succeeded' : 'Accepted',
      // The real one is https://{workspace}.{location}.quantum.azure.com; here everything stays on this machine.
      endpointUri: endpoint,
      apiKeyEnabled: workspace.apiKeyEnabled,
    },
  };
}
