import { parameter } from '../cmdlet/parameter.js';
import { array } from '../cmdlet/types/array.js';
import { choice } from '../cmdlet/types/choice.js';
import { hashtable } from '../cmdlet/types/hashtable.js';
import { model } from '../cmdlet/types/model.js';
import { flag } from '../cmdlet/types/switch.js';
import { text } from '../cmdlet/types/text.js';
import { apiModels, locationType, support, workspaceNameType } from './parameters.js';

export const name = () =>
  parameter(workspaceNameType, 'The name of the Azure Quantum workspace.')
    .mandatory()
    .alias('WorkspaceName')
    .shell('--workspace-name', '-w');

export const location = (help = 'The Azure region that the workspace is to be in, such as westus.') =>
  parameter(locationType, help).mandatory().shell('--location', '-l').fromSession('location');

export const locationName = () =>
  parameter(locationType, 'The Azure region whose offerings are wanted, such as westus.')
    .mandatory()
    .alias('Location')
    .shell('--location', '-l')
    .fromSession('location');

export const tag = () =>
  parameter(
    hashtable(text()),
    'The tags of the workspace: names with their values.\nThey take the place of all that it has.',
  ).shell('--tags');

/** A provider to be in a workspace. */
export interface ProviderArgument {
  readonly id?: string;
  readonly sku?: string;
  readonly applicationName?: string;
  readonly instanceUri?: string;
  readonly resourceUsageId?: string;
}

const providerType = model<
  {
    readonly id: string;
    readonly sku?: string;
    readonly applicationName?: string;
    readonly instanceUri?: string;
    readonly resourceUsageId?: string;
  },
  ProviderArgument
>(`${apiModels}.IProvider`, {
  typeScript:
    '{ readonly id: string; readonly sku?: string; readonly applicationName?: string; readonly instanceUri?: string; readonly resourceUsageId?: string }',
  strict: true,
  textFields: ['id', 'sku'],
  fields: {
    id: { type: text(), help: 'The provider, such as ionq; it has to be given.', aliases: ['ProviderId'] },
    sku: { type: text(), help: 'The plan of the provider, such as pay-as-you-go-cred.', aliases: ['ProviderSku'] },
    applicationName: { type: text(), help: 'The name of the application at the provider.' },
    instanceUri: { type: text(), help: 'The address of the instance at the provider.' },
    resourceUsageId: { type: text(), help: 'The id under which use is billed.' },
  },
  problem: ({ id }) => (id === undefined ? 'Id names the provider and is missing.' : undefined),
});

export const provider = () =>
  parameter(
    array(providerType),
    `The providers whose targets the workspace offers: for each its Id, and its plan as Sku.
Get-AzQuantumApiOffering lists both for a region.`,
  )
    .allow('EmptyCollection')
    .shell('--provider', '--provider-sku-list', '-r');

const identityTypeType = choice(`${support}.ManagedServiceIdentityType`, [
  'None',
  'SystemAssigned',
  'UserAssigned',
  'SystemAssigned,UserAssigned',
]);

export const identityType = () =>
  parameter(
    identityTypeType,
    `The kind of managed identity that the workspace has: None, SystemAssigned, UserAssigned, or 'SystemAssigned,UserAssigned' for both.`,
  ).shell('--identity-type');

export const identityUserAssignedIdentity = () =>
  parameter(
    hashtable(),
    'The user-assigned identities of the workspace: their resource ids, each with an empty hashtable as its value.',
  );

export const storageAccount = () =>
  parameter(text(), 'The resource id of the storage account that keeps jobs and their results.').shell(
    '--storage-account',
    '-a',
  );

export const noWait = () =>
  parameter(flag(), 'Returns as soon as the service has taken the operation on, without waiting for its end.').shell(
    '--no-wait',
  );
