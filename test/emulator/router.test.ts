import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { call, createWorkspace, groupPath, workspacePath, workspacesPath } from './call.js';

describe('the router', () => {
  let emulator: Emulator;
  beforeEach(async () => (emulator = await startEmulator()));
  afterEach(() => emulator.stop());

  it('compares paths without regard to case, decoded', async () => {
    await createWorkspace(emulator);
    for (const path of [workspacePath.toUpperCase(), workspacePath.toLowerCase(), workspacePath.replace('-', '%2D')]) {
      expect((await call(emulator, 'GET', path)).status, path).to.equal(200);
    }
  });

  for (const path of [
    '/',
    '//',
    '/nothing',
    `${groupPath}/nothing`,
    `${workspacesPath}/`,
    `/${workspacePath}`,
    `${workspacePath}/nothing`,
    `${workspacePath}/listKeys/more`,
    `${groupPath}/providers/Microsoft.Storage/storageAccounts/a`,
    `/subscriptions//providers/Microsoft.Quantum/workspaces`,
  ]) {
    it(`has no operation at ${path}`, async () => {
      const { status, body } = await call(emulator, 'GET', path);
      expect([status, body.error.code]).to.deep.equal([404, 'NotFound']);
      expect(body.error.message).to.include(path);
    });
  }

  const methods: [method: string, path: string, allow: string][] = [
    ['POST', workspacePath, 'PUT, GET, PATCH, DELETE'],
    ['POST', workspacesPath, 'GET'],
    ['GET', `${workspacePath}/listKeys`, 'POST'],
    ['PUT', `${workspacePath}/regenerateKey`, 'POST'],
    ['POST', `${workspacePath}/providerStatus`, 'GET'],
  ];
  for (const [method, path, allow] of methods) {
    it(`names the methods of ${path.slice(groupPath.length)} to a client that comes with ${method}`, async () => {
      const { status, headers, body } = await call(emulator, method, path);
      expect([status, body.error.code]).to.deep.equal([405, 'MethodNotAllowed']);
      expect(body.error.message).to.include(`'${method}'`);
      expect(headers.get('allow')).to.equal(allow);
    });
  }

  it("refuses a path that can't be decoded", async () => {
    const { status, body } = await call(emulator, 'GET', `${workspacesPath}/%E0%A4%A`);
    expect([status, body.error.code]).to.deep.equal([400, 'BadRequest']);
  });
});
