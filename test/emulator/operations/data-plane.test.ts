import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../../src/emulator/start-emulator.js';
import { call, createWorkspace, tokenFor, workspacePath, workspacesPath } from '../call.js';

describe('the data plane', () => {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startEmulator();
    await createWorkspace(emulator);
  });
  afterEach(() => emulator.stop());

  const status = (key?: string, path = workspacePath) =>
    call(emulator, 'GET', `${path}/providerStatus`, {
      query: '?api-version=2026-01-15-preview',
      headers: key === undefined ? {} : { 'x-ms-quantum-api-key': key },
    });
  const keys = async (path = workspacePath): Promise<[primary: string, secondary: string]> => {
    const { body } = await call(emulator, 'POST', `${path}/listKeys`);
    return [body.primaryKey.key, body.secondaryKey.key];
  };

  it('is shown to either key, in the documented shape', async () => {
    for (const key of await keys()) {
      const { status: code, body } = await status(key);
      expect(code).to.equal(200);
      expect(body).to.have.all.keys('value');
      expect(body.value).to.have.length.above(1);
      for (const provider of body.value) {
        expect(provider).to.have.all.keys('id', 'currentAvailability', 'targets');
        expect(provider.currentAvailability).to.be.oneOf(['Available', 'Degraded', 'Unavailable']);
        for (const target of provider.targets) {
          expect(target.id).to.match(new RegExp(`^${provider.id}\\.`));
          expect(target.currentAvailability).to.be.oneOf(['Available', 'Degraded', 'Unavailable']);
          expect(target.averageQueueTime).to.be.a('number');
        }
      }
    }
  });

  it('is where endpointUri says', async () => {
    const { body } = await call(emulator, 'GET', workspacePath);
    const [key] = await keys();
    const response = await fetch(
      `${body.properties.endpointUri}${body.id}/providerStatus?api-version=2026-01-15-preview`,
      { headers: { 'x-ms-quantum-api-key': key } },
    );
    expect(response.status).to.equal(200);
    await response.text();
  });

  it('is refused without a key, and with one that is no key of the workspace', async () => {
    const other = `${workspacesPath}/ws-2`;
    await createWorkspace(emulator, {}, other);
    const [primary, secondary] = await keys();
    const wrong = [
      undefined,
      '',
      'x',
      primary.slice(1),
      `${primary}=`,
      primary.toLowerCase(),
      `${primary}, ${secondary}`,
    ];
    for (const key of [...wrong, ...(await keys(other))]) {
      const { status: code, body } = await status(key);
      expect([code, body.error.code], key).to.deep.equal([401, 'Unauthorized']);
      expect(body.error.message).to.include('x-ms-quantum-api-key');
    }
  });

  it('is shown to a token for it, and 404 where there is no workspace', async () => {
    const headers = { authorization: `Bearer ${await tokenFor(emulator, 'https://quantum.microsoft.com')}` };
    await createWorkspace(emulator, { apiKeyEnabled: false });
    const path = `${workspacePath}/providerStatus`;
    expect((await call(emulator, 'GET', path, { headers })).status).to.equal(200);
    const none = await call(emulator, 'GET', path.replace('ws-1', 'none'), { headers });
    expect([none.status, none.body.error.code]).to.deep.equal([404, 'ResourceNotFound']);
    const wrongKey = { ...headers, 'x-ms-quantum-api-key': 'x' };
    expect((await call(emulator, 'GET', path, { headers: wrongKey })).status).to.equal(401);
  });

  it('is refused to any other token, with a challenge', async () => {
    const tokens = ['token', await tokenFor(emulator, 'https://management.azure.com')];
    for (const token of tokens) {
      const headers = { authorization: `Bearer ${token}` };
      const refused = await call(emulator, 'GET', `${workspacePath}/providerStatus`, { headers });
      expect(refused.status).to.equal(401);
      expect(refused.headers.get('www-authenticate')).to.match(/^Bearer authorization_uri="http/);
    }
  });

  it('has the providers of the workspace only, if it names any', async () => {
    await createWorkspace(emulator, {
      providers: [{ providerId: 'PASQAL', providerSku: 'x' }, { providerId: 'mine' }],
    });
    const [primary] = await keys();
    expect((await status(primary)).body.value.map(({ id }) => id)).to.deep.equal(['pasqal']);
  });

  it('has quotas', async () => {
    await createWorkspace(emulator, { providers: [{ providerId: 'ionq', providerSku: 'x' }] });
    const [primary] = await keys();
    const headers = { 'x-ms-quantum-api-key': primary };
    const { status: code, body } = await call(emulator, 'GET', `${workspacePath}/quotas`, { headers });
    expect(code).to.equal(200);
    expect(body.value).to.deep.equal([
      {
        dimension: 'job-minutes',
        scope: 'Workspace',
        providerId: 'ionq',
        utilization: 0,
        holds: 0,
        limit: 600,
        period: 'Monthly',
      },
    ]);
    expect((await call(emulator, 'GET', `${workspacePath}/quotas`)).status).to.equal(401);
  });

  it('is refused to the old key from the moment it is regenerated, and shown to the other and to the new one', async () => {
    const [oldPrimary, secondary] = await keys();
    await call(emulator, 'POST', `${workspacePath}/regenerateKey`, { body: { keys: ['Primary'] } });
    expect((await status(oldPrimary)).status).to.equal(401);
    expect((await status(secondary)).status).to.equal(200);
    const [newPrimary] = await keys();
    expect((await status(newPrimary)).status).to.equal(200);
  });

  it('is refused to every key while keys are disabled', async () => {
    const [primary, secondary] = await keys();
    await createWorkspace(emulator, { apiKeyEnabled: false });
    expect((await status(primary)).status).to.equal(401);
    expect((await status(secondary)).status).to.equal(401);
    await createWorkspace(emulator, { apiKeyEnabled: true });
    expect((await status(primary)).status).to.equal(200);
  });

  it("doesn't tell a workspace that there is not from one with another key", async () => {
    const [primary] = await keys();
    const [none, wrong] = [await status(primary, `${workspacesPath}/none`), await status('x')];
    expect(none.status).to.equal(401);
    expect(none.body).to.deep.equal(wrong.body);
  });
});
