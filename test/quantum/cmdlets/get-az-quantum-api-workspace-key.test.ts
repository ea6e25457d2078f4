import { expect } from 'chai';
import type { GetAzQuantumApiWorkspaceKeyArguments } from '../../../src/az-quantum-api.js';
import { until } from '../../helpers/processes.js';
import { failureOf, listening, quantumAt, ws1 } from '../helpers/calls.js';
import { idOf, secondSubscriptionId, subscriptionId, useEmulator } from '../helpers/emulator.js';

describe('Get-AzQuantumApiWorkspaceKey', () => {
  const emulator = useEmulator();
  const path = '/listKeys';
  const read = (args: GetAzQuantumApiWorkspaceKeyArguments & { asSecureString?: false }, options = {}) =>
    quantumAt(emulator).getAzQuantumApiWorkspaceKey(args, options);
  const statuses = () => emulator.sent().map(([, , status]) => status);

  it('gives the keys on one level, as the generated module does', async () => {
    const [keys, ...more] = await read(ws1);
    expect(more).to.deep.equal([]);
    expect(Object.keys(keys ?? {})).to.deep.equal([
      'apiKeyEnabled',
      'primaryKeyCreatedAt',
      'primaryKeyKey',
      'primaryConnectionString',
      'secondaryKeyCreatedAt',
      'secondaryKeyKey',
      'secondaryConnectionString',
    ]);
    expect(keys?.apiKeyEnabled).to.equal(true);
    for (const name of ['primary', 'secondary'] as const) {
      expect(keys?.[`${name}KeyCreatedAt`]).to.be.instanceOf(Date);
      expect(keys?.[`${name}ConnectionString`]).to.contain(`ApiKey=${keys?.[`${name}KeyKey`]};`);
    }
    expect(emulator.sent()).to.deep.equal([[`${idOf('ws1')}${path}`, undefined, 200]]);
  });

  it('gives what there is when the service leaves something out', async () => {
    emulator.faults.inject({ path, answer: { status: 200, body: '{"apiKeyEnabled":false}' } });
    const [keys] = await read(ws1);
    expect(Object.values(keys ?? {}).filter((value) => value !== undefined)).to.deep.equal([false]);
  });

  it('reads in each of several subscriptions, in their order', async () => {
    const subscriptions = [secondSubscriptionId, subscriptionId];
    const keys = await read({ ...ws1, subscriptionId: subscriptions });
    expect(
      keys.map(({ primaryConnectionString = '' }) => /SubscriptionId=([^;]*)/.exec(primaryConnectionString)?.[1]),
    ).to.deep.equal(subscriptions);
  });

  it('goes on with the next subscription when one fails', async () => {
    const missing = '99999999-8888-7777-6666-555555555555';
    const subscriptions = [missing, subscriptionId, missing];
    const error = await failureOf(read({ ...ws1, subscriptionId: subscriptions }));
    expect(error.outputs).to.have.length(1);
    expect(error.errors.map(({ data }) => data?.['resource'])).to.deep.equal([
      idOf('ws1', missing),
      idOf('ws1', missing),
    ]);
    expect(statuses()).to.deep.equal([404, 200, 404]);
  });

  it('reports a workspace that is not there, with code, request id and target', async () => {
    const error = await failureOf(read({ ...ws1, workspaceName: 'ws9' }));
    expect(error).to.deep.include({
      fullyQualifiedErrorId: 'ResourceNotFound,Get-AzQuantumApiWorkspaceKey',
      category: 'ObjectNotFound',
      target: { subscriptionId, resourceGroupName: 'rg', workspaceName: 'ws9' },
      terminating: false,
    });
    expect(error.data).to.include({ code: 'ResourceNotFound', statusCode: 404, resource: idOf('ws9') });
    expect(error.data).to.have.property('requestId').that.is.a('string');
  });

  it('tries again, for reading changes nothing', async () => {
    emulator.faults.inject({ path, times: 2, answer: { status: 503 } });
    emulator.faults.inject({ path, answer: 'reset' });
    expect(await read(ws1)).to.have.length(1);
    expect(statuses()).to.deep.equal([503, 503, undefined, 200]);
  });

  it('does not say of a failed read that it may have been carried out', async () => {
    emulator.faults.inject({ path, times: 9, answer: { status: 500 } });
    const error = await failureOf(read(ws1));
    expect(error.data).to.include({ statusCode: 500 }).and.not.have.property('mayHaveBeenCarriedOut');
    expect(statuses()).to.deep.equal([500, 500, 500, 500]);
  });

  it('sends nothing with whatIf, and names each workspace', async () => {
    const { lines, options } = listening();
    const subscriptions = [subscriptionId, secondSubscriptionId];
    expect(await read({ ...ws1, subscriptionId: subscriptions }, { ...options, whatIf: true })).to.deep.equal([]);
    expect(lines.filter((line) => line.startsWith('information'))).to.deep.equal(
      subscriptions.map(
        (each) =>
          `information: What if: Performing the operation "Read the access keys" on target "workspace 'ws1' in resource group 'rg' of subscription ${each} (from subscriptionId)".`,
      ),
    );
    expect(emulator.sent()).to.deep.equal([]);
  });

  for (const [what, args] of [
    ['a bad subscription among good ones', { subscriptionId: [subscriptionId, 'x'] }],
    ['a bad group', { resourceGroupName: '..' }],
    ['a bad workspace', { workspaceName: 'a b' }],
  ] as const) {
    it(`sends nothing for ${what}`, async () => {
      const error = await failureOf(read({ ...ws1, ...args }));
      expect(error.fullyQualifiedErrorId).to.equal('ParameterArgumentValidationError,Get-AzQuantumApiWorkspaceKey');
      expect(emulator.sent()).to.deep.equal([]);
    });
  }

  it('refuses a profile of PowerShell', async () => {
    const error = await failureOf(read({ ...ws1, defaultProfile: {} }));
    expect(error.fullyQualifiedErrorId).to.match(/^DefaultProfileOutsidePowerShell,/);
  });

  it('is cut when the call is stopped', async () => {
    emulator.faults.inject({ path, delay: 5_000 });
    const stop = new AbortController();
    const subscriptions = [subscriptionId, secondSubscriptionId];
    const call = read({ ...ws1, subscriptionId: subscriptions }, { signal: stop.signal });
    await until(() => emulator.sent().length > 0);
    stop.abort(new Error('enough'));
    const reason: unknown = await call.then(String, (error: unknown) => error);
    expect(reason).to.equal(stop.signal.reason);
    expect(emulator.sent()).to.have.length(1);
  });
});
