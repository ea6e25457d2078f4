import { carryOut } from '../carry-out.js';
import { cmdlet } from '../cmdlet.js';
import { completeResourceGroupName, completeWorkspaceName } from '../completions.js';
import { runToEnd } from '../run-to-end.js';
import { deletingWorkspace } from '../management/operation-kinds.js';
import { defaultProfile, inputObject, passThru, resourceGroupName, subscriptionId } from '../parameters.js';
import { proxyParameters } from '../proxy.js';
import { callOn } from '../scope.js';
import { name, noWait } from '../workspace-parameters.js';
import { workspaceOf } from '../workspace-reference.js';

export const removeAzQuantumApiWorkspace = cmdlet('Remove', 'AzQuantumApiWorkspace', {
  // Az's module asks as little as for a key; a command that a shell completes and repeats is to ask.
  shell: [{ name: 'workspace delete', confirmImpact: 'High', takesIds: true }],
  synopsis: `Deletes an Azure Quantum workspace.
Its access keys stop working; the storage account stays.`,
  description: `Deletes an Azure Quantum workspace.
Its access keys stop working; the storage account stays.
It waits until the workspace is gone, unless -NoWait is given.`,
  descriptionInPowerShell: 'With -AsJob a job does the waiting.',
  parameterSets: ['Delete', 'DeleteViaIdentity'],
  shouldProcess: { confirmImpact: 'Medium' },
  asJob: true,
  parameters: {
    name: name().in('Delete'),
    resourceGroupName: resourceGroupName().in('Delete'),
    subscriptionId: subscriptionId().in('Delete'),
    inputObject: inputObject().in('DeleteViaIdentity'),
    defaultProfile: defaultProfile(),
    noWait: noWait(),
    passThru: passThru(),
    ...proxyParameters(),
  },
  completions: { name: completeWorkspaceName, resourceGroupName: completeResourceGroupName },
  output: { typeName: 'System.Boolean', typeScript: 'boolean' },
  examples: [
    {
      title: 'Delete a workspace',
      pwsh: `Remove-AzQuantumApiWorkspace -ResourceGroupName quantum-rg \`
    -Name my-workspace -PassThru`,
      node: `const [gone] = await quantum.removeAzQuantumApiWorkspace({
  resourceGroupName: 'quantum-rg',
  name: 'my-workspace',
  passThru: true,
});
console.log(gone);`,
      shell: 'azq workspace delete -g quantum-rg -w my-workspace --yes --pass-thru',
      remarks: 'Waits until it is gone. Without -PassThru nothing is written.',
    },
    {
      title: 'Delete what failed to be set up',
      pwsh: `Get-AzQuantumApiWorkspace | Where-Object ProvisioningState -eq Failed |
    Remove-AzQuantumApiWorkspace -Confirm`,
      node: `for (const { id, provisioningState } of await quantum.getAzQuantumApiWorkspace()) {
  if (provisioningState !== 'Failed' || !id) continue;
  await quantum.removeAzQuantumApiWorkspace({ inputObject: id });
  console.log(id);
}`,
      shell: `azq workspace list -g trial-rg \\
  --query "[?properties.provisioningState == 'Failed']" |
  azq workspace delete --ids - --yes --output table`,
      remarks: 'Asks for each of them.',
    },
    {
      title: 'See what would be deleted',
      pwsh: `Get-AzQuantumApiWorkspace -ResourceGroupName quantum-rg |
    Remove-AzQuantumApiWorkspace -WhatIf`,
      node: `await quantum.removeAzQuantumApiWorkspace(
  {},
  {
    input: quantum.getAzQuantumApiWorkspace({ resourceGroupName: 'quantum-rg' }),
    whatIf: true,
    onInformation: console.log,
  },
);`,
      shell: 'azq workspace delete -g quantum-rg -w my-workspace --what-if',
      remarks: 'Names each workspace of the group. Nothing is deleted.',
    },
  ],
  async process(bound, { runtime, management }) {
    const workspace = workspaceOf(bound);
    const managed = await management({ ...bound, subscriptionId: workspace.subscriptionId });
    const about = callOn(workspace, managed);
    if (!(await runtime.shouldProcess(about.description, 'Delete the workspace'))) return;
    const { acceptance } = await carryOut(runtime, { ...about, operation: deletingWorkspace }, (options) =>
      runToEnd(
        runtime,
        { activity: `Deleting workspace '${workspace.workspaceName}'`, noWait: bound.noWait, options },
        (withResponse) =>
          managed.client.workspaces.beginDelete(workspace.resourceGroupName, workspace.workspaceName, withResponse),
      ),
    );
    if (acceptance?.status === 204)
      await runtime.writeWarning(`There is no ${about.description}: nothing was deleted.`);
    if (bound.passThru) await runtime.writeObject(true);
  },
});
