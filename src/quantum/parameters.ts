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
  subscriptionId: { type: text(), help: 'The id of the subscription, a UUID.' },
  resourceGroupName: { type: text(), help: 'The name of its resource group.', aliases: ['ResourceGroup'] },
  workspaceName: { type: text(), help: 'The name of the workspace.', aliases: ['Name'] },
  location: { type: text(), help: 'The Azure region, such as westus.', aliases: ['LocationName'] },
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
      readonly key?: SecureString | string | undefined;
    },
  ConnectableWorkspace
>('Az.QuantumApi.WorkspaceConnection', {
  typeScript:
    'string | { readonly id: string } | { readonly subscriptionId: string; readonly resourceGroupName: string; readonly workspaceName: string; readonly endpoint?: string; readonly key?: SecureString | string | undefined }',
  fromString: 'id',
  strict: false,
  fields: {
    ...identityFields,
    endpoint: {
      type: endpointType,
      help: 'The address of its data plane, where that is not the one of its region.',
      aliases: ['EndpointUri'],
    },
    key: { type: keySecret, help: 'An access key; without one the account that is logged in opens the workspace.' },
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
  parameter(
    resourceGroupNameType,
    'The name of the resource group that holds the workspace.\nUpper and lower case are the same.',
  )
    .mandatory()
    .shell('--resource-group', '-g')
    .fromSession('resourceGroupName');

export const workspaceName = () =>
  parameter(workspaceNameType, 'The name of the Azure Quantum workspace.')
    .mandatory()
    .shell('--workspace-name', '-w')
    .fromSession('workspaceName');

const subscriptionHelp = `The id of the subscription, a UUID.
Only the subscription changes with it: the account stays the one that is logged in.`;
const subscriptionDefault = ['(Get-AzContext).Subscription.Id', "AZURE_SUBSCRIPTION_ID, else az's default"] as const;

export const subscriptionId = () =>
  parameter(subscriptionIdType, subscriptionHelp)
    .defaultsTo(...subscriptionDefault)
    .shell('--subscription')
    .fromSession('subscriptionId');

export const subscriptionIds = () =>
  parameter(
    array(subscriptionIdType),
    `The ids of the subscriptions, UUIDs; they are asked one after the other.
Only the subscription changes with them: the account stays the one that is logged in.`,
  )
    .defaultsTo(...subscriptionDefault)
    .shell('--subscription')
    .fromSession('subscriptionId');

const identityHelp = `The workspace: its resource id, an object with an Id or ResourceId, as Get-AzQuantumApiWorkspace and Get-AzResource write them, or one with SubscriptionId, ResourceGroupName and WorkspaceName.`;

export const inputObject = (help = identityHelp) => parameter(identityType, help).mandatory().fromPipeline();

export const connectableWorkspace = () =>
  parameter(
    connectableType,
    `The workspace: what Connect-AzQuantumApiWorkspace writes, the resource, its resource id, or an object with SubscriptionId, ResourceGroupName and WorkspaceName.`,
  )
    .mandatory()
    .fromPipeline();

export const body = () =>
  parameter(apiKeysType, 'The keys to regenerate, as one object: its Key is Primary, Secondary or both.')
    .mandatory()
    .fromPipeline()
    .shell('--body');

export const key = () =>
  parameter(
    choices(keyType),
    `The keys to regenerate: Primary, Secondary or both.
Names are taken whole and in any case, as a list or as one text with commas between them.`,
  ).shell('--key-type', '--key');

export const defaultProfile = () =>
  parameter(
    anyObject(),
    `The Azure context, that is the account and the subscription, to use in place of the current one.
It is what Get-AzContext and Connect-AzAccount write, and needs the module Az.Accounts.`,
  )
    .validate(notNull())
    .alias('AzureRMContext', 'AzureCredential');

export const location = () =>
  parameter(
    locationType,
    `The Azure region of the workspace, such as westus.
Its address follows from it, unless it is one of kind V2: then leave the region out, or give -Endpoint too.`,
  ).shell('--location', '-l');

export const connectionString = () =>
  parameter(
    secret(),
    `A connection string of the workspace, as Get-AzQuantumApiWorkspaceKey lists it.
It holds a key: keep it in a SecureString or in a file, which no log and no history shows.`,
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
Keys and tokens go to Azure Quantum's own addresses, to hosts that AZURE_QUANTUM_TRUSTED_HOSTS names, and to this machine only.`,
  ).shell('--endpoint');

export const passThru = () =>
  parameter(flag(), 'Writes true when the command succeeds.\nWithout it the command writes nothing.').shell(
    '--pass-thru',
  );
