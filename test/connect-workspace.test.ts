import { expect } from 'chai';
import {
  CmdletError,
  connectWorkspace,
  SecureString,
  type ConnectWorkspaceOptions,
  type Target,
} from '../src/index.js';
import { workspaceVariables } from '../src/quantum/environment-connection.js';
import { failureOf, quantumAt, ws1 } from './quantum/helpers/calls.js';
import { withEnvironment } from './quantum/helpers/fake-az.js';
import { idOf, subscriptionId, useEmulator } from './quantum/helpers/emulator.js';

describe('connectWorkspace', () => {
  const emulator = useEmulator();
  const keyOf = async (workspaceName = 'ws1') => {
    const [keys] = await quantumAt(emulator).getAzQuantumApiWorkspaceKey({ ...ws1, workspaceName });
    return keys?.primaryKeyKey ?? '';
  };
  const stringOf = async (workspaceName = 'ws1') =>
    `SubscriptionId=${subscriptionId};ResourceGroupName=rg;WorkspaceName=${workspaceName};ApiKey=${await keyOf(workspaceName)};QuantumEndpoint=${emulator.endpoint}/;`;
  const without = Object.fromEntries(workspaceVariables.map((name) => [name, undefined]));

  it('connects by each way to name a workspace', async () => {
    const { endpoint } = emulator;
    const key = await keyOf();
    const ways: ConnectWorkspaceOptions[] = [
      { connectionString: await stringOf() },
      { connectionString: new SecureString(await stringOf()) },
      { endpoint, resourceId: idOf('ws1'), key },
      { endpoint, subscriptionId, ...ws1, key: new SecureString(key) },
      { subscriptionId, ...ws1, quantumEndpoint: endpoint, location: 'westus', key },
    ];
    for (const way of ways) {
      const { workspace, getTargets } = await connectWorkspace(way);
      expect(workspace).to.include({ subscriptionId, ...ws1, endpoint, authentication: 'Key' });
      const targets: Target[] = await getTargets({ providerId: 'ionq' });
      expect(targets.map(({ id }) => id)).to.include('ionq.simulator');
    }
  });

  it('connects by the environment', () =>
    withEnvironment(without, async () => {
      process.env['AZURE_QUANTUM_CONNECTION_STRING'] = await stringOf('ws2');
      const { workspace } = await connectWorkspace();
      expect(workspace).to.include({ workspaceName: 'ws2', authentication: 'Key' });
    }));

  it('gives facts that hold no key', async () => {
    const { workspace } = await connectWorkspace({ connectionString: await stringOf() });
    expect(workspace).to.have.all.keys(
      'subscriptionId',
      'resourceGroupName',
      'workspaceName',
      'location',
      'endpoint',
      'authentication',
    );
    expect(JSON.stringify(workspace)).to.not.contain(await keyOf());
  });

  it('connects to several workspaces at once, each with a client of its own', async () => {
    const [one, two] = await Promise.all(
      ['ws1', 'ws2'].map(async (name) => connectWorkspace({ connectionString: await stringOf(name) })),
    );
    for await (const { id } of one?.getTargets() ?? []) expect(id).to.be.a('string');
    await two?.getTargets({ name: 'ionq.*' });
    const sent = emulator.sent().filter(([path]) => path.endsWith('/providerStatus'));
    expect(sent.map(([path]) => path)).to.deep.equal(['ws1', 'ws2'].map((name) => `${idOf(name)}/providerStatus`));
  });

  it('rejects with the CmdletError of this package, which says what to do', () =>
    withEnvironment(without, async () => {
      const failures: [ConnectWorkspaceOptions, string][] = [
        [{}, 'NoWorkspace'],
        [{ connectionString: 'x' }, 'InvalidConnectionString'],
        [{ resourceId: 'x' }, 'InvalidWorkspaceIdentity'],
        [{ endpoint: emulator.endpoint, resourceId: idOf('nowhere') }, 'ResourceNotFound'],
        [{ resourceId: idOf('ws1'), quantumEndpoint: 'https://evil.example', key: 'k' }, 'UntrustedEndpoint'],
        [{ ...ws1, connectionString: 'x' } as never, 'AmbiguousParameterSet'],
      ];
      for (const [options, errorId] of failures) {
        const failure = await failureOf(connectWorkspace(options));
        expect(failure).to.be.instanceOf(CmdletError);
        expect(failure.fullyQualifiedErrorId).to.equal(`${errorId},Connect-AzQuantumApiWorkspace`);
      }
      const { getTargets } = await connectWorkspace({
        connectionString: (await stringOf()).replace(/ApiKey=./, 'ApiKey='),
      });
      const refused = await failureOf(getTargets());
      expect(refused.fullyQualifiedErrorId).to.equal('Unauthorized,Get-AzQuantumApiTarget');
      expect(refused.message).to.contain('The access key was not accepted');
    }));
});

/** Never called: what matters is that it compiles, and that each line marked as wrong does not. */
export async function typesOfConnectWorkspace(): Promise<void> {
  await connectWorkspace();
  await connectWorkspace({ resourceId: 'id', location: 'westus', subscriptionId });
  // @ts-expect-error -- two ways at once
  await connectWorkspace({ connectionString: 'c', resourceId: 'id' });
  // @ts-expect-error -- half of a name
  await connectWorkspace({ workspaceName: 'ws' });
  // @ts-expect-error -- a connection string says where it is
  await connectWorkspace({ connectionString: 'c', location: 'westus' });
}
