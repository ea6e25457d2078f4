import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { call, createWorkspace, workspacePath, workspacesPath } from './call.js';

describe('api-version', () => {
  let emulator: Emulator;
  beforeEach(async () => (emulator = await startEmulator()));
  afterEach(() => emulator.stop());

  for (const query of ['', '?', '?api-version', '?api-version=', '?version=2025-12-15-preview']) {
    it(`is missed in the query '${query}', whatever the path`, async () => {
      for (const path of [workspacesPath, '/']) {
        const { status, body } = await call(emulator, 'GET', path, { query });
        expect(status).to.equal(400);
        expect(body.error).to.deep.equal({
          code: 'MissingApiVersionParameter',
          message: 'The api-version query parameter (?api-version=) is required for all requests.',
        });
      }
    });
  }

  for (const version of [
    '2022-01-10-preview',
    '2023-11-13-preview',
    '2025-01-01-preview',
    '2025-08-11-preview',
    '2025-11-01-preview',
    '2025-12-15-preview',
    '2026-06-15-preview',
  ]) {
    it(`${version} is known to the management plane`, async () => {
      const { status } = await call(emulator, 'GET', workspacesPath, { query: `?api-version=${version}` });
      expect(status).to.equal(200);
    });
  }

  it('is compared without regard to case, its name too', async () => {
    const { status } = await call(emulator, 'GET', workspacesPath, { query: '?Api-Version=2025-12-15-PREVIEW' });
    expect(status).to.equal(200);
  });

  for (const version of ['2021-01-10-preview', '2026-01-15-preview', '2025-12-15', 'latest']) {
    it(`${version} is unknown to the management plane, which lists what it knows`, async () => {
      const { status, body } = await call(emulator, 'GET', workspacesPath, { query: `?api-version=${version}` });
      expect(status).to.equal(400);
      expect(body.error).to.deep.equal({
        code: 'InvalidApiVersionParameter',
        message: `The api-version '${version}' is invalid. The supported versions are '2022-01-10-preview,2023-11-13-preview,2025-01-01-preview,2025-08-11-preview,2025-11-01-preview,2025-12-15-preview,2026-06-15-preview'.`,
      });
    });
  }

  it('has keys from the one on in which they came', async () => {
    const path = `${workspacePath}/listKeys`;
    const { status, body } = await call(emulator, 'POST', path, { query: '?api-version=2022-01-10-preview' });
    expect(status).to.equal(400);
    expect(body.error.message).to.match(/supported versions are '2023-11-13-preview,/);
  });

  it('is any preview in the data plane', async () => {
    await createWorkspace(emulator);
    const answers = async (version: string) => {
      const path = `${workspacePath}/providerStatus`;
      const { status, body } = await call(emulator, 'GET', path, { query: `?api-version=${version}` });
      return [status, body.error.code] as unknown;
    };
    expect(await answers('2026-01-15-preview')).to.deep.equal([401, 'Unauthorized']);
    expect(await answers('2022-09-12-preview')).to.deep.equal([401, 'Unauthorized']);
    expect(await answers('2026-01-15')).to.deep.equal([400, 'InvalidApiVersionParameter']);
  });
});
