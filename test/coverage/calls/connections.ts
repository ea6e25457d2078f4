import { expect } from 'chai';
import { nodeNames, shellNames, type CoveredCall, type Outcome, type Place } from '../covered-call.js';

const environment = ({ connectionString }: Place) => ({ AZURE_QUANTUM_CONNECTION_STRING: connectionString });

/** Connect- and Disconnect-AzQuantumApiWorkspace, and Get-AzQuantumApiTarget. */
export const connectionCalls: readonly CoveredCall[] = [
  {
    command: 'Connect-AzQuantumApiWorkspace',
    parameterSet: 'FromEnvironment',
    environment,
    session: 'new',
    pwsh: 'Connect-AzQuantumApiWorkspace',
    node: () => ({ args: {} }),
    check: connected('Key'),
  },
  {
    command: 'Connect-AzQuantumApiWorkspace',
    parameterSet: 'ByName',
    session: 'new',
    pwsh: 'Connect-AzQuantumApiWorkspace @names',
    node: (at) => ({ args: nodeNames(at) }),
    shell: (at) => ['workspace', 'set', ...shellNames(at)],
    check: connected('Token'),
  },
  {
    command: 'Connect-AzQuantumApiWorkspace',
    parameterSet: 'ByResourceId',
    session: 'new',
    pwsh: 'Connect-AzQuantumApiWorkspace -ResourceId $at.id -Location westus -Endpoint $at.endpoint -Key $at.key',
    node: ({ id, endpoint, key }) => ({ args: { resourceId: id, location: 'westus', endpoint, key } }),
    check: connected('Key'),
  },
  {
    command: 'Connect-AzQuantumApiWorkspace',
    parameterSet: 'ByConnectionString',
    session: 'new',
    pwsh: 'Connect-AzQuantumApiWorkspace -ConnectionString (ConvertTo-SecureString $at.connectionString -AsPlainText -Force)',
    node: ({ connectionString }) => ({ args: { connectionString } }),
    check: connected('Key'),
  },
  {
    command: 'Disconnect-AzQuantumApiWorkspace',
    parameterSet: 'Disconnect',
    session: 'connected',
    pwsh: 'Disconnect-AzQuantumApiWorkspace',
    node: () => ({ args: {} }),
    shell: () => ['workspace', 'clear'],
    check({ written, sent, connectedTo }) {
      expect([written, sent, connectedTo]).to.deep.equal([[], [], undefined]);
    },
  },
  {
    command: 'Get-AzQuantumApiTarget',
    parameterSet: 'Connected',
    environment,
    session: 'new',
    pwsh: 'Get-AzQuantumApiTarget -ProviderId ionq',
    node: () => ({ args: { providerId: 'ionq' } }),
    shell: () => ['target', 'list', '--provider-id', 'ionq'],
    check: listed,
  },
  {
    command: 'Get-AzQuantumApiTarget',
    parameterSet: 'Connected',
    session: 'connected',
    pwsh: 'Get-AzQuantumApiTarget -ProviderId ionq',
    node: () => ({ args: { providerId: 'ionq' } }),
    check: listed,
  },
  {
    command: 'Get-AzQuantumApiTarget',
    parameterSet: 'ByName',
    pwsh: 'Get-AzQuantumApiTarget @names -Location westus -Endpoint $at.endpoint -Key $at.key -Name ionq.*',
    node: (at) => ({
      args: { ...nodeNames(at), location: 'westus', endpoint: at.endpoint, key: at.key, name: 'ionq.*' },
    }),
    shell: (at) => [
      ...['target', 'list', ...shellNames(at), '-l', 'westus', '--endpoint', at.endpoint],
      ...['--key', '-', '--target-id', 'ionq.*'],
    ],
    shellInput: ({ key }) => key,
    check: listed,
  },
  {
    command: 'Get-AzQuantumApiTarget',
    parameterSet: 'ByConnectionString',
    pwsh: 'Get-AzQuantumApiTarget -ConnectionString $at.connectionString -ProviderId ionq',
    node: ({ connectionString }) => ({ args: { connectionString, providerId: 'ionq' } }),
    shell: () => ['target', 'list', '--connection-string', '-', '--provider-id', 'ionq'],
    shellInput: ({ connectionString }) => connectionString,
    check: listed,
  },
  {
    command: 'Get-AzQuantumApiTarget',
    parameterSet: 'ViaIdentity',
    pwsh: 'Get-AzQuantumApiTarget -InputObject @{ Id = $at.id; Key = $at.key } -ProviderId ionq',
    node: ({ id, key }) => ({ args: { inputObject: { id, key }, providerId: 'ionq' } }),
    check: listed,
  },
];

/** The session has the place's workspace now. */
function connected(authentication: 'Key' | 'Token') {
  return ({ written, sent, connectedTo }: Outcome, { id, endpoint, ...at }: Place): void => {
    expect(written).to.have.lengthOf(1);
    const [{ id: shown, ...connection }] = written as [Record<string, unknown>];
    // The shell shows the workspace, as az does.
    if (shown !== undefined) expect(shown).to.equal(id);
    else expect(connection).to.include({ ...nodeNames({ id, endpoint, ...at }), endpoint, authentication });
    expect(JSON.stringify(written)).to.not.contain(at.key);
    expect(connectedTo).to.equal(id);
    expect(sent.filter(({ method, path }) => method !== 'GET' || path !== id)).to.be.empty;
  };
}

/** The targets of one provider, which the key has opened. */
function listed({ written, sent }: Outcome, { id }: Place): void {
  expect(sent.at(-1)).to.include({ method: 'GET', path: `${id}/providerStatus`, status: 200 });
  expect(sent.filter(({ path }) => path.endsWith('/providerStatus'))).to.have.lengthOf(1);
  const targets = written as Record<string, unknown>[];
  expect(targets.map(({ providerId }) => providerId)).to.deep.equal(targets.map(() => 'ionq'));
  expect(targets.find((each) => each['id'] === 'ionq.simulator')).to.include({ currentAvailability: 'Available' });
}
