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

  it('keeps the latest requests only', () => {
    const log = createRequestLog(2);
    for (const path of ['/1', '/2', '/3']) log.add({ method: 'GET', path, query: {}, headers: {} });
    expect(log.requests.map(({ path }) => path)).to.deep.equal(['/2', '/3']);
  });
});
