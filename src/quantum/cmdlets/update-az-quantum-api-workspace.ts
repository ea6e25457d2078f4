import { RecordError } from '../../cmdlet/error-record.js';
import { parameter } from '../../cmdlet/parameter.js';
import { flag } from '../../cmdlet/types/switch.js';
import { carryOut } from '../carry-out.js';
import { cmdlet } from '../cmdlet.js';
import { completeResourceGroupName, completeWorkspaceName } from '../completions.js';
import { ifMatch, withEtag } from '../management/etag.js';
import { creatingOrUpdating, gettingWorkspace } from '../management/operation-kinds.js';
import { acceptedWorkspace, flattenedWorkspace, workspaceOutput } from '../outputs/workspace.js';
import { defaultProfile, inputObject, resourceGroupName, subscriptionId } from '../parameters.js';
import { proxyParameters } from '../proxy.js';
import { runToEnd } from '../run-to-end.js';
import { callOn } from '../scope.js';
import { name, noWait } from '../workspace-parameters.js';
import { workspaceOf, type WorkspaceReference } from '../workspace-reference.js';

export const updateAzQuantumApiWorkspace = cmdlet('Update', 'AzQuantumApiWorkspace', {
  shell: [{ name: 'workspace update', takesIds: true }],
  synopsis: `Enables or disables the access keys of an Azure Quantum workspace.`,
  description: `Enables or disables the access keys of an Azure Quantum workspace.
While they are disabled, whoever connects with a key or a connection string is refused; the keys themselves stay.
The workspace is read, changed and written back; if somebody else changes it meanwhile, that is an error and nothing is lost.`,
  parameterSets: ['UpdateExpanded', 'UpdateViaIdentityExpanded'],
  shouldProcess: { confirmImpact: 'Medium' },
  asJob: true,
  parameters: {
    name: name().fromSession('workspaceName').in('UpdateExpanded'),
    resourceGroupName: resourceGroupName().in('UpdateExpanded'),
    subscriptionId: subscriptionId().in('UpdateExpanded'),
    inputObject: inputObject().in('UpdateViaIdentityExpanded'),
    apiKeyEnabled: parameter(flag(), 'Enables the access keys; -ApiKeyEnabled:$false disables them.')
      .shell('--enable-api-key')
      .mandatoryInShell(),
    defaultProfile: defaultProfile(),
    noWait: noWait(),
    ...proxyParameters(),
  },
  completions: { name: completeWorkspaceName, resourceGroupName: completeResourceGroupName },
  output: workspaceOutput,
  examples: [
    {
      title: 'Enable the access keys of a workspace',
      pwsh: `Update-AzQuantumApiWorkspace -ResourceGroupName quantum-rg \`
    -Name my-workspace -ApiKeyEnabled`,
      node: `const [workspace] = await quantum.updateAzQuantumApiWorkspace({
  resourceGroupName: 'quantum-rg',
  name: 'my-workspace',
  apiKeyEnabled: true,
});
console.log(workspace?.apiKeyEnabled);`,
      shell: `azq workspace update -g quantum-rg -w my-workspace \\
  --enable-api-key true --output table`,
      remarks: 'Writes the workspace when the change is done.',
    },
    {
      title: 'Disable the access keys of each workspace that is on trial',
      pwsh: `Get-AzQuantumApiWorkspace | Where-Object { $_.Tag.stage -eq 'trial' } |
    Update-AzQuantumApiWorkspace -ApiKeyEnabled:$false`,
      node: `const workspaces = await quantum.getAzQuantumApiWorkspace();
const input = workspaces.filter(({ tag }) => tag?.['stage'] === 'trial');
for await (const { name, apiKeyEnabled } of quantum.updateAzQuantumApiWorkspace({ apiKeyEnabled: false }, { input }))
  console.log(name, apiKeyEnabled);`,
      shell: `azq workspace list -g quantum-rg \\
  --query "[?tags.stage == 'trial']" |
  azq workspace update --ids - --enable-api-key false --output table`,
      remarks: 'Who has a connection string can no longer connect with it.',
    },
    {
      title: 'See whose keys would be disabled',
      pwsh: `Get-AzQuantumApiWorkspace | Where-Object ApiKeyEnabled |
    Update-AzQuantumApiWorkspace -ApiKeyEnabled:$false -WhatIf`,
      node: `const workspaces = await quantum.getAzQuantumApiWorkspace();
const input = workspaces.filter(({ apiKeyEnabled }) => apiKeyEnabled);
await quantum.updateAzQuantumApiWorkspace(
  { apiKeyEnabled: false },
  { input, whatIf: true, onInformation: console.log },
);`,
      shell: `azq workspace update -g quantum-rg -w my-workspace \\
  --enable-api-key false --what-if`,
      remarks: 'Names each workspace that accepts keys. Nothing is changed.',
    },
  ],
  async process(bound, { runtime, management }) {
    const { apiKeyEnabled, noWait } = bound;
    const workspace = workspaceOf(bound);
    if (apiKeyEnabled === undefined) throw nothingToChange(workspace);
    const managed = await management({ ...bound, subscriptionId: workspace.subscriptionId });
    const about = callOn(workspace, managed);
    const action = apiKeyEnabled ? 'Enable the access keys' : 'Disable the access keys';
    if (!(await runtime.shouldProcess(about.description, action))) return;
    const { resourceGroupName, workspaceName } = workspace;
    const { value: found, etag } = await carryOut(runtime, { ...about, operation: gettingWorkspace }, (options) =>
      withEtag((withResponse) =>
        managed.client.workspaces.get(resourceGroupName, workspaceName, { ...options, ...withResponse }),
      ),
    );
    const wanted = { ...found, properties: { ...found.properties, apiKeyEnabled } };
    const activity = `${apiKeyEnabled ? 'Enabling' : 'Disabling'} the access keys of workspace '${workspaceName}'`;
    const { result, acceptance } = await carryOut(runtime, { ...about, operation: creatingOrUpdating }, (options) =>
      runToEnd(runtime, { activity, noWait, options: { ...options, ...ifMatch(etag) } }, (withResponse) =>
        managed.client.workspaces.beginCreateOrUpdate(resourceGroupName, workspaceName, wanted, withResponse),
      ),
    );
    await runtime.writeObject(result ? flattenedWorkspace(result) : acceptedWorkspace(acceptance));
  },
});

function nothingToChange(workspace: WorkspaceReference): RecordError {
  return new RecordError({
    message: `Nothing says what to change in workspace '${workspace.workspaceName}', so it was left alone. Use -ApiKeyEnabled or -ApiKeyEnabled:$false.`,
    errorId: 'NothingToChange',
    category: 'InvalidArgument',
    target: workspace,
  });
}
