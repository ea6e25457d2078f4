import { parameter } from '../../cmdlet/parameter.js';
import { text } from '../../cmdlet/types/text.js';
import { cmdlet } from '../cmdlet.js';
import { connectionOutput } from '../connection.js';
import { namedWorkspace } from '../named-workspace.js';
import {
  accessKey,
  connectionString,
  defaultProfile,
  endpoint,
  location,
  resourceGroupName,
  subscriptionId,
  workspaceName,
} from '../parameters.js';
import { proxyParameters } from '../proxy.js';

export const connectAzQuantumApiWorkspace = cmdlet('Connect', 'AzQuantumApiWorkspace', {
  shell: [
    {
      name: 'workspace set',
      parameterSets: ['ByName'],
      synopsis: 'Chooses the workspace that later commands are for.',
    },
  ],
  synopsis: 'Connects to an Azure Quantum workspace, for the commands that follow.',
  description: `Connects to an Azure Quantum workspace, for the commands that follow.
In the shell the name of the workspace is kept in the user's configuration, and never a key.`,
  descriptionInPowerShell: `The workspace is named by its connection string, by its resource id, or by its resource group and name.
One that is named by its id or its parts is looked up, unless -Location or -Endpoint says where it is.
Without any of these the environment variables name it: AZURE_QUANTUM_CONNECTION_STRING, else AZURE_QUANTUM_SUBSCRIPTION_ID, AZURE_QUANTUM_WORKSPACE_RG, AZURE_QUANTUM_WORKSPACE_NAME and AZURE_QUANTUM_WORKSPACE_LOCATION.
The connection lasts as long as the session: it is neither shared with other runspaces nor written anywhere.`,
  parameterSets: ['FromEnvironment', 'ByName', 'ByResourceId', 'ByConnectionString'],
  usesSession: true,
  parameters: {
    resourceGroupName: resourceGroupName().in('ByName').mandatoryInShell(),
    workspaceName: workspaceName().in('ByName').mandatoryInShell(),
    subscriptionId: subscriptionId().in('ByName'),
    resourceId: parameter(text(), 'The resource id of the workspace.').mandatory().in('ByResourceId').alias('Id'),
    location: location().in('ByName', 'ByResourceId'),
    endpoint: endpoint().in('ByName', 'ByResourceId'),
    key: accessKey().in('ByName', 'ByResourceId').shell(),
    connectionString: connectionString().in('ByConnectionString').shell(),
    defaultProfile: defaultProfile(),
    ...proxyParameters(),
  },
  output: {
    typeName: 'Az.QuantumApi.WorkspaceConnection',
    typeScript: 'ConnectedWorkspace',
    properties: [
      { name: 'WorkspaceName', type: 'string', help: 'The name of the workspace.', inTable: true },
      { name: 'ResourceGroupName', type: 'string', help: 'The name of its resource group.', inTable: true },
      { name: 'SubscriptionId', type: 'string', help: 'The id of its subscription.' },
      { name: 'Location', type: 'string', help: 'Its Azure region; empty for an emulator.', inTable: true },
      { name: 'Endpoint', type: 'string', help: 'The address of its data plane.', inTable: true },
      { name: 'Authentication', type: 'string', help: 'What opens it: Key or Token.', inTable: true },
      { name: 'Key', type: 'securestring', help: 'The access key, if one opens it.', secret: true },
    ],
  },
  examples: [
    {
      title: 'Connect with a connection string',
      pwsh: `$secret = Read-Host -AsSecureString -Prompt 'Connection string'
Connect-AzQuantumApiWorkspace -ConnectionString $secret
Get-AzQuantumApiTarget`,
      remarks: 'The key is nowhere in the history, and the session holds it as a SecureString.',
    },
    {
      title: 'Connect as the environment says',
      pwsh: 'Connect-AzQuantumApiWorkspace',
      remarks: 'With the connection string in AZURE_QUANTUM_CONNECTION_STRING, as the Python package has it.',
    },
    {
      title: 'Connect by names, with the account that is logged in',
      pwsh: 'Connect-AzQuantumApiWorkspace -ResourceGroupName quantum-rg -WorkspaceName my-workspace -Location westus',
      shell: 'azq workspace set -g quantum-rg -w my-workspace -l westus',
      remarks: 'With the location given, nothing is sent before the first command that needs the workspace.',
    },
    {
      title: 'Connect by resource id',
      pwsh: 'Connect-AzQuantumApiWorkspace -ResourceId /subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/quantum-rg/providers/Microsoft.Quantum/workspaces/my-workspace',
      remarks: 'Reads the workspace to learn where it is.',
    },
  ],
  async process(bound, { runtime, connection, keepConnection }) {
    const opened = await connection(namedWorkspace(bound), bound, true);
    await keepConnection(opened);
    await runtime.writeObject(connectionOutput(opened));
  },
});
