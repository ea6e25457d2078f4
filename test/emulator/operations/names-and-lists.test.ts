import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../../src/emulator/start-emulator.js';
import { call, createWorkspace, subscriptionId, workspacePath, workspacesPath } from '../call.js';

const provider = (subscription = subscriptionId) => `/subscriptions/${subscription}/providers/Microsoft.Quantum`;
const other = '99999999-2222-4333-8444-555555555555';

describe('a name', () => {
  let emulator: Emulator;
  beforeEach(async () => (emulator = await startEmulator()));
  afterEach(() => emulator.stop());

  const check = (body: unknown, location = 'westus', subscription = subscriptionId) =>
    call(emulator, 'POST', `${provider(subscription)}/locations/${location}/checkNameAvailability`, { body });
  const type = 'Microsoft.Quantum/Workspaces';

  it('is available until a workspace has it', async () => {
    expect((await check({ name: 'ws-1', type })).body).to.deep.equal({ nameAvailable: true });
    await createWorkspace(emulator);
    const { status, body } = await check({ name: 'WS-1', type });
    expect(status).to.equal(200);
    expect(body).to.deep.equal({
      nameAvailable: false,
      reason: 'AlreadyExists',
      message: 'Resource name already exists',
    });
    await call(emulator, 'DELETE', workspacePath);
    expect((await check({ name: 'ws-1' })).body).to.deep.equal({ nameAvailable: true });
  });

  it('is taken for every group and subscription, but in its own region only', async () => {
    await createWorkspace(emulator);
    expect((await check({ name: 'ws-1' }, 'West%20US', other)).body).to.include({ nameAvailable: false });
    expect((await check({ name: 'ws-1' }, 'eastus')).body).to.include({ nameAvailable: true });
    for (const path of [workspacePath.replace('quantum-rg', 'b'), workspacePath.replace(subscriptionId, other)]) {
      const { status, body } = await createWorkspace(emulator, {}, path);
      expect([status, body.error.code]).to.deep.equal([409, 'Conflict']);
      expect(body.error.message).to.include("'ws-1'").and.include("'westus'");
      expect((await call(emulator, 'PUT', path, { body: { location: 'eastus' } })).status).to.equal(201);
      await call(emulator, 'DELETE', path);
    }
  });

  for (const name of ['', 'a', '-ab', 'ab-', 'a_b', 'x'.repeat(55), 'a\nb']) {
    it(`can't be ${JSON.stringify(name)}`, async () => {
      const { status, body } = await check({ name, type });
      expect(status).to.equal(200);
      expect(body).to.include({ nameAvailable: false, reason: 'Invalid' });
    });
  }

  it('is held to its length by a PUT, too', async () => {
    for (const name of ['a', 'x'.repeat(55)]) {
      const { status, body } = await createWorkspace(emulator, {}, `${workspacesPath}/${name}`);
      expect([status, body.error.code]).to.deep.equal([400, 'InvalidResourceName']);
    }
    expect((await createWorkspace(emulator, {}, `${workspacesPath}/${'x'.repeat(54)}`)).status).to.equal(201);
  });

  for (const body of [{}, { name: 1 }, { name: 'ab', type: 1 }, { name: 'ab', type: 'Microsoft.Storage/accounts' }]) {
    it(`is not checked for ${JSON.stringify(body)}`, async () => {
      expect((await check(body)).status).to.equal(400);
    });
  }

  it('is not checked in a place that is none', async () => {
    const { status, body } = await check({ name: 'ab' }, 'a;b');
    expect([status, body.error.code]).to.deep.equal([400, 'LocationNotAvailableForResourceType']);
  });
});

describe('a list', () => {
  const names = (value: readonly { readonly name: string }[]) => value.map(({ name }) => name);

  it('comes in pages, each of which links to the next', async () => {
    await using emulator = await startEmulator({ pageSize: 2 });
    for (const name of ['ws-1', 'ws-2', 'ws-3', 'ws-4'])
      await createWorkspace(emulator, {}, `${workspacesPath}/${name}`);
    for (const path of [workspacesPath, `${provider()}/workspaces`]) {
      const first = await call(emulator, 'GET', path, { query: '?api-version=2025-12-15-preview&extra=a%26b' });
      expect(names(first.body.value)).to.deep.equal(['ws-1', 'ws-2']);
      const link = new URL(first.body.nextLink ?? '');
      expect(link.origin + link.pathname).to.equal(emulator.endpoint + path);
      expect(link.searchParams.get('api-version')).to.equal('2025-12-15-preview');
      expect(link.searchParams.get('extra')).to.equal('a&b');
      const second = await call(emulator, 'GET', path, { query: link.search });
      expect(names(second.body.value)).to.deep.equal(['ws-3', 'ws-4']);
      expect(second.body).to.have.all.keys('value');
    }
  });

  it('neither skips nor repeats a workspace when others come and go between two pages', async () => {
    await using emulator = await startEmulator({ pageSize: 2 });
    for (const name of ['ws-1', 'ws-2', 'ws-3', 'ws-4'])
      await createWorkspace(emulator, {}, `${workspacesPath}/${name}`);
    const first = await call(emulator, 'GET', workspacesPath);
    await call(emulator, 'DELETE', `${workspacesPath}/ws-1`);
    await call(emulator, 'DELETE', `${workspacesPath}/ws-2`);
    await createWorkspace(emulator, {}, `${workspacesPath}/ws-2`);
    const second = await call(emulator, 'GET', workspacesPath, { query: new URL(first.body.nextLink ?? '').search });
    expect(names(second.body.value)).to.deep.equal(['ws-3', 'ws-4']);
    const third = await call(emulator, 'GET', workspacesPath, { query: new URL(second.body.nextLink ?? '').search });
    expect(names(third.body.value)).to.deep.equal(['ws-2']);
  });

  for (const token of ['', 'x', Buffer.from('after x').toString('base64url')]) {
    it(`doesn't know the $skipToken ${JSON.stringify(token)}`, async () => {
      await using emulator = await startEmulator();
      const query = `?api-version=2025-12-15-preview&$skipToken=${token}`;
      const { status, body } = await call(emulator, 'GET', workspacesPath, { query });
      expect([status, body.error.code]).to.deep.equal([400, 'InvalidSkipToken']);
    });
  }

  it('of offerings has the documented shape, and pages', async () => {
    await using emulator = await startEmulator({ pageSize: 3 });
    const path = `${provider()}/locations/westus2/offerings`;
    const { status, body } = await call(emulator, 'GET', path);
    expect(status).to.equal(200);
    const rest = await call(emulator, 'GET', path, { query: new URL(body.nextLink ?? '').search });
    const offerings = [...body.value, ...rest.body.value] as unknown as Offering[];
    expect(offerings).to.have.length.above(4);
    for (const { id, name, properties } of offerings) {
      expect([id, name, properties.company, properties.description, properties.providerType]).to.not.include(undefined);
      expect(properties.targets[0]).to.include.all.keys('id', 'name', 'description', 'numQubits', 'targetProfile');
      const targets = properties.targets.map((target) => target.id);
      for (const sku of properties.skus) {
        expect(sku).to.include.all.keys('id', 'name', 'version', 'description', 'autoAdd');
        expect(targets).to.include.members(sku.targets);
        for (const detail of sku.pricingDetails) {
          expect(properties.pricingDimensions.map((each) => each.id)).to.include(detail.id);
        }
        for (const quota of sku.quotaDimensions) {
          expect(properties.quotaDimensions.map((each) => each.id)).to.include(quota.id);
        }
      }
    }
    const query = '?api-version=2025-08-11-preview';
    const old = (await call(emulator, 'GET', path, { query })).body.value as unknown as Offering[];
    expect(old[0]?.properties.targets[0]).to.not.have.any.keys('numQubits', 'targetProfile');
  });
});

interface Identified {
  readonly id: string;
}

interface Offering extends Identified {
  readonly name: string;
  readonly properties: {
    readonly company: string;
    readonly description: string;
    readonly providerType: string;
    readonly targets: readonly Identified[];
    readonly skus: readonly (Identified & {
      readonly targets: readonly string[];
      readonly pricingDetails: readonly Identified[];
      readonly quotaDimensions: readonly Identified[];
    })[];
    readonly pricingDimensions: readonly Identified[];
    readonly quotaDimensions: readonly Identified[];
  };
}
