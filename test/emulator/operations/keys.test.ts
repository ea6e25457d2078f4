import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../../src/emulator/start-emulator.js';
import { call, createWorkspace, type Keys, subscriptionId, workspacePath, workspacesPath } from '../call.js';

describe('access keys', () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startEmulator();
    await createWorkspace(emulator);
  });
  afterEach(() => emulator.stop());

  const list = async (path = workspacePath): Promise<Keys> => (await call(emulator, 'POST', `${path}/listKeys`)).body;
  const regenerate = (body: unknown, path = workspacePath) => call(emulator, 'POST', `${path}/regenerateKey`, { body });

  describe('listKeys', () => {
    it('has the members in the order of the real service', async () => {
      const { status, body } = await call(emulator, 'POST', `${workspacePath}/listKeys`);
      expect(status).to.equal(200);
      expect(Object.keys(body)).to.deep.equal([
        'apiKeyEnabled',
        'primaryKey',
        'secondaryKey',
        'primaryConnectionString',
        'secondaryConnectionString',
      ]);
      expect(Object.keys(body.primaryKey)).to.deep.equal(['createdAt', 'key']);
    });

    it('has two different keys of 256 bits, and when they were made', async () => {
      const { apiKeyEnabled, primaryKey, secondaryKey } = await list();
      expect(apiKeyEnabled).to.be.true;
      for (const { createdAt, key } of [primaryKey, secondaryKey]) {
        expect(key).to.have.length(44);
        expect(Buffer.from(key, 'base64')).to.have.length(32);
        expect(createdAt).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
      }
      expect(primaryKey.key).not.to.equal(secondaryKey.key);
    });

    it('has connection strings that the Python client of the service can read', async () => {
      const documented =
        /^SubscriptionId=([a-fA-F0-9-]*);ResourceGroupName=([^\s;]+);WorkspaceName=([^\s;]+);ApiKey=([^\s;]+);QuantumEndpoint=(https:\/\/([a-zA-Z0-9]+)(?:-(v2))?\.quantum(?:-test)?\.azure\.com\/);/;
      const keys = await list();
      const primary = documented.exec(keys.primaryConnectionString) ?? [];
      expect(primary.slice(1)).to.deep.equal([
        ...[subscriptionId, 'quantum-rg', 'ws-1', keys.primaryKey.key],
        ...['https://westus.quantum.azure.com/', 'westus', undefined],
      ]);
      expect(primary[0]).to.equal(keys.primaryConnectionString);
      expect(documented.exec(keys.secondaryConnectionString)?.[4]).to.equal(keys.secondaryKey.key);
    });

    it('has the regional endpoint of a V2 workspace, and of a region by its display name', async () => {
      const path = `${workspacesPath}/ws-2`;
      await call(emulator, 'PUT', path, { body: { location: 'East US 2', properties: { workspaceKind: 'V2' } } });
      const { primaryConnectionString } = await list(path);
      expect(primaryConnectionString).to.match(/;QuantumEndpoint=https:\/\/eastus2-v2\.quantum\.azure\.com\/;$/);
    });

    it('has its own endpoint where that is asked for', async () => {
      await using own = await startEmulator({ localConnectionStrings: true });
      await createWorkspace(own);
      const { body } = await call(own, 'POST', `${workspacePath}/listKeys`);
      for (const text of [body.primaryConnectionString, body.secondaryConnectionString]) {
        expect(text.endsWith(`;QuantumEndpoint=${own.endpoint}/;`)).to.be.true;
      }
    });

    it('lists the same keys again, and when they are disabled', async () => {
      const enabled = await list();
      expect(await list()).to.deep.equal(enabled);
      await createWorkspace(emulator, { apiKeyEnabled: false });
      expect(await list()).to.deep.equal({ ...enabled, apiKeyEnabled: false });
    });

    it('answers 404 for a workspace that there is not', async () => {
      const { status, body } = await call(emulator, 'POST', `${workspacesPath}/none/listKeys`);
      expect([status, body.error.code]).to.deep.equal([404, 'ResourceNotFound']);
    });
  });

  describe('regenerateKey', () => {
    it('answers 204 without a body, but with a content type', async () => {
      const { status, headers, text } = await regenerate({ keys: ['Primary'] });
      expect([status, text]).to.deep.equal([204, '']);
      expect(headers.get('content-type')).to.equal('application/json');
    });

    const cases: [keys: string[], primary: boolean, secondary: boolean][] = [
      [['Primary'], true, false],
      [['Secondary'], false, true],
      [['Primary', 'Secondary'], true, true],
      [['PRIMARY', 'secondary'], true, true],
      [['Secondary', 'secondary'], false, true],
      [[], false, false],
    ];
    for (const [keys, primary, secondary] of cases) {
      it(`replaces ${JSON.stringify(keys)} and nothing else`, async () => {
        const before = await list();
        expect((await regenerate({ keys })).status).to.equal(204);
        const after = await list();
        expect(after.primaryKey.key !== before.primaryKey.key, 'primary').to.equal(primary);
        expect(after.secondaryKey.key !== before.secondaryKey.key, 'secondary').to.equal(secondary);
        expect(after.primaryKey.createdAt > before.primaryKey.createdAt).to.equal(primary);
        expect(after.secondaryKey.createdAt > before.secondaryKey.createdAt).to.equal(secondary);
        expect(after.primaryConnectionString).to.include(after.primaryKey.key);
        expect(after.secondaryConnectionString).to.include(after.secondaryKey.key);
      });
    }

    for (const body of [{}, { keys: null }]) {
      it(`replaces nothing for ${JSON.stringify(body)}`, async () => {
        const before = await list();
        expect((await regenerate(body)).status).to.equal(204);
        expect(await list()).to.deep.equal(before);
      });
    }

    const wrong = [
      { keys: ['Tertiary'] },
      { keys: ['Primary', 'x'] },
      { keys: [1] },
      { keys: [null] },
      { keys: 'Primary' },
    ];
    for (const body of [...wrong, { keys: {} }, []]) {
      it(`refuses ${JSON.stringify(body)} and replaces nothing`, async () => {
        const before = await list();
        const answer = await regenerate(body);
        expect([answer.status, answer.body.error.code]).to.deep.equal([400, 'InvalidRequestContent']);
        expect(await list()).to.deep.equal(before);
      });
    }

    it('needs a body', async () => {
      const { status, body } = await call(emulator, 'POST', `${workspacePath}/regenerateKey`);
      expect([status, body.error.code]).to.deep.equal([400, 'InvalidRequestContent']);
    });

    it('leaves the keys of other workspaces alone', async () => {
      const path = `${workspacesPath}/ws-2`;
      await createWorkspace(emulator, {}, path);
      const before = await list(path);
      await regenerate({ keys: ['Primary', 'Secondary'] });
      expect(await list(path)).to.deep.equal(before);
    });

    it('is refused while keys are disabled, and says what to do', async () => {
      await createWorkspace(emulator, { apiKeyEnabled: false });
      const before = await list();
      const { status, body } = await regenerate({ keys: ['Primary'] });
      expect([status, body.error.code]).to.deep.equal([409, 'ApiKeysDisabled']);
      expect(body.error.message).to.include("'ws-1'").and.include('Enable them');
      expect(await list()).to.deep.equal(before);
      await createWorkspace(emulator, { apiKeyEnabled: true });
      expect((await regenerate({ keys: ['Primary'] })).status).to.equal(204);
    });

    it('answers 404 for a workspace that there is not', async () => {
      const { status, body } = await regenerate({ keys: ['Primary'] }, `${workspacesPath}/none`);
      expect([status, body.error.code]).to.deep.equal([404, 'ResourceNotFound']);
    });
  });
});
