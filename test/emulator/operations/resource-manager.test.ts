import { expect } from 'chai';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../../src/emulator/start-emulator.js';
import { call, createWorkspace, groupPath, subscriptionId, tokenFor, workspacePath, workspacesPath } from '../call.js';

const query = '?api-version=2022-12-01';
const subscriptionPath = `/subscriptions/${subscriptionId}`;

describe('Azure Resource Manager itself', () => {
  let emulator: Emulator;
  const start = async (options: EmulatorOptions = {}) => (emulator = await startEmulator(options));
  afterEach(() => emulator.stop());

  const get = async (path: string, more = '', headers = {}) => {
    const { status, text } = await call(emulator, 'GET', path, { query: query + more, headers });
    expect(status, path).to.equal(200);
    return JSON.parse(text) as { value: Record<string, unknown>[] } & Record<string, unknown>;
  };

  it('has the tenant of the token, and subscriptions in it', async () => {
    await start();
    const tenantId = '72f988bf-86f1-41af-91ab-2d7cd011db47';
    const token = await tokenFor(emulator, 'https://management.azure.com', tenantId);
    const headers = { authorization: `Bearer ${token}` };
    const { value: tenants } = await get('/tenants', '', headers);
    expect(tenants[0]).to.include({ id: `/tenants/${tenantId}`, tenantId });
    const { value: subscriptions } = await get('/subscriptions', '', headers);
    expect(subscriptions).to.have.length(1);
    expect(subscriptions[0]).to.include({ tenantId, state: 'Enabled' });
    expect((await get('/tenants')).value[0]).to.include({ tenantId: 'aaaabbbb-0000-cccc-1111-dddd2222eeee' });
  });

  it('has the subscriptions with workspaces, and takes any other', async () => {
    await start();
    await createWorkspace(emulator);
    expect((await get('/subscriptions')).value.map((each) => each['subscriptionId'])).to.deep.equal([subscriptionId]);
    expect(await get(subscriptionPath)).to.include({ id: subscriptionPath, subscriptionId });
  });

  it('has the subscriptions that it was told of, and no other', async () => {
    const known = '99999999-2222-4333-8444-55555555AAAA';
    await start({ subscriptions: [known] });
    const ids = (await get('/subscriptions')).value.map((each) => each['subscriptionId']);
    expect(ids).to.deep.equal([known.toLowerCase()]);
    for (const path of [subscriptionPath, workspacesPath, workspacePath]) {
      const { status, body } = await call(emulator, 'GET', path);
      expect([status, body.error.code]).to.deep.equal([404, 'SubscriptionNotFound']);
    }
    expect((await createWorkspace(emulator, {}, workspacePath.replace(subscriptionId, known))).status).to.equal(201);
  });

  it('refuses subscriptions that are none, at its start', async () => {
    await start();
    const error: unknown = await startEmulator({ subscriptions: ['mine'] }).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(RangeError).with.property('message').that.includes("'mine'");
  });

  it('lists resource groups, locations, and the resource provider', async () => {
    await start();
    await createWorkspace(emulator);
    await createWorkspace(emulator, {}, `${workspacesPath}/ws-2`);
    const { value: groups } = await get(`${subscriptionPath}/resourcegroups`);
    expect(groups).to.have.length(1);
    expect(groups[0]).to.include({ id: groupPath, name: 'quantum-rg', location: 'westus' });
    expect(await get(`${groupPath}x`)).to.include({ name: 'quantum-rgx' });
    const { value: locations } = await get(`${subscriptionPath}/locations`);
    expect(locations.map(({ name }) => name)).to.include.members(['westus', 'eastus']);
    const provider = await get(`${subscriptionPath}/providers/Microsoft.Quantum`);
    expect(provider).to.include({ namespace: 'Microsoft.Quantum', registrationState: 'Registered' });
  });

  it('lists resources, as a filter says', async () => {
    await start({ pageSize: 1 });
    await createWorkspace(emulator);
    await createWorkspace(emulator, {}, `${workspacesPath}/it-2`);
    const names = async (filter: string) =>
      (await get(`${subscriptionPath}/resources`, `&$filter=${encodeURIComponent(filter)}`)).value.map(
        ({ name }) => name,
      );
    expect(await names("resourceType eq 'Microsoft.Quantum/Workspaces' and name eq 'it-2'")).to.deep.equal(['it-2']);
    expect(await names("resourceType eq 'Microsoft.Storage/storageAccounts'")).to.deep.equal([]);
    expect(await names("resourceGroup eq 'QUANTUM-RG' and location eq 'eastus'")).to.deep.equal([]);
    const all = await get(`${subscriptionPath}/resources`);
    expect(all.value[0]).to.have.keys('id', 'name', 'type', 'location');
    expect(all['nextLink']).to.be.a('string');
    for (const filter of ["resourceType ne 'x'", "constructor eq 'x'", "name eq 'x' or name eq 'y'", 'x']) {
      const { status, body } = await call(emulator, 'GET', `${subscriptionPath}/resources`, {
        query: `${query}&$filter=${encodeURIComponent(filter)}`,
      });
      expect([status, body.error.code]).to.deep.equal([400, 'InvalidFilterInQueryString']);
    }
  });

  it('tells what clouds ask: the form of 2015, and the list of 2022', async () => {
    await start();
    const read = async (version: string) =>
      JSON.parse(
        (await call(emulator, 'GET', '/metadata/endpoints', { query: `?api-version=${version}` })).text,
      ) as unknown;
    const { endpoint } = emulator;
    expect(await read('2015-01-01')).to.deep.include({ galleryEndpoint: endpoint, graphEndpoint: endpoint });
    expect(await read('2015-01-01')).to.have.nested.property('authentication.loginEndpoint', `${endpoint}/adfs`);
    const [cloud] = (await read('2022-09-01')) as Record<string, unknown>[];
    expect(cloud).to.include({ resourceManager: endpoint, portal: endpoint });
    expect(cloud).to.have.nested.property('authentication.audiences[0]', endpoint);
    expect((await call(emulator, 'GET', '/metadata/endpoints', { query: '' })).status).to.equal(400);
  });
});
