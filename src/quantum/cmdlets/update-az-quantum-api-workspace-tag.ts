import { carryOut } from '../carry-out.js';
import { cmdlet } from '../cmdlet.js';
import { completeResourceGroupName, completeWorkspaceName } from '../completions.js';
import { updatingTags } from '../management/operation-kinds.js';
import { flattenedWorkspace, workspaceOutput } from '../outputs/workspace.js';
import { defaultProfile, inputObject, resourceGroupName, subscriptionId, workspaceName } from '../parameters.js';
import { proxyParameters } from '../proxy.js';
import { callOn } from '../scope.js';
import { tag } from '../workspace-parameters.js';
import { workspaceOf } from '../workspace-reference.js';

export const updateAzQuantumApiWorkspaceTag = cmdlet('Update', 'AzQuantumApiWorkspaceTag', {
  shell: [{ name: 'workspace tag', takesIds: true }],
  synopsis: `Sets the tags of an Azure Quantum workspace.`,
  description: `Sets the tags of an Azure Quantum workspace.
The tags that are given take the place of all that the workspace has.`,
  descriptionInPowerShell: 'An empty hashtable takes all tags away; without -Tag nothing is changed.',
  parameterSets: ['UpdateExpanded', 'UpdateViaIdentityExpanded'],
  shouldProcess: { confirmImpact: 'Medium' },
  parameters: {
    resourceGroupName: resourceGroupName().in('UpdateExpanded'),
    subscriptionId: subscriptionId().in('UpdateExpanded'),
    workspaceName: workspaceName().in('UpdateExpanded'),
    inputObject: inputObject().in('UpdateViaIdentityExpanded'),
    tag: tag().mandatoryInShell(),
    defaultProfile: defaultProfile(),
    ...proxyParameters(),
  },
  completions: { workspaceName: completeWorkspaceName, resourceGroupName: completeResourceGroupName },
  output: workspaceOutput,
  examples: [
    {
      title: 'Set the tags of a workspace',
      pwsh: `$tags = @{ team = 'chemistry'; stage = 'trial' }
Update-AzQuantumApiWorkspaceTag -ResourceGroupName quantum-rg \`
    -WorkspaceName my-workspace -Tag $tags`,
      node: `const [workspace] = await quantum.updateAzQuantumApiWorkspaceTag({
  resourceGroupName: 'quantum-rg',
  workspaceName: 'my-workspace',
  tag: { team: 'chemistry', stage: 'trial' },
});
console.log(workspace?.tag);`,
      shell: `azq workspace tag -g quantum-rg -w my-workspace \\
  --tags team=chemistry stage=trial --query tags`,
      remarks: 'These take the place of all tags that it had. The workspace is written with its new ones.',
    },
    {
      title: 'Add a tag to those that are there',
      pwsh: `Get-AzQuantumApiWorkspace | Where-Object { -not $_.Tag.stage } |
    ForEach-Object {
        $tags = $_.Tag + @{ stage = 'live' }
        $_ | Update-AzQuantumApiWorkspaceTag -Tag $tags
    }`,
      node: `for (const workspace of await quantum.getAzQuantumApiWorkspace()) {
  if (workspace.tag?.['stage']) continue;
  const tag = { ...workspace.tag, stage: 'live' };
  await quantum.updateAzQuantumApiWorkspaceTag({ tag }, { input: [workspace] });
  console.log(workspace.name, tag);
}`,
      shell: `azq workspace set -g quantum-rg -w my-workspace -o none
azq workspace show --query "merge(tags, {stage: 'live'})" |
  azq workspace tag --tags - --query tags`,
      remarks: 'Tag is a hashtable, to which another one can be added.',
    },
    {
      title: 'See what would be changed',
      pwsh: `Get-AzQuantumApiWorkspace -ResourceGroupName quantum-rg |
    Update-AzQuantumApiWorkspaceTag -Tag @{ team = 'chemistry' } -WhatIf`,
      node: `const workspaces = quantum.getAzQuantumApiWorkspace({ resourceGroupName: 'quantum-rg' });
await quantum.updateAzQuantumApiWorkspaceTag(
  { tag: { team: 'chemistry' } },
  { input: workspaces, whatIf: true, onInformation: console.log },
);`,
      shell: `azq workspace tag -g quantum-rg -w my-workspace \\
  --tags team=chemistry --what-if`,
      remarks: 'Names each workspace. Nothing is changed.',
    },
  ],
  async process(bound, { runtime, management }) {
    const workspace = workspaceOf(bound);
    const managed = await management({ ...bound, subscriptionId: workspace.subscriptionId });
    const about = callOn(workspace, managed);
    if (!(await runtime.shouldProcess(about.description, actionOn(bound.tag)))) return;
    const { resourceGroupName, workspaceName } = workspace;
    const updated = await carryOut(runtime, { ...about, operation: updatingTags }, (options) =>
      managed.client.workspaces.updateTags(
        resourceGroupName,
        workspaceName,
        bound.tag ? { tags: { ...bound.tag } } : {},
        options,
      ),
    );
    await runtime.writeObject(flattenedWorkspace(updated));
  },
});

function actionOn(tags: Readonly<Record<string, unknown>> | undefined): string {
  if (!tags) return 'Leave the tags as they are';
  const names = Object.keys(tags).map((name) => `'${name}'`);
  return names.length === 0 ? 'Remove all tags' : `Set the tags to ${names.join(', ')}`;
}
