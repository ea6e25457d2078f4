import type { Argument, Invocation } from '../invocation.js';
import { eachInput, eachValue, everyChoice } from './combine.js';
import { emptyLists, namesOfChoice, oddObjects, oddValues } from './odd-values.js';
import { workspaceCases } from './workspace-cases.js';

const subscription = '00000000-1111-2222-3333-444444444444';
const workspaceId = `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Quantum/workspaces/ws`;

const named: Argument[] = [
  ['ResourceGroupName', 'rg'],
  ['WorkspaceName', 'ws'],
];

const parts = { SubscriptionId: subscription, ResourceGroupName: 'rg', WorkspaceName: 'ws' };

/** Workspaces as people have them: ids, identities, objects of other commands, rows of files. */
const workspaces = [
  ...[workspaceId, `${workspaceId}/regenerateKey`, 'not-an-id', '', { Id: workspaceId }, { id: workspaceId }],
  ...[parts, { ...parts, Id: null }, { ResourceId: workspaceId, Name: 'ws', ResourceGroupName: 'rg' }, { Name: 'ws' }],
  ...[{ Location: 'westus' }, { Id: 5 }, { Id: [workspaceId, workspaceId] }, { Id: [workspaceId] }, { Id: { a: 1 } }],
  { $properties: { Id: workspaceId, Name: 'ws', Location: 'westus', Tag: null } },
  { $properties: { ResourceId: workspaceId, ResourceType: 'Microsoft.Quantum/workspaces', Name: 'ws' } },
  { $properties: { subscriptionid: subscription, resourcegroup: 'rg', name: 'ws' } },
  { $properties: { Location: 'westus' } },
];

const bodies = [
  ...[{ Key: 'Primary' }, { key: ['Primary', 'Secondary'] }, { Keys: 'Secondary' }, { Key: 'primary,secondary' }],
  ...[
    { Key: 'Tertiary' },
    { Key: 1 },
    { Key: [] },
    { Key: null },
    { Key: 'Primary', Force: true },
    { Force: true },
    {},
  ],
  ...[{ $properties: { Key: 'Primary' } }, { $properties: { Keys: ['primary'] } }, { $properties: { Force: true } }],
  ...[
    { $properties: { Key: 'Primary', Extra: 1 } },
    { $properties: { Key: 'Primary', Extra: null } },
    { Key: { Key: 'Primary' } },
  ],
];

const mixed = [workspaceId, { Key: 'Primary' }, { Id: workspaceId, Key: 'Primary' }, null, 5, { Location: 'x' }];

const newKey = 'New-AzQuantumApiWorkspaceKey';
const getKey = 'Get-AzQuantumApiWorkspaceKey';

const newKeyCases: Invocation[] = [
  ...everyChoice(
    newKey,
    [
      ...named,
      ['SubscriptionId', subscription],
      ['InputObject', workspaceId],
      ['Body', { Key: 'Secondary' }],
      ['Key', 'Primary'],
    ],
    [mixed, [workspaceId], [{ Key: 'Primary' }]],
  ),
  ...eachValue(
    newKey,
    'Key',
    [...oddValues, ...emptyLists, ...oddObjects, ...namesOfChoice('Primary', 'Secondary')],
    named,
  ),
  ...eachValue(newKey, 'Key', namesOfChoice('Primary', 'Secondary'), [], [workspaceId]),
  ...eachValue(newKey, 'InputObject', [...oddValues, ...oddObjects, ...workspaces], [['Key', 'Primary']]),
  ...eachValue(newKey, 'Body', [...oddValues, ...oddObjects, ...bodies], named),
  ...eachValue(
    newKey,
    'ResourceGroupName',
    [...oddValues, ...emptyLists, 'a.', 'a'.repeat(91), 'a/b'],
    [['WorkspaceName', 'ws']],
  ),
  ...eachValue(newKey, 'WorkspaceName', [...oddValues, '-a', 'a'.repeat(55), 'a/b'], [['ResourceGroupName', 'rg']]),
  ...eachValue(newKey, 'SubscriptionId', [...oddValues, subscription, `{${subscription}}`], named),
  ...eachValue(newKey, 'PassThru', [...oddValues, ...oddObjects], named),
  ...eachValue(newKey, 'DefaultProfile', [...oddValues, ...emptyLists, ...oddObjects], named),
  ...eachInput(newKey, [...oddValues, ...oddObjects, ...workspaces, ...bodies]),
  ...eachInput(newKey, [...workspaces, ...bodies], [['Key', 'Primary']]),
  ...eachInput(newKey, [...workspaces, ...bodies], [['Body', { Key: 'Primary' }]]),
  ...eachInput(newKey, [...workspaces, ...bodies], named),
  { cmdlet: newKey, arguments: [...named, ['resourcegroupname', 'other']] },
  { cmdlet: newKey, arguments: [...named, ['AzureRMContext', 1], ['azurecredential', 2]] },
  { cmdlet: newKey, arguments: [...named, ['azurecredential', 2]] },
  { cmdlet: newKey, arguments: [...named, ['Force', true]] },
  { cmdlet: newKey, arguments: [...named, ['Key', 'Tertiary'], ['Force', true]] },
  {
    cmdlet: newKey,
    arguments: [
      ['SubscriptionId', 'wrong'],
      ['Force', true],
    ],
  },
  { cmdlet: newKey, arguments: [['SubscriptionId', 'wrong']] },
  {
    cmdlet: newKey,
    arguments: [
      ['ResourceGroupName', 'a/b'],
      ['Key', 'Tertiary'],
    ],
  },
  { cmdlet: newKey, arguments: [['ResourceGroupName', 'a/b']], input: [{ Key: 'Primary' }] },
  { cmdlet: newKey, arguments: [...named, ['SubscriptionId', 'wrong']], input: [{ Key: 'Primary' }, workspaceId] },
];

const getKeyCases: Invocation[] = [
  ...everyChoice(getKey, [...named, ['SubscriptionId', [subscription]], ['DefaultProfile', 1]], [mixed]),
  ...eachValue(
    getKey,
    'SubscriptionId',
    [...oddValues, ...emptyLists, subscription, [subscription, subscription]],
    named,
  ),
  ...eachValue(getKey, 'WorkspaceName', oddValues, [['ResourceGroupName', 'rg']]),
  ...eachValue(getKey, 'DefaultProfile', [...oddValues, ...emptyLists, ...oddObjects], named),
];

export const quantumCases: readonly Invocation[] = [...newKeyCases, ...getKeyCases, ...workspaceCases];
