import { expect } from 'chai';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { call, createWorkspace, workspacePath, workspacesPath } from './call.js';

describe('the control endpoint', () => {
  let emulator: Emulator;
  beforeEach(async () => (emulator = await startEmulator({ provisioningDelay: 60_000 })));
  afterEach(() => emulator.stop());

  const control = (method: string, path: string, body?: unknown, headers = {}) =>
    call(emulator, method, `/emulator/${path}`, { query: '', headers, ...(body !== undefined && { body }) });

  it('injects faults, shows those that will strike yet, and drops them', async () => {
    const fault = { method: 'GET', path: '/workspaces', times: 2, answer: { status: 503, body: '{}' } };
    expect((await control('POST', 'faults', fault)).status).to.equal(201);
    expect((await call(emulator, 'GET', workspacesPath)).status).to.equal(503);
    expect((await control('GET', 'faults')).body.value).to.deep.equal([{ ...fault, times: 1 }]);
    expect((await control('DELETE', 'faults')).status).to.equal(204);
    expect((await control('GET', 'faults')).body.value).to.deep.equal([]);
    expect((await call(emulator, 'GET', workspacesPath)).status).to.equal(200);
  });

  it('is neither struck by a fault nor logged', async () => {
    await control('POST', 'faults', { answer: 'reset' });
    expect((await control('GET', 'faults')).body.value).to.have.length(1);
    expect(emulator.requests).to.deep.equal([]);
  });

  const wrong: unknown[] = [
    { time: 2 },
    { times: '2' },
    { times: 0 },
    { method: 1 },
    { path: ['a'] },
    { handled: 'yes' },
    { outcome: 'Ended' },
    { answer: 'nothing' },
    { answer: { status: '500' } },
    { answer: { status: 99 } },
    { answer: { status: 500, headers: { a: 1 } } },
    { answer: { status: 500, headers: { 'a b': '1' } } },
    { answer: { status: 500, body: {} } },
    { answer: null },
    { constructor: 1 },
    { hasOwnProperty: true },
    [],
  ];
  for (const fault of wrong) {
    it(`refuses the fault ${JSON.stringify(fault)}`, async () => {
      const { status, body } = await control('POST', 'faults', fault);
      expect([status, body.error.code]).to.deep.equal([400, 'InvalidRequestContent']);
      expect((await control('GET', 'faults')).body.value).to.deep.equal([]);
    });
  }

  it('shows the requests, their secrets redacted, and forgets them', async () => {
    await call(emulator, 'GET', workspacesPath, { headers: { authorization: 'Bearer secret' } });
    const { body } = await control('GET', 'requests');
    expect(body.value[0]).to.deep.include({ method: 'GET', path: workspacesPath, status: 200 });
    expect(JSON.stringify(body)).to.not.include('secret');
    expect((await control('DELETE', 'requests')).status).to.equal(204);
    expect(emulator.requests).to.deep.equal([]);
  });

  it('puts the clock forward', async () => {
    await createWorkspace(emulator);
    const begun = performance.now();
    const before = (await control('GET', 'clock')).text;
    const { status, text } = await control('POST', 'clock', { advance: 60_000 });
    const took = Math.ceil(performance.now() - begun);
    expect(status).to.equal(200);
    const moment = (json: string) => Date.parse((JSON.parse(json) as { now: string }).now);
    expect(moment(text) - moment(before)).to.be.within(60_000, 60_001 + took);
    expect((await call(emulator, 'GET', workspacePath)).body.properties.provisioningState).to.equal('Succeeded');
    for (const advance of [-1, '1', null, 1e15]) {
      expect((await control('POST', 'clock', { advance })).status).to.equal(400);
    }
  });

  it('forgets everything', async () => {
    await createWorkspace(emulator);
    await control('POST', 'faults', { times: 9, answer: 'reset' });
    expect((await control('POST', 'reset')).status).to.equal(204);
    expect((await call(emulator, 'GET', workspacePath)).status).to.equal(404);
    expect(emulator.requests).to.have.length(1);
  });

  it('has nothing else', async () => {
    expect((await control('GET', 'nothing')).status).to.equal(404);
    const { status, headers } = await control('PUT', 'faults', {});
    expect([status, headers.get('allow')]).to.deep.equal([405, 'GET, POST, DELETE']);
  });

  it('is not there for a page in a browser', async () => {
    expect((await control('GET', 'requests', undefined, { origin: 'https://evil.example' })).status).to.equal(403);
    const { port } = new URL(emulator.endpoint);
    const headers = { host: `evil.example:${port}` };
    const [answer] = (await once(
      request({ host: '127.0.0.1', port, path: '/emulator/requests', headers }).end(),
      'response',
    )) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).to.equal(403);
  });
});
