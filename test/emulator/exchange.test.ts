import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { call, createWorkspace, groupPath, guid, workspacePath, workspacesPath } from './call.js';

describe('every answer of the emulator', () => {
  let emulator: Emulator;
  beforeEach(async () => (emulator = await startEmulator()));
  afterEach(() => emulator.stop());

  const requests: [what: string, method: string, path: string, status: number][] = [
    ['a list', 'GET', workspacesPath, 200],
    ['an error', 'GET', workspacePath, 404],
    ['an answer without a body', 'DELETE', workspacePath, 204],
    ['an unknown path', 'GET', `${groupPath}/nothing`, 404],
  ];
  for (const [what, method, path, status] of requests) {
    it(`carries ids and forbids caching: ${what}`, async () => {
      const answer = await call(emulator, method, path, { headers: { 'x-ms-client-request-id': 'mine-1' } });
      expect(answer.status).to.equal(status);
      expect(answer.headers.get('x-ms-request-id')).to.match(guid);
      expect(answer.headers.get('x-ms-correlation-request-id')).to.match(guid);
      expect(answer.headers.get('x-ms-client-request-id')).to.equal('mine-1');
      expect(answer.headers.get('cache-control')).to.equal('no-cache');
    });
  }

  it('has request ids of its own, and no client request id when the client sent none', async () => {
    const [first, second] = [await call(emulator, 'GET', workspacesPath), await call(emulator, 'GET', workspacesPath)];
    expect(first.headers.get('x-ms-request-id')).not.to.equal(second.headers.get('x-ms-request-id'));
    expect(first.headers.get('x-ms-client-request-id')).to.be.null;
  });

  it('is JSON in the error envelope when it is an error', async () => {
    const { headers, body } = await call(emulator, 'GET', workspacePath);
    expect(headers.get('content-type')).to.equal('application/json; charset=utf-8');
    expect(body).to.deep.equal({
      error: {
        code: 'ResourceNotFound',
        message: "The Resource 'Microsoft.Quantum/workspaces/ws-1' under resource group 'quantum-rg' was not found.",
      },
    });
  });

  it('refuses a body of more than 4 MB, sent with its length or in chunks', async () => {
    const large = ' '.repeat(4 * 1024 * 1024 + 1);
    const sized = await call(emulator, 'PUT', workspacePath, { body: large });
    expect([sized.status, sized.body.error.code]).to.deep.equal([413, 'RequestContentTooLarge']);

    const chunked = await fetch(`${emulator.endpoint}${workspacePath}?api-version=2025-12-15-preview`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: new Blob([large]).stream(),
      duplex: 'half',
    });
    expect(chunked.status).to.equal(413);
    await chunked.text();
    expect((await call(emulator, 'GET', workspacePath)).status).to.equal(404);
  });

  it('takes a body of 4 MB', async () => {
    const body = JSON.stringify({ location: 'westus' }).padEnd(4 * 1024 * 1024);
    expect((await call(emulator, 'PUT', workspacePath, { body })).status).to.equal(201);
  });

  it('is the same for a target in absolute form, as a proxy gets it', async () => {
    await createWorkspace(emulator);
    const { request } = await import('node:http');
    const path = `${emulator.endpoint}${workspacePath}?api-version=2025-12-15-preview`;
    const status = await new Promise((resolve, reject) => {
      const { hostname, port } = new URL(emulator.endpoint);
      request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).to.equal(200);
    expect(emulator.requests.at(-1)).to.have.property('path', workspacePath);
  });
});
