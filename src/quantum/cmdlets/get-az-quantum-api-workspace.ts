import type { OperationOptions } from '@azure/core-client';
import { carryOut } from '../carry-out.js';
import { cmdlet } from '../cmdlet.js';
import { completeResourceGroupName, completeWorkspaceName } from '../completions.js';
import { eachSubscription } from '../each-subscription.js';
import type { QuantumWorkspace } from '../management/models.js';
import {
  gettingWorkspace,
  listingByResourceGroup,
  listingBySubscription,
  type OperationKind,
} from '../management/operation-kinds.js';
import { flattenedWorkspace, workspaceOutput } from '../outputs/workspace.js';
import { defaultProfile, inputObject, resourceGroupName, subscriptionIds } from '../parameters.js';
import { proxyParameters } from '../proxy.js';
import { callOn, type Scope } from '../scope.js';
import type { Management } from '../services.js';
import { name } from '../workspace-parameters.js';
import { workspaceOf } from '../workspace-reference.js';

export const getAzQuantumApiWorkspace = cmdlet('Get', 'AzQuantumApiWorkspace', {
  shell: [
    {
      name: 'workspace list',
      parameterSets: ['List', 'List1'],
      list: true,
      synopsis: 'Lists the Azure Quantum workspaces of a resource group, or of whole subscriptions.',
    },
    {
      name: 'workspace show',
      parameterSets: ['Get', 'GetViaIdentity'],
      synopsis: 'Shows one Azure Quantum workspace.',
      takesIds: true,
    },
  ],
  synopsis: `Reads an Azure Quantum workspace, or all of a resource group or of subscriptions.`,
  description: `Reads an Azure Quantum workspace, or all of a resource group or of subscriptions.
A workspace is written with its settings, its providers and its tags, but without its access keys.`,
  descriptionInPowerShell: `What it writes can be piped into New-AzQuantumApiWorkspaceKey, Update-AzQuantumApiWorkspace, Update-AzQuantumApiWorkspaceTag, Remove-AzQuantumApiWorkspace and Get-AzQuantumApiTarget.`,
  parameterSets: ['List', 'Get', 'GetViaIdentity', 'List1'],
  parameters: {
    name: name().fromSession('workspaceName').in('Get'),
    resourceGroupName: resourceGroupName().in('Get', 'List1'),
    subscriptionId: subscriptionIds().in('Get', 'List', 'List1'),
    inputObject: inputObject().in('GetViaIdentity'),
    defaultProfile: defaultProfile(),
    ...proxyParameters(),
  },
  completions: { name: completeWorkspaceName, resourceGroupName: completeResourceGroupName },
  output: workspaceOutput,
  examples: [
    {
      title: 'Read all workspaces of the subscription',
      pwsh: 'Get-AzQuantumApiWorkspace',
      node: `for await (const { name, provisioningState } of quantum.getAzQuantumApiWorkspace())
  console.log(name, provisioningState);`,
      shell: 'azq workspace list --output table',
      remarks: 'Reads those of the current subscription, page by page.',
    },
    {
      title: 'Read one workspace',
      pwsh: 'Get-AzQuantumApiWorkspace -ResourceGroupName quantum-rg -Name my-workspace',
      node: `const [workspace] = await quantum.getAzQuantumApiWorkspace({
  resourceGroupName: 'quantum-rg',
  name: 'my-workspace',
});
console.log(workspace?.usable, workspace?.apiKeyEnabled);`,
      shell: 'azq workspace show -g quantum-rg -w my-workspace --output table',
      remarks: 'Shows whether it is set up and whether it accepts access keys.',
    },
    {
      title: 'Find the workspaces that take no jobs',
      pwsh: `Get-AzQuantumApiWorkspace | Where-Object Usable -ne Yes |
    Select-Object -Property Name, ProvisioningState`,
      node: `const workspaces = await quantum.getAzQuantumApiWorkspace();
for (const { name, usable, provisioningState } of workspaces)
  if (usable !== 'Yes') console.log(name, provisioningState);`,
      shell: `azq workspace list --output table --query \\
  "[?properties.usable != 'Yes'].[name, properties.provisioningState]"`,
      remarks: 'What is written are objects, for Where-Object, Sort-Object and the other commands.',
    },
    {
      title: 'Rehearse replacing the secondary key of every workspace',
      pwsh: `Get-AzQuantumApiWorkspace -ResourceGroupName quantum-rg |
    New-AzQuantumApiWorkspaceKey -Key Secondary -WhatIf`,
      node: `const workspaces = quantum.getAzQuantumApiWorkspace({ resourceGroupName: 'quantum-rg' });
await quantum.newAzQuantumApiWorkspaceKey(
  { key: 'Secondary' },
  { input: workspaces, whatIf: true, onInformation: console.log },
);`,
      shell: `azq workspace list -g quantum-rg |
  azq workspace keys regenerate --ids - --key-type Secondary --what-if`,
      remarks: 'Names each workspace and what would be done to it. Nothing is changed.',
    },
  ],
  async process(bound, { runtime, management }) {
    const { inputObject, ...named } = bound;
    const { subscriptionId, ...scope } = inputObject
      ? workspaceOf({ inputObject })
      : { ...named, workspaceName: named.name };
    const call = { ...bound, subscriptionId: subscriptionId === undefined ? undefined : [subscriptionId].flat() };
    await eachSubscription(call, { runtime, management }, async (managed) => {
      const about = callOn(scope, managed);
      await carryOut(runtime, { ...about, operation: operationOn(scope) }, async (options) => {
        for await (const workspace of workspacesIn(scope, managed, options)) {
          await runtime.writeObject(flattenedWorkspace(workspace));
        }
      });
    });
  },
});

function operationOn({ resourceGroupName, workspaceName }: Scope): OperationKind {
  if (resourceGroupName === undefined) return listingBySubscription;
  return workspaceName === undefined ? listingByResourceGroup : gettingWorkspace;
}

async function* workspacesIn(
  { resourceGroupName, workspaceName }: Scope,
  { client: { workspaces } }: Management,
  options: OperationOptions,
): AsyncGenerator<QuantumWorkspace> {
  if (resourceGroupName === undefined) yield* workspaces.listBySubscription(options);
  else if (workspaceName === undefined) yield* workspaces.listByResourceGroup(resourceGroupName, options);
  else yield await workspaces.get(resourceGroupName, workspaceName, options);
}
