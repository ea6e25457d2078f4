import { expect } from 'chai';
import { createRequestLog } from '../../src/emulator/request-log.js';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { call, createWorkspace, workspacePath, workspacesPath } from './call.js';

describe('the request log', () => {
  let emulator: Emulator;
  beforeEach(async () => (emulator = await startEmulator()));
  afterEach(() => emulator.stop());

  it('has what was sent and how it was answered, in order', async () => {
    await createWorkspace(emulator, { apiKeyEnabled: true });
    await call(emulator, 'GET', `${workspacesPath}/no%2Done`, {
      query: '?api-version=2025-12-15-preview&extra=a%20b',
      headers: { 'User-Agent': 'test/1' },
    });
    const [put, get] = emulator.requests;
    expect(emulator.requests).to.have.length(2);
    expect(put).to.deep.include({
      method: 'PUT',
      path: workspacePath,
      query: { 'api-version': '2025-12-15-preview' },
      body: { location: 'westus', properties: { apiKeyEnabled: true } },
      status: 201,
    });
    expect(put?.headers).to.include({ 'content-type': 'application/json' });
    expect(get).to.deep.include({
      method: 'GET',
      path: `${workspacesPath}/no%2Done`,
      query: { 'api-version': '2025-12-15-preview', extra: 'a b' },
      body: undefined,
      status: 404,
    });
    expect(get?.headers).to.include({ 'user-agent': 'test/1' });
  });

  it('has the text of a body that is no JSON', async () => {
    await call(emulator, 'PUT', workspacePath, { body: '{"half":' });
    expect(emulator.requests[0]).to.include({ body: '{"half":', status: 400 });
  });

  it('has no secret of a header', async () => {
    const secrets = {
      Authorization: 'Bearer secret-token',
      'x-ms-authorization-auxiliary': 'Bearer secret-auxiliary',
      'X-MS-Quantum-Api-Key': 'secret-key',
      'ocp-apim-subscription-key': 'secret-apim',
      Cookie: 'session=secret-cookie',
    };
    await call(emulator, 'GET', `${workspacePath}/providerStatus`, { headers: secrets });
    const { headers } = emulator.requests[0]!;
    for (const name of Object.keys(secrets)) expect(headers[name.toLowerCase()], name).to.equal('REDACTED');
    expect(JSON.stringify(emulator.requests)).not.to.include('secret-');
  });

  it('has no secret of a query or a body, in JSON, in a form or in text', async () => {
    const connection = 'SubscriptionId=s;ApiKey=secret-1;QuantumEndpoint=https://q/;';
    const bodies: [body: string, contentType: string][] = [
      [JSON.stringify({ properties: { password: 'secret-2', list: [{ note: connection }] } }), 'application/json'],
      ['grant_type=x&client_secret=secret-3&client_assertion=secret-4', 'application/x-www-form-urlencoded'],
      ['{"key": "secret-5"', 'application/json'],
    ];
    for (const [body, contentType] of bodies) {
      const query = '?api-version=2025-12-15-preview&sig=secret-6&access_token=secret-7&$skipToken=shown';
      await call(emulator, 'PUT', workspacePath, {
        body,
        query: query.replace('sig', 'api-key'),
        headers: { 'content-type': contentType },
      });
    }
    expect(JSON.stringify(emulator.requests)).not.to.include('secret-');
    const [json, form, text] = emulator.requests;
    expect(json?.query).to.include({ $skipToken: 'shown', access_token: 'REDACTED' });
    expect(json?.body).to.deep.equal({
      properties: { password: 'REDACTED', list: [{ note: connection.replace('secret-1', 'REDACTED') }] },
    });
    expect(form?.body).to.deep.equal({ grant_type: 'x', client_secret: 'REDACTED', client_assertion: 'REDACTED' });
    expect(text?.body).to.equal('REDACTED');
  });

  it('has the size of a large body, not the body', async () => {
    const body = JSON.stringify({ location: 'westus', tags: { a: 'x'.repeat(20_000) } });
    await call(emulator, 'PUT', workspacePath, { body });
    expect(emulator.requests[0]).to.include({ body: `${body.length} bytes`, status: 201 });
  });

  it('keeps the latest requests only', () => {
    const log = createRequestLog(2);
    for (const path of ['/1', '/2', '/3']) log.add({ method: 'GET', path, query: new URLSearchParams(), headers: {} });
    expect(log.requests.map(({ path }) => path)).to.deep.equal(['/2', '/3']);
  });
});
