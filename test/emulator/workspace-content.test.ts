import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { call, workspacePath } from './call.js';

describe('the body of a PUT of a workspace', () => {
  let emulator: Emulator;
  before(async () => (emulator = await startEmulator()));
  after(() => emulator.stop());

  const wrong: [body: unknown, code: string, message: string][] = [
    [{}, 'LocationRequired', 'location'],
    [{ location: '' }, 'LocationRequired', 'location'],
    [{ location: null }, 'LocationRequired', 'location'],
    [{ location: 1 }, 'InvalidRequestContent', "'location'"],
    [{ location: 'a;b' }, 'LocationNotAvailableForResourceType', "'a;b'"],
    [{ location: 'evil.example/' }, 'LocationNotAvailableForResourceType', "'evil.example/'"],
    [{ location: 'westus', tags: [] }, 'InvalidRequestContent', "'tags'"],
    [{ location: 'westus', tags: { a: 1 } }, 'InvalidRequestContent', "'tags'"],
    [{ location: 'westus', identity: 'SystemAssigned' }, 'InvalidRequestContent', "'identity'"],
    [{ location: 'westus', properties: [] }, 'InvalidRequestContent', "'properties'"],
    [{ location: 'westus', properties: { apiKeyEnabled: 'true' } }, 'InvalidRequestContent', 'apiKeyEnabled'],
    [{ location: 'westus', properties: { providers: {} } }, 'InvalidRequestContent', 'providers'],
    [{ location: 'westus', properties: { providers: ['ionq'] } }, 'InvalidRequestContent', 'providers'],
  ];
  for (const [body, code, message] of wrong) {
    it(`is refused, and nothing created: ${JSON.stringify(body)}`, async () => {
      const answer = await call(emulator, 'PUT', workspacePath, { body });
      expect(answer.status).to.equal(400);
      expect(answer.body.error.code).to.equal(code);
      expect(answer.body.error.message).to.include(message);
      expect((await call(emulator, 'GET', workspacePath)).status).to.equal(404);
    });
  }

  it('needs a location and nothing else; null is as good as nothing', async () => {
    const path = `${workspacePath}a`;
    expect((await call(emulator, 'PUT', path, { body: { location: 'westus' } })).status).to.equal(201);
    const nulls = {
      location: 'West US',
      tags: null,
      identity: null,
      properties: { apiKeyEnabled: null, providers: null },
    };
    const { status, body } = await call(emulator, 'PUT', path, { body: nulls });
    expect(status).to.equal(200);
    expect(body).not.to.have.any.keys('tags', 'identity');
    expect(body.properties).to.deep.include({ apiKeyEnabled: true, providers: [] });
  });
});
