import { expect } from 'chai';
import { failureOf, listening, quantumAt, ws1 } from '../helpers/calls.js';
import { fakeCredential } from '../helpers/client.js';
import { idOf, subscriptionId, useEmulator } from '../helpers/emulator.js';
import { deadEndpoint, withServer } from '../helpers/server.js';

describe('Get-AzQuantumApiTarget', () => {
  const emulator = useEmulator();
  const keys = async () => {
    const [found] = await quantumAt(emulator).getAzQuantumApiWorkspaceKey(ws1);
    return found as { primaryKeyKey: string; secondaryKeyKey: string };
  };
  const stringOf = (key: string) =>
    `SubscriptionId=${subscriptionId};ResourceGroupName=rg;WorkspaceName=ws1;ApiKey=${key};QuantumEndpoint=${emulator.endpoint}/;`;
  const data = () => emulator.sent().filter(([path]) => path.endsWith('/providerStatus'));

  it('lists the targets of the connected workspace, one object each', async () => {
    const quantum = quantumAt(emulator);
    await quantum.connectAzQuantumApiWorkspace({ connectionString: stringOf((await keys()).primaryKeyKey) });
    const targets = await quantum.getAzQuantumApiTarget({});
    expect(targets.length).to.be.greaterThan(2);
    expect(targets[0]).to.have.all.keys(
      'id',
      'providerId',
      'currentAvailability',
      'averageQueueTime',
      'numQubits',
      'targetProfile',
      'statusPage',
      'providerAvailability',
    );
    expect(targets.every(({ id, providerId }) => id?.startsWith(`${providerId}.`))).to.equal(true);
    expect(data().map(([path, , status]) => [path, status])).to.deep.equal([[`${idOf('ws1')}/providerStatus`, 200]]);
  });

  it('takes the workspace of the call before the one that is connected', async () => {
    const quantum = quantumAt(emulator);
    await quantum.connectAzQuantumApiWorkspace({ connectionString: stringOf('wrong') });
    const { primaryKeyKey: key } = await keys();
    const ways = [
      { ...ws1, key },
      { ...ws1, endpoint: emulator.endpoint, key },
      { connectionString: stringOf(key) },
      { inputObject: { ...ws1, subscriptionId, endpoint: emulator.endpoint, key } },
    ];
    for (const way of ways) expect(await quantum.getAzQuantumApiTarget(way as never)).to.not.have.length(0);
    expect(await failureOf(quantum.getAzQuantumApiTarget({}))).to.have.property('category', 'AuthenticationError');
  });

  it('takes connections and resources from the pipeline', async () => {
    const quantum = quantumAt(emulator);
    const { primaryKeyKey: key } = await keys();
    const [connection] = await quantum.connectAzQuantumApiWorkspace({ connectionString: stringOf(key) });
    const resource = { Id: idOf('ws1'), Name: 'ws1', Location: 'eastus', EndpointUri: emulator.endpoint, Key: key };
    const targets = await quantum.getAzQuantumApiTarget({ providerId: 'ionq' }, { input: [connection, resource] });
    expect(data()).to.have.length(2);
    expect(targets.map(({ providerId }) => providerId)).to.deep.equal(targets.map(() => 'ionq'));
  });

  it('forgets with Disconnect-AzQuantumApiWorkspace', async () => {
    const quantum = quantumAt(emulator);
    await quantum.connectAzQuantumApiWorkspace({ connectionString: stringOf((await keys()).primaryKeyKey) });
    expect(await quantum.disconnectAzQuantumApiWorkspace({})).to.deep.equal([]);
    const failure = await failureOf(quantum.getAzQuantumApiTarget({}));
    expect(failure.fullyQualifiedErrorId).to.equal('NoWorkspace,Get-AzQuantumApiTarget');
    await quantum.disconnectAzQuantumApiWorkspace({});
  });

  it('lists only what is asked for, with wildcards and in any case', async () => {
    const quantum = quantumAt(emulator);
    await quantum.connectAzQuantumApiWorkspace({ connectionString: stringOf((await keys()).primaryKeyKey) });
    const ids = async (filter: object) => (await quantum.getAzQuantumApiTarget(filter)).map(({ id }) => id);
    const all = (await ids({})) as string[];
    expect(await ids({ providerId: 'IONQ' })).to.deep.equal(all.filter((id) => id.startsWith('ionq.')));
    expect(await ids({ providerId: ['ionq', 'quant*'] })).to.deep.equal(all.filter((id) => /^(ionq|quant)/.test(id)));
    expect(await ids({ name: '*.SIM*' })).to.deep.equal(all.filter((id) => /\.sim/.test(id)));
    expect(await ids({ name: 'ionq?simulator' })).to.deep.equal(['ionq.simulator']);
    expect(await ids({ name: 'ionq.simulato' })).to.deep.equal([]);
    expect(await ids({ name: '[' })).to.deep.equal([]);
  });

  it('says that a key was regenerated or disabled, and not that somebody should log in', async () => {
    const failure = await failureOf(quantumAt(emulator).getAzQuantumApiTarget({ connectionString: stringOf('gone') }));
    expect(failure.fullyQualifiedErrorId).to.equal('Unauthorized,Get-AzQuantumApiTarget');
    expect(failure.category).to.equal('AuthenticationError');
    expect(failure.data).to.include({ statusCode: 401, resource: idOf('ws1') });
    expect(failure.message)
      .to.contain("Workspace 'ws1' in resource group 'rg'")
      .and.contain('The access key was not accepted')
      .and.contain('Get-AzQuantumApiWorkspaceKey')
      .and.not.contain('Log in');
  });

  for (const [status, key, advice] of [
    [403, 'k', 'The access key was not accepted'],
    [403, undefined, 'Quantum Workspace Data Contributor'],
    [404, 'k', 'Check the names and the location'],
    [404, undefined, 'Check the names and the location'],
    [401, undefined, 'A token goes over https only'],
  ] as const) {
    it(`says what to do for ${status} with ${key ? 'a key' : 'a token'}`, () =>
      withServer([{ status, body: { error: { code: 'No', message: 'No.' } } }], async ({ endpoint }) => {
        const call = quantumAt({ endpoint }).getAzQuantumApiTarget({ ...ws1, endpoint, ...(key && { key }) });
        expect((await failureOf(call)).message).to.contain(advice);
      }));
  }

  it('asks for a token for the data plane where there is no key', async () => {
    const { credential, asked } = fakeCredential();
    const endpoint = (await deadEndpoint()).replace('http:', 'https:');
    const trustedHosts = [new URL(endpoint).host];
    const quantum = quantumAt(emulator, { credential, trustedHosts, retryOptions: { maxRetries: 0 } });
    const failure = await failureOf(quantum.getAzQuantumApiTarget({ ...ws1, endpoint }));
    expect(failure.fullyQualifiedErrorId).to.equal('ECONNREFUSED,Get-AzQuantumApiTarget');
    expect(asked.map(({ scopes }) => scopes)).to.deep.equal(['https://quantum.microsoft.com/.default']);
  });

  it('shows no key in any stream', async () => {
    const { lines, options } = listening();
    const { primaryKeyKey: key } = await keys();
    await quantumAt(emulator).getAzQuantumApiTarget({ connectionString: stringOf(key) }, options);
    await failureOf(quantumAt(emulator).getAzQuantumApiTarget({ connectionString: stringOf(`${key}x`) }, options));
    expect(lines.join('\n')).to.contain('HTTP request: GET').and.contain('HTTP response: 401').and.not.contain(key);
  });
});
