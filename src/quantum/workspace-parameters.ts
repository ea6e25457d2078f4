import { parameter } from '../cmdlet/parameter.js';
import { array } from '../cmdlet/types/array.js';
import { choice } from '../cmdlet/types/choice.js';
import { hashtable } from '../cmdlet/types/hashtable.js';
import { model } from '../cmdlet/types/model.js';
import { flag } from '../cmdlet/types/switch.js';
import { text } from '../cmdlet/types/text.js';
import { apiModels, locationType, support, workspaceNameType } from './parameters.js';

export const name = () =>
  parameter(workspaceNameType, 'The name of the quantum workspace.')
    .mandatory()
    .alias('WorkspaceName')
    .shell('--workspace-name', '-w');

export const location = () =>
  parameter(locationType, 'The Azure region, such as westus.').mandatory().shell('--location', '-l');

export const locationName = () =>
  parameter(locationType, 'The Azure region whose offerings are wanted, such as westus.')
    .mandatory()
    .alias('Location')
    .shell('--location', '-l');

export const tag = () =>
  parameter(hashtable(text()), 'Tags of the workspace: names with their values.').shell('--tags');

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
  fields: {
    id: { type: text(), help: 'The provider, such as ionq.', aliases: ['ProviderId'] },
    sku: { type: text(), help: 'Its plan, such as pay-as-you-go-cred.', aliases: ['ProviderSku'] },
    applicationName: { type: text(), help: 'The name of the application at the provider.' },
    instanceUri: { type: text(), help: 'The address of the instance at the provider.' },
    resourceUsageId: { type: text(), help: 'The id under which use is billed.' },
  },
  problem: ({ id }) => (id === undefined ? 'Id names the provider and is missing.' : undefined),
});

export const provider = () =>
  parameter(array(providerType), 'The providers of targets: for each an Id, and a Sku, which is its plan.')
    .allow('EmptyCollection')
    .shell('--provider');

const identityTypeType = choice(`${support}.ManagedServiceIdentityType`, [
  'None',
  'SystemAssigned',
  'UserAssigned',
  'SystemAssigned,UserAssigned',
]);

export const identityType = () =>
  parameter(identityTypeType, 'The kind of managed identity that the workspace has.').shell('--identity-type');

export const identityUserAssignedIdentity = () =>
  parameter(hashtable(), 'The user-assigned identities: their resource ids, each with an empty hashtable.');

export const storageAccount = () =>
  parameter(text(), 'The resource id of the storage account for jobs and results.').shell('--storage-account', '-a');

export const noWait = () =>
  parameter(flag(), 'Returns as soon as the service has taken the operation on, and does not wait for its end.').shell(
    '--no-wait',
  );
