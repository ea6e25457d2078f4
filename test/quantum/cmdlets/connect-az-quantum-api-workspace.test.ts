import { expect } from 'chai';
import { SecureString } from '../../../src/cmdlet/secure-string.js';
import { failureOf, listening, quantumAt, ws1 } from '../helpers/calls.js';
import { fakeCredential } from '../helpers/client.js';
import { idOf, subscriptionId, useEmulator } from '../helpers/emulator.js';
import { withEnvironment } from '../helpers/fake-az.js';
import { withServer } from '../helpers/server.js';
import { workspaceVariables } from '../../../src/quantum/environment-connection.js';

const key = 'c2VjcmV0LWtleS1vZi1hLXdvcmtzcGFjZQ==';
const names = { subscriptionId, resourceGroupName: 'rg', workspaceName: 'ws1' };

describe('Connect-AzQuantumApiWorkspace', () => {
  const emulator = useEmulator();
  const connected = async (args: object, at: Parameters<typeof quantumAt>[0] = emulator) => {
    const [connection, ...more] = await quantumAt(at).connectAzQuantumApiWorkspace(args as never);
    expect(more).to.deep.equal([]);
    if (!connection) throw new Error('There is no connection.');
    return connection;
  };
  const stringOf = (endpoint: string) =>
    `SubscriptionId=${subscriptionId};ResourceGroupName=rg;WorkspaceName=ws1;ApiKey=${key};QuantumEndpoint=${endpoint}/;`;
  const environment = (values: Record<string, string>, test: () => Promise<void>) =>
    withEnvironment({ ...Object.fromEntries(workspaceVariables.map((name) => [name, undefined])), ...values }, test);

  it('takes a connection string, as text or SecureString, and sends nothing', async () => {
    for (const connectionString of [
      stringOf('https://westus.quantum.azure.com'),
      new SecureString(stringOf('https://westus.quantum.azure.com')),
    ]) {
      const { key: found, ...connection } = await connected({ connectionString });
      const endpoint = 'https://westus.quantum.azure.com';
      expect(connection).to.deep.equal({ ...names, location: 'westus', endpoint, authentication: 'Key' });
      expect(found?.reveal()).to.equal(key);
    }
    expect(emulator.sent()).to.deep.equal([]);
  });

  it('looks up a workspace that is named by its id or its names', async () => {
    for (const named of [{ resourceId: idOf('ws1') }, ws1]) {
      const expected = { ...names, location: 'westus', endpoint: emulator.endpoint, authentication: 'Token' };
      const { workspace, ...connection } = await connected(named);
      expect(connection).to.deep.equal(expected);
      expect(workspace).to.include({ id: idOf('ws1'), provisioningState: 'Succeeded' });
    }
    expect(emulator.sent()).to.deep.equal([[idOf('ws1'), undefined, 200]].flatMap((each) => [each, each]));
  });

  it('looks nothing up when the location is given, and takes it in words too', async () => {
    for (const location of ['westus', 'West US']) {
      const connection = await connected({ ...ws1, location, key });
      expect(connection).to.include({ location: 'westus', endpoint: 'https://westus.quantum.azure.com' });
      expect(connection).to.include({ authentication: 'Key' });
    }
    expect(emulator.sent()).to.deep.equal([]);
  });

  it('refuses a key that no header can carry, without repeating it, and an empty endpoint', async () => {
    for (const [given, message] of [
      [{ key: new SecureString('s3cret\nX-Injected: yes') }, /The access key contains white space\./],
      [{ key: 's3crét' }, /The access key contains a character that no key has\./],
      [{ endpoint: '' }, /The endpoint is empty\./],
    ] as const) {
      const error = await failureOf(connected({ ...ws1, ...given }));
      expect(error.fullyQualifiedErrorId).to.match(/^ParameterArgumentValidationError/);
      expect(error.message).to.match(message).and.not.contain('s3cr');
    }
    expect(emulator.sent()).to.deep.equal([]);
  });

  it('takes the endpoint that is given', async () => {
    const endpoint = 'https://westus-v2.quantum.azure.com/';
    expect(await connected({ ...ws1, endpoint, key })).to.include({ endpoint: endpoint.slice(0, -1) });
    expect(emulator.sent()).to.deep.equal([]);
  });

  it('believes the endpoint of the workspace, which for one of kind V2 is another', () =>
    withServer(
      [
        {
          status: 200,
          body: {
            location: 'West US',
            properties: { workspaceKind: 'V2', endpointUri: 'https://westus-v2.quantum.azure.com/' },
          },
        },
      ],
      async (server) => {
        const connection = await connected(ws1, server);
        expect(connection).to.include({ location: 'westus', endpoint: 'https://westus-v2.quantum.azure.com' });
      },
    ));

  it('refuses a workspace that has no endpoint yet', () =>
    withServer(
      [{ status: 200, body: { location: 'westus', properties: { provisioningState: 'Launching' } } }],
      async (server) => {
        const failure = await failureOf(quantumAt(server).connectAzQuantumApiWorkspace(ws1));
        expect(failure.fullyQualifiedErrorId).to.equal('WorkspaceNotReady,Connect-AzQuantumApiWorkspace');
        expect(failure.message).to.contain("workspace 'ws1'").and.contain('Launching');
      },
    ));

  it('refuses an endpoint that the lookup gives and nobody trusts', () =>
    withServer(
      [{ status: 200, body: { location: 'westus', properties: { endpointUri: 'https://evil.example' } } }],
      async (server) => {
        const failure = await failureOf(quantumAt(server).connectAzQuantumApiWorkspace(ws1));
        expect(failure.fullyQualifiedErrorId).to.equal('UntrustedEndpoint,Connect-AzQuantumApiWorkspace');
      },
    ));

  it('says which workspace does not exist', async () => {
    const failure = await failureOf(
      quantumAt(emulator).connectAzQuantumApiWorkspace({ ...ws1, workspaceName: 'nowhere' }),
    );
    expect(failure.fullyQualifiedErrorId).to.equal('ResourceNotFound,Connect-AzQuantumApiWorkspace');
    expect(failure.message).to.contain("Workspace 'nowhere' in resource group 'rg'");
  });

  it('takes the connection string of the environment', () =>
    environment({ AZURE_QUANTUM_CONNECTION_STRING: stringOf('https://eastus.quantum.azure.com') }, async () => {
      expect(await connected({})).to.include({ ...names, location: 'eastus', authentication: 'Key' });
    }));

  it('looks at the environment again when it is connected already', () =>
    environment({ AZURE_QUANTUM_CONNECTION_STRING: stringOf('https://eastus.quantum.azure.com') }, async () => {
      const quantum = quantumAt(emulator);
      await quantum.connectAzQuantumApiWorkspace({ ...ws1, location: 'westus' });
      const [connection] = await quantum.connectAzQuantumApiWorkspace({});
      expect(connection).to.include({ location: 'eastus', authentication: 'Key' });
    }));

  it('takes the parts of the environment, the longer names before the shorter', () =>
    environment(
      {
        SUBSCRIPTION_ID: '99999999-8888-7777-6666-555555555555',
        AZURE_QUANTUM_SUBSCRIPTION_ID: subscriptionId,
        RESOURCE_GROUP: 'rg',
        AZURE_QUANTUM_WORKSPACE_NAME: 'ws1',
        LOCATION: 'eastus',
      },
      async () => {
        const endpoint = 'https://eastus.quantum.azure.com';
        expect(await connected({})).to.include({ ...names, endpoint, authentication: 'Token' });
      },
    ));

  it('takes the connection string whole when there are parts too', () =>
    environment(
      {
        AZURE_QUANTUM_CONNECTION_STRING: stringOf('https://eastus.quantum.azure.com'),
        AZURE_QUANTUM_WORKSPACE_RG: 'other',
        AZURE_QUANTUM_WORKSPACE_NAME: 'other',
      },
      async () => {
        expect(await connected({})).to.include({ ...names, location: 'eastus' });
      },
    ));

  it('asks no variable when the call names a workspace', () =>
    environment(
      {
        AZURE_QUANTUM_CONNECTION_STRING: 'nonsense',
        AZURE_QUANTUM_WORKSPACE_LOCATION: 'eastus',
        AZURE_QUANTUM_SUBSCRIPTION_ID: 'nonsense',
      },
      async () => {
        expect(await connected({ resourceId: idOf('ws1') })).to.include({ location: 'westus' });
        expect(await connected({ ...ws1, location: 'westus' })).to.include({ authentication: 'Token' });
        const { location } = await connected({ connectionString: stringOf('https://westus.quantum.azure.com') });
        expect(location).to.equal('westus');
      },
    ));

  it('says that the variable is wrong, and does not quote it', () =>
    environment({ AZURE_QUANTUM_CONNECTION_STRING: `ApiKey=${key}` }, async () => {
      const failure = await failureOf(quantumAt(emulator).connectAzQuantumApiWorkspace({}));
      expect(failure.fullyQualifiedErrorId).to.equal('InvalidConnectionString,Connect-AzQuantumApiWorkspace');
      expect(failure.message).to.contain('(It comes from AZURE_QUANTUM_CONNECTION_STRING.)').and.not.contain(key);
    }));

  it('says what can be done when nothing names a workspace', () =>
    environment({ AZURE_QUANTUM_WORKSPACE_NAME: 'ws1' }, async () => {
      const failure = await failureOf(quantumAt(emulator).connectAzQuantumApiWorkspace({}));
      expect(failure.fullyQualifiedErrorId).to.equal('NoWorkspace,Connect-AzQuantumApiWorkspace');
      expect(failure.message).to.contain('AZURE_QUANTUM_CONNECTION_STRING').and.contain('AZURE_QUANTUM_WORKSPACE_RG');
    }));

  for (const [what, args, errorId] of [
    ['a connection string with names', { ...ws1, connectionString: key }, 'AmbiguousParameterSet'],
    ['half of a name', { workspaceName: 'ws1' }, 'MissingMandatoryParameter'],
    ['an id that is none', { resourceId: 'ws1' }, 'InvalidWorkspaceIdentity'],
    [
      'a connection string as an id',
      { resourceId: stringOf('https://westus.quantum.azure.com') },
      'InvalidWorkspaceIdentity',
    ],
    ['an empty connection string', { connectionString: '' }, 'InvalidConnectionString'],
    ['a connection string that is none', { connectionString: key }, 'InvalidConnectionString'],
    ['an endpoint that nobody trusts', { ...ws1, endpoint: 'https://evil.example', key }, 'UntrustedEndpoint'],
    ['an endpoint over http', { ...ws1, endpoint: 'http://westus.quantum.azure.com', key }, 'UntrustedEndpoint'],
    ['a location that is none', { ...ws1, location: 'west/us' }, 'ParameterArgumentValidationError'],
  ] as const) {
    it(`refuses ${what}, sends nothing and repeats no key`, async () => {
      const { lines, options } = listening();
      const failure = await failureOf(quantumAt(emulator).connectAzQuantumApiWorkspace(args as never, options));
      expect(failure.fullyQualifiedErrorId).to.equal(`${errorId},Connect-AzQuantumApiWorkspace`);
      expect(JSON.stringify([failure, failure.message, failure.errors, lines])).to.not.contain(key);
      expect(emulator.sent()).to.deep.equal([]);
    });
  }

  it('shows the key in no stream, nor in the JSON of what it writes', async () => {
    const { lines, options } = listening();
    const connections = await quantumAt(emulator).connectAzQuantumApiWorkspace(
      { ...ws1, location: 'westus', key },
      options,
    );
    expect(lines.join('\n')).to.contain("Using workspace 'ws1' (from WorkspaceName)").and.contain('an access key');
    expect(lines.join('\n') + JSON.stringify(connections)).to.not.contain(key);
  });

  it('asks for no token before one is needed', async () => {
    const { credential, asked } = fakeCredential();
    await quantumAt(emulator, { credential }).connectAzQuantumApiWorkspace({ ...ws1, location: 'westus' });
    expect(asked).to.deep.equal([]);
  });
});
