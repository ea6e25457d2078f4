import { createHash } from 'node:crypto';
import type { JsonObject } from './json-content.js';
import { defaultTenantId } from './login/tenant.js';
import type { Service } from './service.js';
import { timestamp } from './timestamp.js';
import { provisioningState, resourceIdOf, type Workspace } from './workspace.js';

/** The workspace as its resource, the way ARM shows it to a client of an api-version. */
export function resourceOf(workspace: Workspace, { endpoint, clock }: Service, apiVersion: string): JsonObject {
  const { workspaceName, location, tags } = workspace;
  const state = provisioningState(workspace, clock.now());
  return {
    id: resourceIdOf(workspace),
    name: workspaceName,
    type: 'microsoft.quantum/workspaces',
    location,
    tags,
    identity: identityOf(workspace),
    systemData: {
      createdBy: 'emulator',
      createdByType: 'Application',
      createdAt: timestamp(workspace.createdAt),
      lastModifiedBy: 'emulator',
      lastModifiedByType: 'Application',
      lastModifiedAt: timestamp(workspace.lastModifiedAt),
    },
    properties: {
      ...(apiVersion >= '2025-11-01' && { workspaceKind: workspace.workspaceKind }),
      ...workspace.properties,
      managedStorageAccount: undefined,
      managedOnBehalfOfConfiguration: undefined,
      ...(apiVersion >= '2025-01-01' && managedStorageOf(workspace)),
      providers: workspace.providers.map((provider) => providerOf(provider, workspace, state, apiVersion)),
      usable: state === 'Succeeded' ? 'Yes' : 'No',
      // "Canceled" came with 2025-01-01-preview.
      provisioningState: state === 'Canceled' && apiVersion < '2025-01-01' ? 'Failed' : state,
      // The real one is https://{workspace}.{location}.quantum.azure.com; here everything stays on this machine.
      endpointUri: endpoint,
      apiKeyEnabled: workspace.apiKeyEnabled,
    },
  };
}

/** The entity tag of the workspace: it changes with whatever is shown of it, the end of its provisioning included. */
export function etagOf(workspace: Workspace, service: Service): string {
  const shown = JSON.stringify(resourceOf(workspace, service, '9999'));
  return `"${createHash('sha256').update(shown).digest('base64url')}"`;
}

function identityOf({ identity, principalId }: Workspace): JsonObject | undefined {
  if (!identity?.['type']?.toString().includes('SystemAssigned')) return identity;
  return { ...identity, principalId, tenantId: defaultTenantId };
}

function providerOf(provider: JsonObject, { workspaceName }: Workspace, state: string, apiVersion: string): JsonObject {
  const { quotas, targetQuotas, ...rest } = provider;
  return {
    applicationName: `${workspaceName}-${String(provider['providerId'])}`,
    ...rest,
    ...(apiVersion >= '2025-12-15' && { quotas }),
    ...(apiVersion >= '2026-06-15' && { targetQuotas }),
    provisioningState: providerStates[state] ?? state,
  };
}

const providerStates: Readonly<Record<string, string>> = { Accepted: 'Launching', Canceled: 'Failed' };

/** A workspace without a storage account of its user's has one that the service manages. */
function managedStorageOf(workspace: Workspace): JsonObject | undefined {
  if (!workspace.managedStorage) return undefined;
  const { subscriptionId, workspaceName, createdAt } = workspace;
  const unique = createHash('sha256')
    .update(`${resourceIdOf(workspace)}${createdAt}`)
    .digest('hex')
    .slice(0, 22);
  const id = `/subscriptions/${subscriptionId}/resourceGroups/mrg-${workspaceName}/providers/Microsoft.Storage/storageAccounts/aq${unique}`;
  return { managedStorageAccount: id, managedOnBehalfOfConfiguration: { moboBrokerResources: [{ id }] } };
}
