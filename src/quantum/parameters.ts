import { parameter } from '../cmdlet/parameter.js';
import { array } from '../cmdlet/types/array.js';
import { anyObject } from '../cmdlet/types/any.js';
import type { SecureString } from '../cmdlet/secure-string.js';
import { choice, choices } from '../cmdlet/types/choice.js';
import { model } from '../cmdlet/types/model.js';
import { secret } from '../cmdlet/types/secret.js';
import { flag } from '../cmdlet/types/switch.js';
import { text } from '../cmdlet/types/text.js';
import { problemWithAccessKey, problemWithNames } from './names.js';
import { notNull } from '../cmdlet/validation.js';

/** Where the generated module has its types; people and scripts know them by these names. */
export const models = 'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models';
export const support = 'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Support';
export const apiModels = `${models}.Api202501Preview`;

const subscriptionIdType = text((subscriptionId) => problemWithNames({ subscriptionId }));
const resourceGroupNameType = text((resourceGroupName) => problemWithNames({ resourceGroupName }));
export const workspaceNameType = text((workspaceName) => problemWithNames({ workspaceName }));
export const locationType = text((locationName) => problemWithNames({ locationName }));

const keySecret = secret((key) => {
  const problem = problemWithAccessKey(key);
  return problem && `The access key ${problem}.`;
});

// As an empty variable would: whoever names an address is not to be taken elsewhere.
const endpointType = text((address) => (address === '' ? 'The endpoint is empty.' : undefined));

/** The two keys of a workspace. */
const keyType = choice(`${support}.KeyType`, ['Primary', 'Secondary']);

/** What names a workspace, or a region, in -InputObject: the resource id, or the parts. */
export interface QuantumIdentity {
  readonly id?: string;
  readonly subscriptionId?: string;
  readonly resourceGroupName?: string;
  readonly workspaceName?: string;
  readonly location?: string;
}

const identityFields = {
  id: {
    type: text(),
    help: 'The resource id of the workspace; when it is given, nothing else is looked at.',
    aliases: ['ResourceId'],
  },
  subscriptionId: { type: text(), help: 'The id of the subscription.' },
  resourceGroupName: { type: text(), help: 'The name of the resource group.', aliases: ['ResourceGroup'] },
  workspaceName: { type: text(), help: 'The name of the workspace.', aliases: ['Name'] },
  location: { type: text(), help: 'The region.', aliases: ['LocationName'] },
};

const identityType = model<
  | string
  | { readonly id: string }
  | { readonly resourceId: string }
  | { readonly subscriptionId: string; readonly resourceGroupName: string; readonly workspaceName: string }
  | { readonly subscriptionId: string; readonly location: string },
  QuantumIdentity
>(`${models}.IQuantumApiIdentity`, {
  typeScript:
    'string | { readonly id: string } | { readonly resourceId: string } | { readonly subscriptionId: string; readonly resourceGroupName: string; readonly workspaceName: string } | { readonly subscriptionId: string; readonly location: string }',
  fromString: 'id',
  strict: false,
  fields: identityFields,
});

/** What -InputObject says of a workspace to connect to: a connection, the resource, its id, or its parts. */
export interface ConnectableWorkspace extends QuantumIdentity {
  readonly endpoint?: string;
  readonly key?: SecureString;
}

const connectableType = model<
  | string
  | { readonly id: string }
  | {
      readonly subscriptionId: string;
      readonly resourceGroupName: string;
      readonly workspaceName: string;
      readonly endpoint?: string;
      readonly key?: SecureString | string;
    },
  ConnectableWorkspace
>('Az.QuantumApi.WorkspaceConnection', {
  typeScript:
    'string | { readonly id: string } | { readonly subscriptionId: string; readonly resourceGroupName: string; readonly workspaceName: string; readonly endpoint?: string; readonly key?: SecureString | string }',
  fromString: 'id',
  strict: false,
  fields: {
    ...identityFields,
    endpoint: { type: endpointType, help: 'The address of the data plane.', aliases: ['EndpointUri'] },
    key: { type: keySecret, help: 'An access key.' },
  },
});

/** Which keys to regenerate, as one object. */
export interface ApiKeysBody {
  readonly key?: readonly ('Primary' | 'Secondary')[];
}

const apiKeysType = model<{ readonly key: string | readonly string[] }, ApiKeysBody>(`${apiModels}.IApiKeys`, {
  typeScript: '{ readonly key: string | readonly string[] }',
  strict: true,
  fields: {
    key: { type: choices(keyType), help: 'Names of the keys: Primary, Secondary or both.', aliases: ['Keys'] },
  },
});

export const resourceGroupName = () =>
  parameter(resourceGroupNameType, 'The name of the resource group.\nThe name is case insensitive.')
    .mandatory()
    .shell('--resource-group', '-g')
    .fromSession('resourceGroupName');

export const workspaceName = () =>
  parameter(workspaceNameType, 'The name of the quantum workspace.')
    .mandatory()
    .shell('--workspace-name', '-w')
    .fromSession('workspaceName');

const subscriptionHelp = `The id of the subscription, a UUID.
It replaces the subscription only: the account stays the one that is logged in.`;
const subscriptionDefault = ['(Get-AzContext).Subscription.Id', "AZURE_SUBSCRIPTION_ID, else az's default"] as const;

export const subscriptionId = () =>
  parameter(subscriptionIdType, subscriptionHelp)
    .defaultsTo(...subscriptionDefault)
    .shell('--subscription')
    .fromSession('subscriptionId');

export const subscriptionIds = () =>
  parameter(
    array(subscriptionIdType),
    `The ids of the subscriptions, UUIDs; one after the other is asked.
They replace the subscription only: the account stays the one that is logged in.`,
  )
    .defaultsTo(...subscriptionDefault)
    .shell('--subscription')
    .fromSession('subscriptionId');

export const inputObject = () =>
  parameter(
    identityType,
    `The workspace: its resource id, an object with an Id or ResourceId, or one with SubscriptionId, ResourceGroupName and WorkspaceName.`,
  )
    .mandatory()
    .fromPipeline();

export const connectableWorkspace = () =>
  parameter(
    connectableType,
    `The workspace: what Connect-AzQuantumApiWorkspace writes, the resource, its resource id, or an object with SubscriptionId, ResourceGroupName and WorkspaceName.`,
  )
    .mandatory()
    .fromPipeline();

export const body = () => parameter(apiKeysType, `The keys to regenerate, as one object.`).mandatory().fromPipeline();

export const key = () =>
  parameter(
    choices(keyType),
    `The keys to regenerate: Primary, Secondary or both.
Names are taken whole, in any case, as an array or as one string with commas.`,
  ).shell('--key-type', '--key');

export const defaultProfile = () =>
  parameter(
    anyObject(),
    `The Azure context, account and subscription, to use instead of the current one.
It is what Get-AzContext and Connect-AzAccount give, and needs the module Az.Accounts.`,
  )
    .validate(notNull())
    .alias('AzureRMContext', 'AzureCredential');

export const location = () =>
  parameter(
    locationType,
    `The region of the workspace, such as westus.
With it the workspace is not looked up first; one of kind V2 needs that, or -Endpoint.`,
  ).shell('--location', '-l');

export const connectionString = () =>
  parameter(
    secret(),
    `A connection string of the workspace, as Get-AzQuantumApiWorkspaceKey lists it.
A SecureString keeps it out of logs and histories.`,
  )
    .mandatory()
    .shell('--connection-string');

export const accessKey = () =>
  parameter(
    keySecret,
    `An access key of the workspace.
Without one the account that is logged in opens the workspace.`,
  ).shell('--key');

export const endpoint = () =>
  parameter(
    endpointType,
    `The address of the workspace's data plane, where it is not the one of its region.
Keys and tokens go to Azure Quantum's own addresses, to trusted hosts and to this machine only.`,
  ).shell('--endpoint');

export const passThru = () => parameter(flag(), 'Writes true when the command succeeds.').shell('--pass-thru');
