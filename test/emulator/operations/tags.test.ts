import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../../src/emulator/start-emulator.js';
import { call, createWorkspace, workspacePath } from '../call.js';

describe('PATCH', () => {
  let emulator: Emulator;
  beforeEach(async () => (emulator = await startEmulator({ provisioningDelay: 1000 })));
  afterEach(() => emulator.stop());

  const patch = (body: unknown) => call(emulator, 'PATCH', workspacePath, { body });

  it('replaces the tags, at once, and nothing else', async () => {
    await createWorkspace(emulator, { apiKeyEnabled: false });
    emulator.clock.advance(1000);
    const { body: before } = await call(emulator, 'GET', workspacePath);
    await patch({ tags: { department: 'research', old: 'yes' } });
    const { status, body } = await patch({ tags: { department: 'sales' }, properties: { apiKeyEnabled: true } });
    expect(status).to.equal(200);
    expect(body.tags).to.deep.equal({ department: 'sales' });
    expect(body.properties).to.deep.equal(before.properties);
    expect(body.systemData.lastModifiedAt > before.systemData.lastModifiedAt).to.be.true;
    expect((await call(emulator, 'GET', workspacePath)).body).to.deep.equal(body);
  });

  it('takes all tags away, or leaves them', async () => {
    await createWorkspace(emulator);
    await patch({ tags: { a: 'b' } });
    expect((await patch({})).body.tags).to.deep.equal({ a: 'b' });
    expect((await patch({ tags: null })).body.tags).to.deep.equal({ a: 'b' });
    expect((await patch({ tags: {} })).body.tags).to.deep.equal({});
  });

  for (const body of [{ tags: [] }, { tags: { a: 1 } }, { tags: 'a' }, []]) {
    it(`refuses ${JSON.stringify(body)}`, async () => {
      await createWorkspace(emulator);
      const answer = await patch(body);
      expect([answer.status, answer.body.error.code]).to.deep.equal([400, 'InvalidRequestContent']);
    });
  }

  it('answers 404 for a workspace that there is not', async () => {
    expect((await patch({ tags: {} })).status).to.equal(404);
  });
});
