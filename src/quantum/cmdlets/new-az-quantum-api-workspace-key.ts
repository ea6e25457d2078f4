import { RecordError } from '../../cmdlet/error-record.js';
import { carryOut } from '../carry-out.js';
import { cmdlet } from '../cmdlet.js';
import { completeResourceGroupName, completeWorkspaceName } from '../completions.js';
import { regeneratingKeys } from '../management/operation-kinds.js';
import type { KeyType } from '../management/models.js';
import {
  body,
  defaultProfile,
  inputObject,
  key,
  passThru,
  resourceGroupName,
  subscriptionId,
  workspaceName,
  type ApiKeysBody,
  type QuantumIdentity,
} from '../parameters.js';
import { proxyParameters } from '../proxy.js';
import { callOn } from '../scope.js';
import { workspaceOf } from '../workspace-reference.js';

export const newAzQuantumApiWorkspaceKey = cmdlet('New', 'AzQuantumApiWorkspaceKey', {
  shell: [{ name: 'workspace keys regenerate', takesIds: true }],
  synopsis: `Replaces the primary key, the secondary key or both keys of an Azure Quantum workspace.
The old key and its connection string stop working at once.`,
  description: `Replaces the primary key, the secondary key or both keys of an Azure Quantum workspace.
The old key and its connection string stop working at once.
The service does not answer with the new key: Get-AzQuantumApiWorkspaceKey reads it.
Access keys must be enabled on the workspace.
A request that may have been carried out is never sent again.`,
  descriptionInPowerShell: 'A workspace that is piped in is left alone unless -Key or -Body says which key to replace.',
  parameterSets: ['RegenerateExpanded', 'Regenerate', 'RegenerateViaIdentity', 'RegenerateViaIdentityExpanded'],
  shouldProcess: { confirmImpact: 'Medium' },
  disjointPipelineParameters: ['inputObject', 'body'],
  parameters: {
    resourceGroupName: resourceGroupName().in('RegenerateExpanded', 'Regenerate'),
    subscriptionId: subscriptionId().in('RegenerateExpanded', 'Regenerate'),
    workspaceName: workspaceName().in('RegenerateExpanded', 'Regenerate'),
    inputObject: inputObject().in('RegenerateViaIdentity', 'RegenerateViaIdentityExpanded'),
    body: body().in('Regenerate', 'RegenerateViaIdentity'),
    key: key().in('RegenerateExpanded', 'RegenerateViaIdentityExpanded').mandatoryInShell(),
    defaultProfile: defaultProfile(),
    passThru: passThru(),
    ...proxyParameters(),
  },
  completions: { workspaceName: completeWorkspaceName, resourceGroupName: completeResourceGroupName },
  output: { typeName: 'System.Boolean', typeScript: 'boolean' },
  examples: [
    {
      title: 'Regenerate the primary key of a workspace',
      pwsh: `New-AzQuantumApiWorkspaceKey -ResourceGroupName quantum-rg \`
    -WorkspaceName my-workspace -Key Primary -PassThru`,
      node: `const [done] = await quantum.newAzQuantumApiWorkspaceKey({
  resourceGroupName: 'quantum-rg',
  workspaceName: 'my-workspace',
  key: 'Primary',
  passThru: true,
});
console.log(done);`,
      shell: `azq workspace keys regenerate -g quantum-rg -w my-workspace \\
  --key-type Primary --pass-thru`,
      remarks: 'The old key stops working at once. Without -PassThru nothing is written.',
    },
    {
      title: 'Regenerate the secondary key of each workspace of a group',
      pwsh: `Get-AzQuantumApiWorkspace -ResourceGroupName quantum-rg |
    New-AzQuantumApiWorkspaceKey -Key Secondary -Confirm`,
      node: `await quantum.newAzQuantumApiWorkspaceKey(
  { key: 'Secondary' },
  {
    input: quantum.getAzQuantumApiWorkspace({ resourceGroupName: 'quantum-rg' }),
    confirm: ({ message }) => {
      console.log(message);
      return 'Yes';
    },
  },
);`,
      shell: `azq workspace list -g quantum-rg --query [].id -o tsv >ids.txt
azq workspace keys regenerate --ids @ids.txt --key-type Secondary \\
  --concurrency 4 --output table`,
      remarks:
        'Asks before each of them. Get-AzResource can stand before the pipe, too: it is the resource id that counts.',
    },
    {
      title: 'Regenerate both keys',
      pwsh: `$body = @{ Key = 'Primary', 'Secondary' }
New-AzQuantumApiWorkspaceKey -ResourceGroupName quantum-rg \`
    -WorkspaceName my-workspace -Body $body -PassThru`,
      node: `await quantum.newAzQuantumApiWorkspaceKey({
  resourceGroupName: 'quantum-rg',
  workspaceName: 'my-workspace',
  body: { key: ['Primary', 'Secondary'] },
});`,
      shell: `azq workspace keys regenerate -g quantum-rg -w my-workspace \\
  --key-type Primary Secondary`,
      remarks: 'Whoever is connected with either key is cut off. -Key Primary, Secondary does the same without a body.',
    },
    {
      title: 'See what would be done',
      pwsh: `New-AzQuantumApiWorkspaceKey -ResourceGroupName quantum-rg \`
    -WorkspaceName my-workspace -Key Primary -WhatIf`,
      node: `await quantum.newAzQuantumApiWorkspaceKey(
  { resourceGroupName: 'quantum-rg', workspaceName: 'my-workspace', key: 'Primary' },
  { whatIf: true, onInformation: console.log },
);`,
      shell: `azq workspace keys regenerate -g quantum-rg -w my-workspace \\
  --key-type Primary --what-if`,
      remarks: 'Names the workspace, its subscription and the key. Nothing is sent.',
    },
  ],
  async process(bound, { runtime, management }) {
    const keys = keysOf(bound);
    const workspace = workspaceOf(bound);
    const managed = await management({ ...bound, subscriptionId: workspace.subscriptionId });
    if (!keys) {
      await runtime.writeWarning(
        'No key is named: the request asks the service to regenerate none in particular, and what it then does is not documented. Use -Key Primary, -Key Secondary or both.',
      );
    }
    const about = callOn(workspace, managed);
    if (!(await runtime.shouldProcess(about.description, actionOn(keys)))) return;
    const call = { ...about, operation: regeneratingKeys, target: { ...about.target, key: keys ?? [] } };
    await carryOut(runtime, call, (options) =>
      managed.client.workspace.regenerateKeys(
        workspace.resourceGroupName,
        workspace.workspaceName,
        keys ? { keys: [...keys] } : {},
        options,
      ),
    );
    if (bound.passThru) await runtime.writeObject(true);
  },
});

/**
 * The keys the call names, once each; undefined when it does not say, which the service allows.
 *
 * A call that names its workspace by -InputObject must say: what is piped in comes in numbers. And an empty list says
 * nothing.
 */
function keysOf(bound: {
  readonly key?: readonly KeyType[] | undefined;
  readonly body?: ApiKeysBody | undefined;
  readonly inputObject?: QuantumIdentity | undefined;
}): readonly KeyType[] | undefined {
  const keys = bound.body ? bound.body.key : bound.key;
  if (keys?.length) return [...new Set(keys)];
  if (!keys && !bound.inputObject) return undefined;
  throw new RecordError({
    message:
      'Neither -Key nor -Body says which key to regenerate, so this workspace was left alone. Use -Key Primary, -Key Secondary or both.',
    errorId: 'NoKeyNamed',
    category: 'InvalidArgument',
    target: bound.inputObject,
  });
}

function actionOn(keys: readonly KeyType[] | undefined): string {
  if (!keys) return 'Regenerate access keys, without naming one';
  return keys.length === 1
    ? `Regenerate the ${keys[0]} access key`
    : `Regenerate the ${keys.join(' and ')} access keys`;
}
