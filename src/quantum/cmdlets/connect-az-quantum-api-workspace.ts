import { parameter } from '../../cmdlet/parameter.js';
import { text } from '../../cmdlet/types/text.js';
import { cmdlet } from '../cmdlet.js';
import { connectionOutput } from '../connection.js';
import { namedWorkspace } from '../named-workspace.js';
import { workspaceOutput } from '../outputs/workspace.js';
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
      property: 'workspace',
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
      { name: 'WorkspaceName', type: 'string', always: true, help: 'The name of the workspace.', inTable: true },
      {
        name: 'ResourceGroupName',
        type: 'string',
        always: true,
        help: 'The name of its resource group.',
        inTable: true,
      },
      { name: 'SubscriptionId', type: 'string', always: true, help: 'The id of its subscription.' },
      { name: 'Location', type: 'string', help: 'Its Azure region; empty for an emulator.', inTable: true },
      { name: 'Endpoint', type: 'string', always: true, help: 'The address of its data plane.' },
      {
        name: 'Authentication',
        type: 'string',
        typeScript: `'Key' | 'Token'`,
        always: true,
        help: 'What opens it: Key or Token.',
        inTable: true,
      },
      { name: 'Key', type: 'securestring', help: 'The access key, if one opens it.', secret: true },
      { name: 'Workspace', type: 'object', of: workspaceOutput, help: 'The workspace, where it was looked up.' },
    ],
  },
  examples: [
    {
      title: 'Connect with a connection string',
      pwsh: `$secret = Read-Host -AsSecureString -Prompt 'Connection string'
Connect-AzQuantumApiWorkspace -ConnectionString $secret`,
      node: `import { readFile } from 'node:fs/promises';
import { connect, SecureString } from 'az-quantum-api';

const quantum = connect();
const connectionString = new SecureString((await readFile('secret.txt', 'utf8')).trim());
const [connection] = await quantum.connectAzQuantumApiWorkspace({ connectionString });
console.log(connection?.workspaceName, connection?.authentication);`,
      shell: 'azq target list --connection-string @secret.txt --output table',
      remarks: 'The key is nowhere in the history, and the session holds it as a SecureString.',
    },
    {
      title: 'Connect as the environment says',
      pwsh: 'Connect-AzQuantumApiWorkspace',
      node: `const [connection] = await quantum.connectAzQuantumApiWorkspace();
console.log(connection?.workspaceName, connection?.authentication);`,
      shell: 'azq target list --provider-id ionq --output table',
      remarks: 'With the connection string in AZURE_QUANTUM_CONNECTION_STRING, as the Python package has it.',
    },
    {
      title: 'Connect by names, with the account that is logged in',
      pwsh: `Connect-AzQuantumApiWorkspace -ResourceGroupName quantum-rg \`
    -WorkspaceName my-workspace -Location westus`,
      node: `const [connection] = await quantum.connectAzQuantumApiWorkspace({
  resourceGroupName: 'quantum-rg',
  workspaceName: 'my-workspace',
  location: 'westus',
});
console.log(connection?.endpoint, connection?.authentication);`,
      shell: 'azq workspace set -g quantum-rg -w my-workspace -l westus --output table',
      remarks: 'With the location given, nothing is sent before the first command that needs the workspace.',
    },
    {
      title: 'Connect to a workspace that a pipeline has found',
      pwsh: `Get-AzQuantumApiWorkspace | Where-Object { $_.Tag.team -eq 'chemistry' } |
    ForEach-Object { Connect-AzQuantumApiWorkspace -ResourceId $_.Id }`,
      node: `for (const { id, tag } of await quantum.getAzQuantumApiWorkspace()) {
  if (tag?.['team'] !== 'chemistry' || !id) continue;
  const [connection] = await quantum.connectAzQuantumApiWorkspace({ resourceId: id });
  console.log(connection?.workspaceName, connection?.location);
}`,
      shell: `azq workspace list -g quantum-rg -o tsv \\
  --query "[?tags.team == 'chemistry'].name" |
  xargs azq workspace set --output table -g quantum-rg -w`,
      remarks: 'Reads the workspace by its resource id, to learn where it is.',
    },
  ],
  async process(bound, { runtime, connection, keepConnection }) {
    const opened = await connection(namedWorkspace(bound), bound, true);
    await keepConnection(opened);
    await runtime.writeObject(connectionOutput(opened));
  },
});
