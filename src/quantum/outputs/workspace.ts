import type { OutputType } from '../../cmdlet/output-type.js';
import type { Provider, QuantumWorkspace } from '../management/models.js';
import { apiModels } from '../parameters.js';
import type { Acceptance } from '../run-to-end.js';

const quotaOutput: OutputType = {
  typeName: `${apiModels}.IQuotaAllocations`,
  typeScript: 'ProviderQuota',
  properties: [
    { name: 'StandardMinutesLifetime', type: 'number', help: 'For jobs of standard priority, in minutes.' },
    { name: 'HighMinutesLifetime', type: 'number', help: 'For jobs of high priority, in minutes.' },
  ],
};

const providerOutput: OutputType = {
  typeName: `${apiModels}.IProvider`,
  typeScript: 'WorkspaceProvider',
  properties: [
    { name: 'Id', type: 'string', inShell: 'providerId', help: 'The provider, such as ionq.', inTable: true },
    { name: 'Sku', type: 'string', inShell: 'providerSku', help: 'Its plan.', inTable: true },
    { name: 'ProvisioningState', type: 'string', help: 'Whether it is set up in the workspace.', inTable: true },
    { name: 'ApplicationName', type: 'string', help: 'The name of the application at the provider.' },
    { name: 'InstanceUri', type: 'string', help: 'The address of the instance at the provider.' },
    { name: 'ResourceUsageId', type: 'string', help: 'The id under which use is billed.' },
    {
      name: 'Quota',
      type: 'object',
      inShell: 'quotas',
      of: quotaOutput,
      help: 'How many minutes of jobs there are, where there is a limit.',
    },
  ],
};

/** A workspace as the generated module has it, in one level, with what newer versions of the service add. */
export const workspaceOutput: OutputType = {
  typeName: `${apiModels}.IQuantumWorkspace`,
  typeScript: 'Workspace',
  properties: [
    { name: 'Name', type: 'string', help: 'The name.', inTable: true },
    {
      name: 'ResourceGroupName',
      type: 'string',
      inShell: 'resourceGroup',
      help: 'The resource group, as the id has it.',
      inTable: true,
    },
    { name: 'Location', type: 'string', help: 'The Azure region.', inTable: true },
    {
      name: 'ProvisioningState',
      type: 'string',
      inShell: 'properties.provisioningState',
      help: 'Succeeded when all is set up.',
      inTable: 'State',
    },
    {
      name: 'Usable',
      type: 'string',
      inShell: 'properties.usable',
      help: 'Whether it takes jobs: Yes, No or Partial.',
      inTable: true,
    },
    {
      name: 'ApiKeyEnabled',
      type: 'boolean',
      inShell: 'properties.apiKeyEnabled',
      help: 'Whether it accepts access keys.',
      inTable: 'Keys',
    },
    { name: 'Id', type: 'string', help: 'The resource id.' },
    { name: 'Type', type: 'string', help: 'The resource type.' },
    { name: 'WorkspaceKind', type: 'string', inShell: 'properties.workspaceKind', help: 'V1 or V2.' },
    {
      name: 'EndpointUri',
      type: 'string',
      inShell: 'properties.endpointUri',
      help: 'The address for jobs and targets.',
    },
    {
      name: 'Provider',
      type: 'object',
      inShell: 'properties.providers',
      list: true,
      of: providerOutput,
      help: 'The providers of targets.',
    },
    {
      name: 'StorageAccount',
      type: 'string',
      inShell: 'properties.storageAccount',
      help: 'The resource id of the storage account.',
    },
    {
      name: 'ManagedStorageAccount',
      type: 'string',
      inShell: 'properties.managedStorageAccount',
      help: 'The one that Azure keeps for the workspace.',
    },
    {
      name: 'ManagedOnBehalfOfConfigurationMoboBrokerResource',
      type: 'string',
      inShell: 'properties.managedOnBehalfOfConfiguration.moboBrokerResources[].id',
      list: true,
      help: 'The resource ids of what Azure keeps for the workspace.',
    },
    { name: 'Tag', type: 'hashtable', inShell: 'tags', help: 'The tags.' },
    { name: 'IdentityType', type: 'string', inShell: 'identity.type', help: 'The kind of managed identity.' },
    {
      name: 'IdentityPrincipalId',
      type: 'string',
      inShell: 'identity.principalId',
      help: 'The object id of the identity.',
    },
    { name: 'IdentityTenantId', type: 'string', inShell: 'identity.tenantId', help: 'The tenant of the identity.' },
    {
      name: 'IdentityUserAssignedIdentity',
      type: 'hashtable',
      inShell: 'identity.userAssignedIdentities',
      help: 'The user-assigned identities by resource id.',
    },
    { name: 'SystemDataCreatedAt', type: 'datetime', inShell: 'systemData.createdAt', help: 'When it was made.' },
    { name: 'SystemDataCreatedBy', type: 'string', inShell: 'systemData.createdBy', help: 'Who made it.' },
    {
      name: 'SystemDataCreatedByType',
      type: 'string',
      inShell: 'systemData.createdByType',
      help: 'What kind of identity that was.',
    },
    {
      name: 'SystemDataLastModifiedAt',
      type: 'datetime',
      inShell: 'systemData.lastModifiedAt',
      help: 'When it was last changed.',
    },
    {
      name: 'SystemDataLastModifiedBy',
      type: 'string',
      inShell: 'systemData.lastModifiedBy',
      help: 'Who changed it last.',
    },
    {
      name: 'SystemDataLastModifiedByType',
      type: 'string',
      inShell: 'systemData.lastModifiedByType',
      help: 'What kind of identity that was.',
    },
    {
      name: 'AzureAsyncOperation',
      type: 'string',
      inShell: 'azureAsyncOperation?',
      help: 'The address at which the service tells how an operation goes on that was not waited for.',
    },
    {
      name: 'RetryAfter',
      type: 'number',
      inShell: 'retryAfter?',
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
  const { providerId: id, providerSku: sku, quotas: quota, ...rest } = provider;
  const { provisioningState, applicationName, instanceUri, resourceUsageId } = rest;
  return { id, sku, provisioningState, applicationName, instanceUri, resourceUsageId, quota };
}
