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
      shell: 'azq workspace clear',
      remarks: 'The session no longer holds the key.',
    },
  ],
  async process(_bound, { keepConnection }) {
    await keepConnection(undefined);
  },
});
