import { parameter } from '../../cmdlet/parameter.js';
import { array } from '../../cmdlet/types/array.js';
import { text } from '../../cmdlet/types/text.js';
import { cmdlet } from '../cmdlet.js';
import { dataPlaneErrorRecord } from '../data-plane/error-record.js';
import type { ProviderStatus, TargetStatus } from '../data-plane/models.js';
import { namedWorkspace } from '../named-workspace.js';
import {
  accessKey,
  connectableWorkspace,
  connectionString,
  defaultProfile,
  endpoint,
  location,
  resourceGroupName,
  subscriptionId,
  workspaceName,
} from '../parameters.js';
import { proxyParameters } from '../proxy.js';
import { matchesAny } from '../wildcard.js';

export const getAzQuantumApiTarget = cmdlet('Get', 'AzQuantumApiTarget', {
  shell: [{ name: 'target list', list: true, takesIds: true }],
  synopsis:
    'Lists the targets of an Azure Quantum workspace: quantum computers and simulators, and whether they are available.',
  description: `Lists the targets of an Azure Quantum workspace: quantum computers and simulators, and whether they are available.
The workspace is the one that Connect-AzQuantumApiWorkspace has chosen, unless the call names another.
Where none has been chosen, the environment variables name it: AZURE_QUANTUM_CONNECTION_STRING, else AZURE_QUANTUM_SUBSCRIPTION_ID, AZURE_QUANTUM_WORKSPACE_RG, AZURE_QUANTUM_WORKSPACE_NAME and AZURE_QUANTUM_WORKSPACE_LOCATION.`,
  parameterSets: ['Connected', 'ByName', 'ByConnectionString', 'ViaIdentity'],
  usesSession: true,
  parameters: {
    resourceGroupName: resourceGroupName().in('ByName'),
    workspaceName: workspaceName().in('ByName'),
    subscriptionId: subscriptionId().in('ByName'),
    location: location().in('ByName'),
    endpoint: endpoint().in('ByName'),
    key: accessKey().in('ByName'),
    connectionString: connectionString().in('ByConnectionString'),
    inputObject: connectableWorkspace().in('ViaIdentity'),
    providerId: parameter(
      array(text()),
      `Only targets of these providers, such as ionq.
Wildcards are taken.`,
    )
      .wildcards()
      .shell('--provider-id', '-p'),
    name: parameter(
      array(text()),
      `Only targets with these names, such as ionq.simulator.
Wildcards are taken.`,
    )
      .alias('TargetId')
      .wildcards()
      .shell('--target-id', '-t'),
    defaultProfile: defaultProfile(),
    ...proxyParameters(),
  },
  output: {
    typeName: 'Az.QuantumApi.Target',
    typeScript: 'Target',
    properties: [
      { name: 'Id', type: 'string', help: 'The id of the target, such as ionq.simulator.', inTable: true },
      { name: 'ProviderId', type: 'string', help: 'The id of its provider, such as ionq.', inTable: true },
      {
        name: 'CurrentAvailability',
        type: 'string',
        help: 'Available, Degraded or Unavailable.',
        inTable: 'Availability',
      },
      {
        name: 'AverageQueueTime',
        type: 'number',
        help: 'How long jobs wait at present, in seconds.',
        inTable: 'QueueTime',
      },
      { name: 'NumQubits', type: 'number', help: 'How many qubits it has, where its provider says so.', inTable: true },
      { name: 'TargetProfile', type: 'string', help: 'The QIR profile of the programs that it takes.' },
      { name: 'StatusPage', type: 'string', help: 'The address at which its provider tells of its state.' },
      {
        name: 'ProviderAvailability',
        type: 'string',
        help: 'The availability of all targets of the provider together.',
      },
    ],
  },
  examples: [
    {
      title: 'List what the connected workspace offers',
      pwsh: 'Get-AzQuantumApiTarget',
      node: `const connected = await connectWorkspace({ connectionString: process.env['AZURE_QUANTUM_CONNECTION_STRING'] ?? '' });
for await (const { id, currentAvailability } of connected.getTargets()) console.log(id, currentAvailability);`,
      shell: 'azq target list --output table',
      remarks:
        'A list shows that the workspace is there and that the key or the account opens it. Connect-AzQuantumApiWorkspace connects, or the environment says where to.',
    },
    {
      title: 'List the simulators',
      pwsh: `Get-AzQuantumApiTarget -Name '*sim*' |
    Sort-Object -Property AverageQueueTime`,
      node: `const simulators = await quantum.getAzQuantumApiTarget({ name: '*sim*' });
simulators.sort((one, other) => (one.averageQueueTime ?? 0) - (other.averageQueueTime ?? 0));
console.log(simulators.map(({ id, averageQueueTime }) => [id, averageQueueTime]));`,
      shell: "azq target list --target-id '*sim*' --output table",
      remarks: 'In PowerShell and Node those with the shortest queue come first.',
    },
    {
      title: 'Find out why a target is down',
      pwsh: `Get-AzQuantumApiTarget | Where-Object CurrentAvailability -ne Available |
    Select-Object -Property Id, ProviderAvailability, StatusPage`,
      node: `for await (const { id, currentAvailability, statusPage } of quantum.getAzQuantumApiTarget())
  if (currentAvailability !== 'Available') console.log(id, statusPage);`,
      shell: `azq target list --output table \\
  --query "[?currentAvailability != 'Available'].[id, statusPage]"`,
      remarks: 'The status page is where the provider tells what is the matter.',
    },
    {
      title: 'Use a connection string for one call',
      pwsh: `Get-AzQuantumApiTarget \`
    -ConnectionString $env:AZURE_QUANTUM_CONNECTION_STRING -ProviderId ionq`,
      node: `const targets = await quantum.getAzQuantumApiTarget({
  connectionString: process.env['AZURE_QUANTUM_CONNECTION_STRING'] ?? '',
  providerId: 'ionq',
});
console.log(targets.map(({ id }) => id));`,
      shell: `azq target list --connection-string @secret.txt \\
  --provider-id ionq --output table`,
      remarks:
        'The shell reads the secret from a file, or with - from standard input: command lines are seen by others.',
    },
  ],
  async process(bound, { runtime, connection, dataPlane }) {
    const opened = await connection(namedWorkspace(bound), bound);
    try {
      const client = await dataPlane(opened, bound);
      for await (const provider of client.listProviderStatus({ abortSignal: runtime.signal })) {
        if (!matchesAny(bound.providerId, provider.id ?? '')) continue;
        for (const target of provider.targets ?? []) {
          if (matchesAny(bound.name, target.id ?? '')) await runtime.writeObject(outputOf(provider, target));
        }
      }
    } catch (error) {
      if (runtime.signal.aborted) throw error;
      throw dataPlaneErrorRecord(error, opened, runtime.signal);
    }
  },
});

function outputOf(provider: ProviderStatus, target: TargetStatus): Record<string, unknown> {
  return {
    id: target.id,
    providerId: provider.id,
    currentAvailability: target.currentAvailability,
    averageQueueTime: target.averageQueueTime,
    numQubits: target.numQubits ?? undefined,
    targetProfile: target.targetProfile ?? undefined,
    statusPage: target.statusPage ?? undefined,
    providerAvailability: provider.currentAvailability,
  };
}
