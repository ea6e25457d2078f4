import { cmdlet } from '../cmdlet.js';

export const disconnectAzQuantumApiWorkspace = cmdlet('Disconnect', 'AzQuantumApiWorkspace', {
  shell: [
    {
      name: 'workspace clear',
      parameterSets: ['Disconnect'],
      synopsis: 'Forgets the workspace that Connect-AzQuantumApiWorkspace has chosen.',
    },
  ],
  synopsis: 'Forgets the workspace that the session is connected to.',
  description: `Forgets the workspace that the session is connected to.
Where there is none, it does nothing.`,
  descriptionInPowerShell: 'Other sessions and other runspaces keep theirs.',
  parameterSets: ['Disconnect'],
  usesSession: true,
  parameters: {},
  output: { typeName: 'System.Void', typeScript: 'never' },
  examples: [
    {
      title: 'Disconnect',
      pwsh: 'Disconnect-AzQuantumApiWorkspace',
      node: 'await quantum.disconnectAzQuantumApiWorkspace();',
      shell: 'azq workspace clear',
      remarks: 'The session no longer holds the key.',
    },
    {
      title: 'Be connected for as long as it takes',
      pwsh: `Connect-AzQuantumApiWorkspace \`
    -ConnectionString $env:AZURE_QUANTUM_CONNECTION_STRING | Out-Null
try {
    Get-AzQuantumApiTarget -ProviderId ionq | Select-Object -Property Id
} finally {
    Disconnect-AzQuantumApiWorkspace
}`,
      node: `await quantum.connectAzQuantumApiWorkspace();
try {
  for (const { id } of await quantum.getAzQuantumApiTarget({ providerId: 'ionq' })) console.log(id);
} finally {
  await quantum.disconnectAzQuantumApiWorkspace();
}`,
      shell: `azq workspace set -g quantum-rg -w my-workspace >/dev/null
azq workspace keys list --output table
azq workspace clear`,
      remarks: 'A script that others call leaves the session as it was.',
    },
    {
      title: 'Keep a connection without the session',
      pwsh: `$connection = Connect-AzQuantumApiWorkspace
Disconnect-AzQuantumApiWorkspace
$connection | Get-AzQuantumApiTarget -Name ionq.simulator`,
      node: `const connections = await quantum.connectAzQuantumApiWorkspace();
await quantum.disconnectAzQuantumApiWorkspace();
for (const inputObject of connections) {
  const targets = await quantum.getAzQuantumApiTarget({ inputObject, name: 'ionq.simulator' });
  console.log(targets.map(({ id }) => id));
}`,
      shell: `azq workspace clear
azq target list --connection-string @secret.txt --target-id ionq.simulator`,
      remarks:
        'What Connect-AzQuantumApiWorkspace writes is enough to be connected: so one script can use several workspaces.',
    },
  ],
  async process(_bound, { keepConnection }) {
    await keepConnection(undefined);
  },
});
