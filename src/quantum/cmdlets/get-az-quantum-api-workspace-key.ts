import { parameter } from '../../cmdlet/parameter.js';
import { SecureString } from '../../cmdlet/secure-string.js';
import { array } from '../../cmdlet/types/array.js';
import { flag } from '../../cmdlet/types/switch.js';
import { cmdlet } from '../cmdlet.js';
import type { ListKeysResult } from '../management/models.js';
import { listingKeys } from '../management/operation-kinds.js';
import {
  apiModels,
  defaultProfile,
  resourceGroupName,
  subscriptionDefault,
  subscriptionHelp,
  subscriptionIdType,
  workspaceName,
} from '../parameters.js';
import { serviceErrorRecord } from '../service-error-record.js';
import { describeWorkspace, resourceIdOf, workspaceOf } from '../workspace-reference.js';

export const getAzQuantumApiWorkspaceKey = cmdlet('Get', 'AzQuantumApiWorkspaceKey', {
  shell: 'workspace keys list',
  synopsis: `Reads the access keys and connection strings of an Azure Quantum workspace.`,
  description: `Reads the access keys and connection strings of an Azure Quantum workspace.
One key is enough to connect; there are two so that one can be replaced while the other serves.
Tables show the keys masked; objects and JSON hold them whole.`,
  parameterSets: ['List'],
  shouldProcess: { confirmImpact: 'Medium' },
  parameters: {
    resourceGroupName: resourceGroupName(),
    workspaceName: workspaceName(),
    subscriptionId: parameter(array(subscriptionIdType), subscriptionHelp)
      .defaultsTo(...subscriptionDefault)
      .shell('--subscription')
      .fromSession('subscriptionId'),
    asSecureString: parameter(
      flag(),
      'Writes keys and connection strings as SecureString objects, which no log and no screen shows.',
    ),
    defaultProfile: defaultProfile(),
  },
  output: {
    typeName: `${apiModels}.IListKeysResult`,
    typeScript: 'WorkspaceKeys',
    secureSwitch: 'asSecureString',
    properties: [
      { name: 'ApiKeyEnabled', type: 'boolean', help: 'Whether the workspace accepts keys.', inTable: true },
      { name: 'PrimaryKeyCreatedAt', type: 'datetime', help: 'When the primary key was made.', inTable: true },
      { name: 'PrimaryKeyKey', type: 'string', help: 'The primary key.', secret: true, inTable: true },
      {
        name: 'PrimaryConnectionString',
        type: 'string',
        help: 'The connection string with the primary key.',
        secret: true,
      },
      { name: 'SecondaryKeyCreatedAt', type: 'datetime', help: 'When the secondary key was made.', inTable: true },
      { name: 'SecondaryKeyKey', type: 'string', help: 'The secondary key.', secret: true, inTable: true },
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
      pwsh: 'Get-AzQuantumApiWorkspaceKey -ResourceGroupName quantum-rg -WorkspaceName my-workspace',
      remarks: 'Shows whether keys are enabled and when each was made; the keys themselves are masked.',
    },
    {
      title: 'Put the connection string where other programs look for it',
      pwsh: '$env:AZURE_QUANTUM_CONNECTION_STRING = (Get-AzQuantumApiWorkspaceKey -ResourceGroupName quantum-rg -WorkspaceName my-workspace).PrimaryConnectionString',
      remarks: 'The property holds the connection string whole. It is a secret.',
    },
    {
      title: 'Connect without ever having the key as a text',
      pwsh: `$keys = Get-AzQuantumApiWorkspaceKey -ResourceGroupName quantum-rg -WorkspaceName my-workspace -AsSecureString
Connect-AzQuantumApiWorkspace -ConnectionString $keys.PrimaryConnectionString`,
      remarks: `Where a text is needed after all, [System.Net.NetworkCredential]::new('', $secret).Password gives it on every system; Marshal.PtrToStringAuto gives one character where it is not Windows.`,
    },
    {
      title: 'See what would be read',
      pwsh: 'Get-AzQuantumApiWorkspaceKey -ResourceGroupName quantum-rg -WorkspaceName my-workspace -WhatIf',
      remarks: 'Names the workspace and its subscription. Nothing is sent.',
    },
  ],
  async process(bound, { runtime, management }) {
    const workspace = workspaceOf({ ...bound, subscriptionId: undefined });
    for (const subscriptionId of bound.subscriptionId ?? [undefined]) {
      const managed = await management(subscriptionId, bound.defaultProfile !== undefined);
      const description = describeWorkspace(workspace, managed);
      if (!(await runtime.shouldProcess(description, 'Read the access keys'))) continue;
      try {
        const { resourceGroupName, workspaceName } = workspace;
        const options = { abortSignal: runtime.signal };
        const keys = await managed.client.workspace.listKeys(resourceGroupName, workspaceName, options);
        await runtime.writeObject(flattened(keys, bound.asSecureString ?? false));
      } catch (error) {
        if (runtime.signal.aborted) throw error;
        const failure = serviceErrorRecord(error, {
          operation: listingKeys,
          resource: resourceIdOf(workspace, managed),
          description,
          target: { ...workspace, subscriptionId: managed.subscription.id },
          signal: runtime.signal,
        });
        await runtime.writeError(failure.record);
      }
    }
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
