import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../../src/emulator/start-emulator.js';
import { call, subscriptionId, workspacePath } from '../call.js';

describe('the api-versions', () => {
  let emulator: Emulator;
  beforeEach(async () => (emulator = await startEmulator()));
  afterEach(() => emulator.stop());

  const at = (version: string) => `?api-version=${version}-preview`;
  const put = (version: string, properties: object, more: object = {}) =>
    call(emulator, 'PUT', workspacePath, { query: at(version), body: { location: 'westus', properties, ...more } });
  const propertiesAt = async (version: string): Promise<object> =>
    (await call(emulator, 'GET', workspacePath, { query: at(version) })).body.properties;
  const quotas = { standardMinutesLifetime: 5, highMinutesLifetime: 1 };
  const targetQuotas = [{ targetId: 'a.b', ...quotas }];

  it('2025-01-01 brought managed storage: an older one shows none, and changes no workspace that has it', async () => {
    await put('2025-01-01', {});
    expect(await propertiesAt('2025-01-01'))
      .to.have.property('managedStorageAccount')
      .that.includes('/storageAccounts/aq');
    expect(await propertiesAt('2025-01-01')).to.have.property('managedOnBehalfOfConfiguration');
    expect(await propertiesAt('2023-11-13')).to.not.have.any.keys('managedStorageAccount');
    const { status, body } = await put('2023-11-13', {});
    expect([status, body.error]).to.deep.equal([
      400,
      {
        code: 'WrongApiVersion',
        message:
          'Workspace has managed storage account enabled, which is supported by api versions starting from 2025-01-01-preview',
      },
    ]);
    await put('2025-01-01', { storageAccount: '/subscriptions/x' });
    expect(await propertiesAt('2025-01-01')).to.not.have.any.keys('managedStorageAccount');
    expect((await put('2023-11-13', { storageAccount: '/subscriptions/x' })).status).to.equal(200);
  });

  it('2025-01-01 brought identities that users assign', async () => {
    const identity = { type: 'UserAssigned', userAssignedIdentities: {} };
    expect((await put('2023-11-13', {}, { identity })).status).to.equal(400);
    expect((await put('2025-01-01', {}, { identity })).status).to.equal(201);
    expect((await put('2025-01-01', {}, { identity: { type: 'Magic' } })).status).to.equal(400);
  });

  it('2025-08-11 brought suite offers', async () => {
    const path = `/subscriptions/${subscriptionId}/providers/Microsoft.Quantum/suiteOffers`;
    const read = (version: string) => call(emulator, 'GET', path, { query: at(version) });
    const { status, body } = await read('2025-01-01');
    expect([status, body.error.code]).to.deep.equal([400, 'InvalidApiVersionParameter']);
    expect(body.error.message).to.include("supported versions are '2025-08-11-preview,");
    const [offer] = (await read('2025-08-11')).body.value as unknown as { properties: object }[];
    expect(offer).to.include({ id: `${path}/ionq`, name: 'ionq', type: 'Microsoft.Quantum/suiteOffers' });
    expect(offer?.properties).to.include.all.keys('providerId', 'providerName', 'companyName', 'location', 'quotas');
    expect(offer?.properties).to.not.have.any.keys('targetQuotas');
    expect((await read('2026-06-15')).text).to.include('"targetQuotas":[{"targetId":"ionq.simulator"');
  });

  it('2025-11-01 brought kinds, 2025-12-15 quotas, 2026-06-15 quotas of targets', async () => {
    const providers = [{ providerId: 'ionq', providerSku: 'x', quotas, targetQuotas }];
    await put('2026-06-15', { workspaceKind: 'V2', providers });
    expect(await propertiesAt('2026-06-15')).to.deep.include({ workspaceKind: 'V2' });
    expect(await propertiesAt('2026-06-15')).to.have.deep.nested.property('providers[0].targetQuotas', targetQuotas);
    expect(await propertiesAt('2025-12-15')).to.have.deep.nested.property('providers[0].quotas', quotas);
    expect(await propertiesAt('2025-12-15')).to.not.have.nested.property('providers[0].targetQuotas');
    expect(await propertiesAt('2025-01-01')).to.not.have.nested.property('providers[0].quotas');
    expect(await propertiesAt('2025-11-01')).to.deep.include({ workspaceKind: 'V2' });
    expect(await propertiesAt('2025-08-11')).to.not.have.any.keys('workspaceKind');
    await put('2025-01-01', { providers });
    expect(await propertiesAt('2026-06-15')).to.deep.include({ workspaceKind: 'V2' });
    expect(await propertiesAt('2026-06-15')).to.not.have.nested.property('providers[0].quotas');
  });

  for (const properties of [
    { workspaceKind: 'V3' },
    { storageAccount: 1 },
    { providers: [{ quotas: {} }] },
    { providers: [{ quotas: { standardMinutesLifetime: -1 } }] },
  ]) {
    it(`refuse ${JSON.stringify(properties)}`, async () => {
      const { status, body } = await put('2026-06-15', properties);
      expect([status, body.error.code]).to.deep.equal([400, 'InvalidRequestContent']);
    });
  }

  it('all list the operations', async () => {
    const path = '/providers/Microsoft.Quantum/operations';
    const { status, body } = await call(emulator, 'GET', path, { query: at('2023-11-13') });
    expect(status).to.equal(200);
    expect(body.value.map(({ name }) => name)).to.include('Microsoft.Quantum/Workspaces/listKeys/action');
  });
});
