import { cmdlet } from '../cmdlet.js';

export const disconnectAzQuantumApiWorkspace = cmdlet('Disconnect', 'AzQuantumApiWorkspace', {
  shell: 'workspace clear',
  synopsis: 'Forgets the workspace that the session is connected to.',
  description: `Forgets the workspace that the session is connected to.
Other sessions keep theirs. Without a connection it does nothing.`,
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
