import type { Argument, Invocation } from '../invocation.js';
import { eachInput, eachValue, everyChoice } from './combine.js';
import { emptyLists, namesOfChoice, oddObjects, oddValues } from './odd-values.js';

const subscription = '00000000-1111-2222-3333-444444444444';
const workspaceId = `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Quantum/workspaces/ws`;
const named: Argument[] = [
  ['ResourceGroupName', 'rg'],
  ['Name', 'ws'],
];
const identity: Argument = ['InputObject', workspaceId];
const region = { SubscriptionId: subscription, Location: 'westus' };
const piped = [[workspaceId], [region, { Id: workspaceId }, null, 5]];

const get = 'Get-AzQuantumApiWorkspace';
const create = 'New-AzQuantumApiWorkspace';
const remove = 'Remove-AzQuantumApiWorkspace';
const update = 'Update-AzQuantumApiWorkspace';
const tag = 'Update-AzQuantumApiWorkspaceTag';
const check = 'Test-AzQuantumApiWorkspaceNameAvailability';
const offering = 'Get-AzQuantumApiOffering';
const connect = 'Connect-AzQuantumApiWorkspace';
const target = 'Get-AzQuantumApiTarget';

const locations = [...oddValues, 'westus', 'West US', 'west/us', ''];
const creating: Argument[] = [...named, ['Location', 'westus']];

/** The commands about workspaces, their offerings and connections. */
export const workspaceCases: readonly Invocation[] = [
  ...everyChoice(get, [...named, identity, ['SubscriptionId', [subscription]]], piped),
  ...everyChoice(get, [
    ['WorkspaceName', 'ws'],
    ['ResourceGroupName', 'rg'],
    ['Proxy', 'http://proxy'],
  ]),
  ...everyChoice(create, [...creating, ['NoWait', true], ['ApiKeyEnabled', false]]),
  ...eachValue(create, 'Provider', [...oddValues, ...emptyLists, ...oddObjects, ...providers()], creating),
  ...eachValue(create, 'Tag', [...oddValues, { a: 'b' }], creating),
  ...eachValue(
    create,
    'IdentityType',
    [...oddValues, ...namesOfChoice('SystemAssigned', 'UserAssigned'), 'SystemAssigned,UserAssigned'],
    creating,
  ),
  ...eachValue(create, 'Location', locations, named),
  ...eachValue(create, 'ApiKeyEnabled', oddValues, creating),
  ...everyChoice(remove, [...named, identity, ['NoWait', true], ['PassThru', true]], piped),
  ...everyChoice(update, [...named, identity, ['ApiKeyEnabled', true]], piped),
  ...everyChoice(tag, [['ResourceGroupName', 'rg'], ['WorkspaceName', 'ws'], identity, ['Tag', { a: 'b' }]], piped),
  ...everyChoice(
    check,
    [
      ['Location', 'westus'],
      ['SubscriptionId', subscription],
      ['InputObject', region],
      ['Body', { Name: 'a' }],
      ['Name', 'a'],
      ['Type', 'b'],
    ],
    [[region], [{ Name: 'a' }, { Name: 'a', Type: 'b' }]],
  ),
  ...eachInput(
    check,
    [region, { Name: 'a' }, { Name: 'a', Location: 'westus' }, { Force: 1 }],
    [['Location', 'westus']],
  ),
  ...everyChoice(offering, [
    ['LocationName', 'westus'],
    ['Location', 'westus'],
    ['SubscriptionId', subscription],
  ]),
  ...eachValue(offering, 'LocationName', locations),
  ...everyChoice(connect, [
    ['ResourceGroupName', 'rg'],
    ['WorkspaceName', 'ws'],
    ['ResourceId', workspaceId],
    ['Location', 'westus'],
  ]),
  ...everyChoice(
    target,
    [
      ['ResourceGroupName', 'rg'],
      ['WorkspaceName', 'ws'],
      ['ProviderId', 'ionq'],
      ['Name', ['a*', 'b']],
      ['InputObject', workspaceId],
    ],
    [[workspaceId]],
  ),
];

function providers(): unknown[] {
  return [
    ...[
      { Id: 'ionq' },
      { Id: 'ionq', Sku: 'basic' },
      [{ Id: 'a' }, { Id: 'b' }],
      { ProviderId: 'a', ProviderSku: 'b' },
    ],
    ...[{ Sku: 'basic' }, { Id: 'a', Colour: 'red' }, { $properties: { Id: 'a' } }, 'ionq'],
  ];
}
