import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../../src/emulator/start-emulator.js';
import { call, createWorkspace, workspacePath } from '../call.js';

describe('If-Match and If-None-Match', () => {
  let emulator: Emulator;
  beforeEach(async () => (emulator = await startEmulator()));
  afterEach(() => emulator.stop());

  const etag = async () => (await call(emulator, 'GET', workspacePath)).headers.get('etag') ?? 'no ETag';
  const change = (method: string, headers: Record<string, string>) =>
    call(emulator, method, workspacePath, {
      headers,
      ...(method === 'PUT' && { body: { location: 'westus', properties: { apiKeyEnabled: false } } }),
      ...(method === 'PATCH' && { body: { tags: { a: 'b' } } }),
    });

  for (const method of ['PUT', 'PATCH', 'DELETE']) {
    it(`let a ${method} pass that knows the resource`, async () => {
      await createWorkspace(emulator);
      expect((await change(method, { 'if-match': await etag() })).status).to.be.oneOf([200, 204]);
      await createWorkspace(emulator);
      expect((await change(method, { 'if-match': `"other", ${await etag()}` })).status).to.be.oneOf([200, 204]);
      await createWorkspace(emulator);
      expect((await change(method, { 'if-match': '*' })).status).to.be.oneOf([200, 204]);
      await createWorkspace(emulator);
      expect((await change(method, { 'if-none-match': '"other"' })).status).to.be.oneOf([200, 204]);
    });

    it(`refuse a ${method} that doesn't, and leave the resource`, async () => {
      await createWorkspace(emulator);
      const before = await etag();
      for (const headers of [{ 'if-match': '"other"' }, { 'if-none-match': before }, { 'if-none-match': '*' }]) {
        const { status, body } = await change(method, headers);
        expect([status, body.error.code]).to.deep.equal([412, 'PreconditionFailed']);
        expect(body.error.message).to.include(Object.values(headers)[0]).and.include(before);
        expect(await etag()).to.equal(before);
      }
    });
  }

  it('of a resource that there is not: nothing matches', async () => {
    expect((await change('PUT', { 'if-match': '*' })).status).to.equal(412);
    expect((await change('DELETE', { 'if-match': '"x"' })).status).to.equal(412);
    expect((await change('PUT', { 'if-none-match': '*' })).status).to.equal(201);
  });

  it('spare a client what it knows already', async () => {
    const { headers } = await createWorkspace(emulator);
    const known = headers.get('etag') ?? '';
    const answer = await call(emulator, 'GET', workspacePath, { headers: { 'if-none-match': known } });
    expect([answer.status, answer.text, answer.headers.get('etag')]).to.deep.equal([304, '', known]);
    const other = await call(emulator, 'GET', workspacePath, { headers: { 'if-none-match': '"x"' } });
    expect(other.status).to.equal(200);
  });
});
