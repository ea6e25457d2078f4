import { cmdlet } from './cmdlet.js';
import { gettingWorkspace } from './management/operation-kinds.js';
import { resourceGroupName, subscriptionId, workspaceName } from './parameters.js';
import { serviceErrorRecord } from './service-error-record.js';
import { describeWorkspace, resourceIdOf, workspaceOf } from './workspace-reference.js';

/** What `azq workspace show` runs: the resource as Resource Manager has it, as az shows it. */
export const workspaceShow = cmdlet('Get', 'AzQuantumApiWorkspace', {
  shell: 'workspace show',
  synopsis: 'Shows an Azure Quantum workspace, or the one that is set.',
  description: 'Shows an Azure Quantum workspace, or the one that is set.',
  parameterSets: ['Get'],
  parameters: {
    resourceGroupName: resourceGroupName(),
    workspaceName: workspaceName(),
    subscriptionId: subscriptionId(),
  },
  output: { typeName: 'System.Object', typeScript: 'unknown' },
  examples: [
    {
      title: 'Show the workspace that is set',
      pwsh: 'Get-AzQuantumApiWorkspace',
      shell: 'azq workspace show',
      remarks: 'What Resource Manager knows of it.',
    },
  ],
  async process(bound, { runtime, management }) {
    const workspace = workspaceOf(bound);
    const managed = await management(workspace.subscriptionId, false);
    try {
      const { resourceGroupName, workspaceName } = workspace;
      const options = { abortSignal: runtime.signal };
      await runtime.writeObject(await managed.client.workspaces.get(resourceGroupName, workspaceName, options));
    } catch (error) {
      if (runtime.signal.aborted) throw error;
      throw serviceErrorRecord(error, {
        operation: gettingWorkspace,
        resource: resourceIdOf(workspace, managed),
        description: describeWorkspace(workspace, managed),
        target: { ...workspace, subscriptionId: managed.subscription.id },
        signal: runtime.signal,
      });
    }
  },
});
