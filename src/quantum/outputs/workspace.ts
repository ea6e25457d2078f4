import type { OutputType } from '../../cmdlet/output-type.js';
import type { Provider, QuantumWorkspace } from '../management/models.js';
import { apiModels } from '../parameters.js';
import type { Acceptance } from '../run-to-end.js';

const providerOutput: OutputType = {
  typeName: `${apiModels}.IProvider`,
  typeScript: 'WorkspaceProvider',
  properties: [
    { name: 'Id', type: 'string', help: 'The provider, such as ionq.', inTable: true },
    { name: 'Sku', type: 'string', help: 'Its plan.', inTable: true },
    { name: 'ProvisioningState', type: 'string', help: 'Whether it is set up in the workspace.', inTable: true },
    { name: 'ApplicationName', type: 'string', help: 'The name of the application at the provider.' },
    { name: 'InstanceUri', type: 'string', help: 'The address of the instance at the provider.' },
    { name: 'ResourceUsageId', type: 'string', help: 'The id under which use is billed.' },
  ],
};

/** A workspace as the generated module has it, in one level, with what newer versions of the service add. */
export const workspaceOutput: OutputType = {
  typeName: `${apiModels}.IQuantumWorkspace`,
  typeScript: 'Workspace',
  properties: [
    { name: 'Name', type: 'string', help: 'The name.', inTable: true },
    { name: 'ResourceGroupName', type: 'string', help: 'The resource group, as the id has it.', inTable: true },
    { name: 'Location', type: 'string', help: 'The Azure region.', inTable: true },
    { name: 'ProvisioningState', type: 'string', help: 'Succeeded when all is set up.', inTable: 'State' },
    { name: 'Usable', type: 'string', help: 'Whether it takes jobs: Yes, No or Partial.', inTable: true },
    { name: 'ApiKeyEnabled', type: 'boolean', help: 'Whether it accepts access keys.', inTable: 'Keys' },
    { name: 'Id', type: 'string', help: 'The resource id.' },
    { name: 'Type', type: 'string', help: 'The resource type.' },
    { name: 'WorkspaceKind', type: 'string', help: 'V1 or V2.' },
    { name: 'EndpointUri', type: 'string', help: 'The address for jobs and targets.' },
    { name: 'Provider', type: 'object', list: true, of: providerOutput, help: 'The providers of targets.' },
    { name: 'StorageAccount', type: 'string', help: 'The resource id of the storage account.' },
    { name: 'ManagedStorageAccount', type: 'string', help: 'The one that Azure keeps for the workspace.' },
    {
      name: 'ManagedOnBehalfOfConfigurationMoboBrokerResource',
      type: 'string',
      list: true,
      help: 'The resource ids of what Azure keeps for the workspace.',
    },
    { name: 'Tag', type: 'hashtable', help: 'The tags.' },
    { name: 'IdentityType', type: 'string', help: 'The kind of managed identity.' },
    { name: 'IdentityPrincipalId', type: 'string', help: 'The object id of the identity.' },
    { name: 'IdentityTenantId', type: 'string', help: 'The tenant of the identity.' },
    { name: 'IdentityUserAssignedIdentity', type: 'hashtable', help: 'The user-assigned identities by resource id.' },
    { name: 'SystemDataCreatedAt', type: 'datetime', help: 'When it was made.' },
    { name: 'SystemDataCreatedBy', type: 'string', help: 'Who made it.' },
    { name: 'SystemDataCreatedByType', type: 'string', help: 'What kind of identity that was.' },
    { name: 'SystemDataLastModifiedAt', type: 'datetime', help: 'When it was last changed.' },
    { name: 'SystemDataLastModifiedBy', type: 'string', help: 'Who changed it last.' },
    { name: 'SystemDataLastModifiedByType', type: 'string', help: 'What kind of identity that was.' },
    {
      name: 'AzureAsyncOperation',
      type: 'string',
      help: 'The address at which the service tells how an operation goes on that was not waited for.',
    },
    {
      name: 'RetryAfter',
      type: 'number',
      help: 'How many seconds the service then asks to wait before that is looked at.',
    },
  ],
};

/** The workspace as {@link workspaceOutput} declares it. */
export function flattenedWorkspace(workspace: QuantumWorkspace): Record<string, unknown> {
  const { id, name, type, location, tags, identity, systemData, properties } = workspace;
  return {
    name,
    resourceGroupName: /\/resourceGroups\/([^/]+)/i.exec(id ?? '')?.[1],
    location,
    provisioningState: properties?.provisioningState,
    usable: properties?.usable,
    apiKeyEnabled: properties?.apiKeyEnabled,
    id,
    type,
    workspaceKind: properties?.workspaceKind,
    endpointUri: properties?.endpointUri,
    provider: properties?.providers?.map(flattenedProvider),
    storageAccount: properties?.storageAccount,
    managedStorageAccount: properties?.managedStorageAccount,
    managedOnBehalfOfConfigurationMoboBrokerResource:
      properties?.managedOnBehalfOfConfiguration?.moboBrokerResources?.map((each) => each.id),
    tag: tags,
    identityType: identity?.type,
    identityPrincipalId: identity?.principalId,
    identityTenantId: identity?.tenantId,
    identityUserAssignedIdentity: identity?.userAssignedIdentities,
    systemDataCreatedAt: systemData?.createdAt,
    systemDataCreatedBy: systemData?.createdBy,
    systemDataCreatedByType: systemData?.createdByType,
    systemDataLastModifiedAt: systemData?.lastModifiedAt,
    systemDataLastModifiedBy: systemData?.lastModifiedBy,
    systemDataLastModifiedByType: systemData?.lastModifiedByType,
  };
}

/** The same for an operation that goes on: the workspace as the service has taken it on, and where to ask. */
export function acceptedWorkspace(acceptance: Acceptance | undefined): Record<string, unknown> {
  return {
    ...flattenedWorkspace(acceptance?.body as QuantumWorkspace),
    azureAsyncOperation: acceptance?.azureAsyncOperation,
    retryAfter: acceptance?.retryAfter,
  };
}

function flattenedProvider(provider: Provider): Record<string, unknown> {
  const { providerId, providerSku, provisioningState, applicationName, instanceUri, resourceUsageId } = provider;
  return { id: providerId, sku: providerSku, provisioningState, applicationName, instanceUri, resourceUsageId };
}
