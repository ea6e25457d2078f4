import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../../src/emulator/start-emulator.js';
import { createTokens, tokenLifetime } from '../../../src/emulator/login/tokens.js';

const tenantId = '72f988bf-86f1-41af-91ab-2d7cd011db47';

describe('the login endpoint', () => {
  let emulator: Emulator;
  before(async () => (emulator = await startEmulator()));
  after(() => emulator.stop());

  const credentials = { grant_type: 'client_credentials', client_id: 'my-app', client_secret: 'secret-of-mine' };
  const ask = async (form: Record<string, string>, path = `/${tenantId}/oauth2/v2.0/token`) => {
    const response = await fetch(emulator.endpoint + path, { method: 'POST', body: new URLSearchParams(form) });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const claimsOf = (token: unknown) =>
    JSON.parse(Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;
  const get = async (path: string) =>
    (await (await fetch(emulator.endpoint + path)).json()) as Record<string, string | undefined>;

  it('gives a service principal a token, without an api-version', async () => {
    const { status, body } = await ask({ ...credentials, scope: 'https://management.azure.com/.default' });
    expect(status).to.equal(200);
    expect(body).to.include({ token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599 });
    const claims = claimsOf(body['access_token']);
    expect(claims).to.include({ aud: 'https://management.azure.com', tid: tenantId, appid: 'my-app' });
    expect(claims['oid']).to.match(/^[0-9a-f-]{36}$/);
    expect(Number(claims['exp']) - emulator.clock.now() / 1000).to.be.within(3590, 3600);
  });

  const audiences: [scope: string, audience: string][] = [
    ['https://management.core.windows.net//.default', 'https://management.core.windows.net/'],
    ['https://quantum.microsoft.com/.default offline_access', 'https://quantum.microsoft.com'],
    ['2cd3c5f1-0000-4000-8000-000000000000/.default', '2cd3c5f1-0000-4000-8000-000000000000'],
  ];
  for (const [scope, audience] of audiences) {
    it(`has the audience of the scope ${scope}`, async () => {
      const { body } = await ask({ ...credentials, scope });
      expect(claimsOf(body['access_token'])['aud']).to.equal(audience);
    });
  }

  it('takes a resource instead of a scope, a certificate instead of a secret, and any tenant', async () => {
    const form = {
      ...credentials,
      client_secret: '',
      client_assertion: 'a.b.c',
      resource: 'https://management.azure.com/',
    };
    for (const tenant of ['common', 'contoso.example', 'adfs']) {
      const { status, body } = await ask(form, `/${tenant}/oauth2/token`);
      expect(status).to.equal(200);
      const claims = claimsOf(body['access_token']);
      expect(claims).to.include({ aud: 'https://management.azure.com/', tid: 'aaaabbbb-0000-cccc-1111-dddd2222eeee' });
    }
  });

  const wrong: [what: string, form: Record<string, string>, status: number, error: string][] = [
    ['nothing', {}, 400, 'invalid_request'],
    ['no client', { grant_type: 'client_credentials', client_secret: 'x' }, 400, 'invalid_request'],
    ['no secret', { grant_type: 'client_credentials', client_id: 'x', scope: 'a/.default' }, 401, 'invalid_client'],
    ['no scope', credentials, 400, 'invalid_request'],
    ['another grant', { ...credentials, grant_type: 'magic' }, 400, 'unsupported_grant_type'],
    ["an object's property as a grant", { ...credentials, grant_type: 'constructor' }, 400, 'unsupported_grant_type'],
  ];
  for (const [what, form, status, error] of wrong) {
    it(`refuses ${what}, in the shape of OAuth`, async () => {
      const answer = await ask(form);
      expect([answer.status, answer.body['error']]).to.deep.equal([status, error]);
      expect(answer.body['error_description']).to.match(/^AADSTS\d+: .* Trace ID: /);
      expect(JSON.stringify(answer.body)).to.not.include('secret-of-mine');
    });
  }

  it('is found by its configuration', async () => {
    for (const version of ['/v2.0', '']) {
      const configuration = await get(`/${tenantId}${version}/.well-known/openid-configuration`);
      expect(configuration['issuer']).to.equal(`${emulator.endpoint}/${tenantId}${version}`);
      const path = configuration['token_endpoint']?.replace(emulator.endpoint, '') ?? '';
      const { status } = await ask({ ...credentials, scope: 'a/.default' }, path);
      expect(status).to.equal(200);
      const keys = await get(configuration['jwks_uri']?.replace(emulator.endpoint, '') ?? '');
      expect(keys).to.deep.equal({ keys: [] });
    }
  });

  it('says that it is an authority itself', async () => {
    const path = '/common/discovery/instance?api-version=1.1&authorization_endpoint=https://login.example/x';
    const { host } = new URL(emulator.endpoint);
    expect(await get(path)).to.deep.equal({
      tenant_discovery_endpoint: `${emulator.endpoint}/common/v2.0/.well-known/openid-configuration`,
      'api-version': '1.1',
      metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
    });
  });
});

describe('a token', () => {
  let now = 1_700_000_000_000;
  const tokens = createTokens(Buffer.alloc(32), { now: () => now });
  const claims = { aud: 'a', tid: 't', appid: 'c', oid: 'o' };

  it('is known again until it expires', () => {
    const token = tokens.issue(claims);
    expect(tokens.verify(token)).to.include(claims);
    now += tokenLifetime * 1000;
    expect(tokens.verify(token)).to.be.undefined;
  });

  it('is known to nobody else, and not when anything in it is another', () => {
    const token = tokens.issue(claims);
    expect(createTokens(Buffer.alloc(32, 1), { now: () => now }).verify(token)).to.be.undefined;
    const [head = '', payload = '', signature = ''] = token.split('.');
    const forged = Buffer.from(JSON.stringify({ ...claims, exp: 1e12 })).toString('base64url');
    const wrong = ['', 'token', `${head}.${payload}`, `${head}.${payload}.`, `${head}.${forged}.${signature}`];
    for (const each of [...wrong, `${token}A`, `a.${payload}.${signature}`]) {
      expect(tokens.verify(each), each).to.be.undefined;
    }
  });
});
