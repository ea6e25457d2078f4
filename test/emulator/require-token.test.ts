import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { call, tokenFor, workspacesPath } from './call.js';

describe('requireToken', () => {
  let emulator: Emulator;
  beforeEach(async () => (emulator = await startEmulator({ requireToken: true })));
  afterEach(() => emulator.stop());

  const list = (authorization?: string, path = workspacesPath) =>
    call(emulator, 'GET', path, { headers: authorization === undefined ? {} : { authorization } });

  for (const audience of ['https://management.azure.com', 'https://management.core.windows.net/']) {
    it(`lets a token for ${audience} pass`, async () => {
      expect((await list(`Bearer ${await tokenFor(emulator, audience)}`)).status).to.equal(200);
    });
  }

  it('lets a token for the emulator itself pass, under either name', async () => {
    expect((await list(`Bearer ${await tokenFor(emulator, emulator.endpoint)}`)).status).to.equal(200);
    const localhost = emulator.endpoint.replace('127.0.0.1', 'localhost');
    expect((await list(`Bearer ${await tokenFor(emulator, localhost)}`)).status).to.equal(200);
  });

  it('refuses a request without one, with a challenge', async () => {
    const { status, headers, body } = await list();
    expect([status, body.error]).to.deep.equal([
      401,
      { code: 'AuthenticationFailed', message: "Authentication failed. The 'Authorization' header is missing." },
    ]);
    expect(headers.get('www-authenticate')).to.equal(
      `Bearer authorization_uri="${emulator.endpoint}/aaaabbbb-0000-cccc-1111-dddd2222eeee", error="invalid_token", error_description="Authentication failed. The 'Authorization' header is missing."`,
    );
  });

  it('refuses one that is not its own, or has expired, and quotes none', async () => {
    const token = await tokenFor(emulator, 'https://management.azure.com');
    await using other = await startEmulator();
    const foreign = await tokenFor(other, 'https://management.azure.com');
    for (const authorization of [
      'Bearer secret-token',
      'Basic secret-token',
      `Bearer ${foreign}`,
      `Bearer ${token}x`,
    ]) {
      const refused = await list(authorization);
      expect([refused.status, refused.body.error.code]).to.deep.equal([401, 'InvalidAuthenticationToken']);
      expect(refused.text).to.not.include('secret');
    }
    emulator.clock.advance(3_600_000);
    expect((await list(`Bearer ${token}`)).status).to.equal(401);
  });

  it('refuses one for somebody else', async () => {
    const { status, body } = await list(`Bearer ${await tokenFor(emulator, 'https://quantum.microsoft.com"\u00e9')}`);
    expect([status, body.error.code]).to.deep.equal([401, 'InvalidAuthenticationTokenAudience']);
  });

  it('asks for none where one is had', async () => {
    expect((await list(undefined, '/metadata/endpoints')).status).to.equal(200);
    expect((await list(undefined, '/common/v2.0/.well-known/openid-configuration')).status).to.equal(200);
    expect((await list(undefined, '/tenants')).status).to.equal(401);
  });
});
