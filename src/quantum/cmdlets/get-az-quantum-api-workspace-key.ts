import { parameter } from '../../cmdlet/parameter.js';
import { SecureString } from '../../cmdlet/secure-string.js';
import { flag } from '../../cmdlet/types/switch.js';
import { carryOut } from '../carry-out.js';
import { cmdlet } from '../cmdlet.js';
import { completeResourceGroupName, completeWorkspaceName } from '../completions.js';
import { eachSubscription } from '../each-subscription.js';
import type { ListKeysResult } from '../management/models.js';
import { listingKeys } from '../management/operation-kinds.js';
import { apiModels, defaultProfile, resourceGroupName, subscriptionIds, workspaceName } from '../parameters.js';
import { proxyParameters } from '../proxy.js';
import { callOn } from '../scope.js';

export const getAzQuantumApiWorkspaceKey = cmdlet('Get', 'AzQuantumApiWorkspaceKey', {
  shell: [{ name: 'workspace keys list', takesIds: true }],
  synopsis: `Reads the access keys and connection strings of an Azure Quantum workspace.`,
  description: `Reads the access keys and connection strings of an Azure Quantum workspace.
One key is enough to connect; there are two so that one can be replaced while the other serves.
Tables show the keys masked; objects and JSON hold them whole.`,
  parameterSets: ['List'],
  shouldProcess: { confirmImpact: 'Medium' },
  parameters: {
    resourceGroupName: resourceGroupName(),
    workspaceName: workspaceName(),
    subscriptionId: subscriptionIds(),
    asSecureString: parameter(
      flag(),
      'Writes keys and connection strings as SecureString objects, which no log and no screen shows.',
    ),
    defaultProfile: defaultProfile(),
    ...proxyParameters(),
  },
  completions: { workspaceName: completeWorkspaceName, resourceGroupName: completeResourceGroupName },
  output: {
    typeName: `${apiModels}.IListKeysResult`,
    typeScript: 'WorkspaceKeys',
    secureSwitch: 'asSecureString',
    properties: [
      { name: 'ApiKeyEnabled', type: 'boolean', help: 'Whether the workspace accepts keys.', inTable: 'Keys' },
      {
        name: 'PrimaryKeyCreatedAt',
        type: 'datetime',
        inShell: 'primaryKey.createdAt',
        help: 'When the primary key was made, in UTC.',
        inTable: 'PrimaryCreatedAt',
      },
      {
        name: 'PrimaryKeyKey',
        type: 'string',
        inShell: 'primaryKey.key',
        help: 'The primary key.',
        secret: true,
        inTable: 'PrimaryKey',
      },
      {
        name: 'PrimaryConnectionString',
        type: 'string',
        help: 'The connection string with the primary key.',
        secret: true,
      },
      {
        name: 'SecondaryKeyCreatedAt',
        type: 'datetime',
        inShell: 'secondaryKey.createdAt',
        help: 'When the secondary key was made, in UTC.',
        inTable: 'SecondaryCreatedAt',
      },
      {
        name: 'SecondaryKeyKey',
        type: 'string',
        inShell: 'secondaryKey.key',
        help: 'The secondary key.',
        secret: true,
        inTable: 'SecondaryKey',
      },
      {
        name: 'SecondaryConnectionString',
        type: 'string',
        help: 'The connection string with the secondary key.',
        secret: true,
      },
    ],
  },
  examples: [
    {
      title: 'Read the keys of a workspace',
      pwsh: `Get-AzQuantumApiWorkspaceKey -ResourceGroupName quantum-rg \`
    -WorkspaceName my-workspace`,
      node: `const [keys] = await quantum.getAzQuantumApiWorkspaceKey({
  resourceGroupName: 'quantum-rg',
  workspaceName: 'my-workspace',
});
console.log(keys?.apiKeyEnabled, keys?.primaryKeyCreatedAt);`,
      shell: 'azq workspace keys list -g quantum-rg -w my-workspace --output table',
      remarks: 'Shows whether keys are enabled and when each was made; the keys themselves are masked.',
    },
    {
      title: 'Put the connection string where other programs look for it',
      pwsh: `$keys = Get-AzQuantumApiWorkspaceKey -ResourceGroupName quantum-rg \`
    -WorkspaceName my-workspace
$env:AZURE_QUANTUM_CONNECTION_STRING = $keys.PrimaryConnectionString`,
      node: `const [keys] = await quantum.getAzQuantumApiWorkspaceKey({
  resourceGroupName: 'quantum-rg',
  workspaceName: 'my-workspace',
});
process.env['AZURE_QUANTUM_CONNECTION_STRING'] = keys?.primaryConnectionString;`,
      shell: `export AZURE_QUANTUM_CONNECTION_STRING="$(
  azq workspace keys list -g quantum-rg -w my-workspace \\
    --query primaryConnectionString --output tsv
)"`,
      remarks: 'The property holds the connection string whole. It is a secret.',
    },
    {
      title: 'See how old the keys of each workspace are',
      pwsh: `Get-AzQuantumApiWorkspace -ResourceGroupName quantum-rg | ForEach-Object {
    $keys = Get-AzQuantumApiWorkspaceKey \`
        -ResourceGroupName $_.ResourceGroupName -WorkspaceName $_.Name
    [pscustomobject] @{ Name = $_.Name; Made = $keys.PrimaryKeyCreatedAt }
}`,
      node: `for await (const { name } of quantum.getAzQuantumApiWorkspace({ resourceGroupName: 'quantum-rg' })) {
  const where = { resourceGroupName: 'quantum-rg', workspaceName: name ?? '' };
  const [keys] = await quantum.getAzQuantumApiWorkspaceKey(where);
  console.log(name, keys?.primaryKeyCreatedAt);
}`,
      shell: `azq workspace list -g quantum-rg |
  azq workspace keys list --ids - -o tsv \\
    --query "[id, result.primaryKey.createdAt]"`,
      remarks: 'Each key is a call of its own.',
    },
    {
      title: 'Connect without ever having the key as a text',
      pwsh: `$keys = Get-AzQuantumApiWorkspaceKey -ResourceGroupName quantum-rg \`
    -WorkspaceName my-workspace -AsSecureString
Connect-AzQuantumApiWorkspace \`
    -ConnectionString $keys.PrimaryConnectionString`,
      node: `const [keys] = await quantum.getAzQuantumApiWorkspaceKey({
  resourceGroupName: 'quantum-rg',
  workspaceName: 'my-workspace',
  asSecureString: true,
});
const { workspace } = await connectWorkspace({ connectionString: keys?.primaryConnectionString ?? '' });
console.log(workspace.workspaceName, workspace.authentication);`,
      shell: `azq workspace keys list -g quantum-rg -w my-workspace \\
  --query primaryConnectionString --output tsv |
  azq target list --connection-string - --provider-id ionq --output table`,
      remarks:
        "Where a text is needed after all, [System.Net.NetworkCredential]::new('', $secret).Password gives it on every system; Marshal.PtrToStringAuto gives one character where it is not Windows.",
    },
    {
      title: 'See what would be read',
      pwsh: `Get-AzQuantumApiWorkspaceKey -ResourceGroupName quantum-rg \`
    -WorkspaceName my-workspace -WhatIf`,
      node: `await quantum.getAzQuantumApiWorkspaceKey(
  { resourceGroupName: 'quantum-rg', workspaceName: 'my-workspace' },
  { whatIf: true, onInformation: console.log },
);`,
      shell: 'azq workspace keys list -g quantum-rg -w my-workspace --what-if',
      remarks: 'Names the workspace and its subscription. Nothing is sent.',
    },
  ],
  async process(bound, { runtime, management }) {
    const { resourceGroupName, workspaceName } = bound;
    await eachSubscription(bound, { runtime, management }, async (managed) => {
      const about = callOn({ resourceGroupName, workspaceName }, managed);
      if (!(await runtime.shouldProcess(about.description, 'Read the access keys'))) return;
      const keys = await carryOut(runtime, { ...about, operation: listingKeys }, (options) =>
        managed.client.workspace.listKeys(resourceGroupName, workspaceName, options),
      );
      await runtime.writeObject(flattened(keys, bound.asSecureString ?? false));
    });
  },
});

/** One level, as the generated module has it. */
function flattened(keys: ListKeysResult, secure: boolean): Record<string, unknown> {
  const secret = (text: string | undefined) => (secure && text !== undefined ? new SecureString(text) : text);
  return {
    apiKeyEnabled: keys.apiKeyEnabled,
    primaryKeyCreatedAt: keys.primaryKey?.createdAt,
    primaryKeyKey: secret(keys.primaryKey?.key),
    primaryConnectionString: secret(keys.primaryConnectionString),
    secondaryKeyCreatedAt: keys.secondaryKey?.createdAt,
    secondaryKeyKey: secret(keys.secondaryKey?.key),
    secondaryConnectionString: secret(keys.secondaryConnectionString),
  };
}
