import { parameter } from '../cmdlet/parameter.js';
import { array } from '../cmdlet/types/array.js';
import { anyObject } from '../cmdlet/types/any.js';
import { choice, choices } from '../cmdlet/types/choice.js';
import { model } from '../cmdlet/types/model.js';
import { flag } from '../cmdlet/types/switch.js';
import { text } from '../cmdlet/types/text.js';
import { problemWithNames } from './names.js';
import { notNull } from '../cmdlet/validation.js';

/** Where the generated module has its types; people and scripts know them by these names. */
export const models = 'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models';
export const support = 'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Support';
export const apiModels = `${models}.Api202501Preview`;

const subscriptionIdType = text((subscriptionId) => problemWithNames({ subscriptionId }));
const resourceGroupNameType = text((resourceGroupName) => problemWithNames({ resourceGroupName }));
export const workspaceNameType = text((workspaceName) => problemWithNames({ workspaceName }));

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
  fields: {
    id: {
      type: text(),
      help: 'The resource id of the workspace; when it is given, nothing else is looked at.',
      aliases: ['ResourceId'],
    },
    subscriptionId: { type: text(), help: 'The id of the subscription.' },
    resourceGroupName: { type: text(), help: 'The name of the resource group.', aliases: ['ResourceGroup'] },
    workspaceName: { type: text(), help: 'The name of the workspace.', aliases: ['Name'] },
    location: { type: text(), help: 'The Azure region.', aliases: ['LocationName'] },
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
    .shell('--resource-group', '-g');

export const workspaceName = () =>
  parameter(workspaceNameType, 'The name of the quantum workspace.').mandatory().shell('--workspace-name', '-w');

const subscriptionHelp = `The id of the subscription, a UUID.
It replaces the subscription only: the account stays the one that is logged in.`;
const subscriptionDefault = ['(Get-AzContext).Subscription.Id', "AZURE_SUBSCRIPTION_ID, else az's default"] as const;

export const subscriptionId = () =>
  parameter(subscriptionIdType, subscriptionHelp)
    .defaultsTo(...subscriptionDefault)
    .shell('--subscription');

export const subscriptionIds = () =>
  parameter(
    array(subscriptionIdType),
    `The ids of the subscriptions, UUIDs; one after the other is asked.
They replace the subscription only: the account stays the one that is logged in.`,
  )
    .defaultsTo(...subscriptionDefault)
    .shell('--subscription');

export const inputObject = () =>
  parameter(
    identityType,
    `The workspace: its resource id, an object with an Id or ResourceId, or one with SubscriptionId, ResourceGroupName and WorkspaceName.`,
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

export const passThru = () => parameter(flag(), 'Writes true when the command succeeds.').shell('--pass-thru');
