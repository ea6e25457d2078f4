import { expect } from 'chai';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type EmulatorOptions } from '../../src/emulator/start-emulator.js';
import { call, createWorkspace, tokenFor, workspacePath, workspacesPath } from './call.js';

describe('the data file', () => {
  let folder: string;
  let data: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'emulator-'));
    data = join(folder, 'state.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const start = (options: EmulatorOptions = {}) => startEmulator({ data, ...options });
  const failureOf = (promise: Promise<unknown>) =>
    promise.then(
      () => expect.fail('It started.'),
      (error: Error) => error.message,
    );

  it('has workspaces, their keys, and operations that go on, after a restart', async () => {
    const first = await start({ provisioningDelay: 60_000 });
    const put = await createWorkspace(first, { apiKeyEnabled: false });
    await createWorkspace(first, {}, `${workspacesPath}/ws-2`);
    const keys = (await call(first, 'POST', `${workspacePath}/listKeys`)).text;
    const token = await tokenFor(first, 'https://management.azure.com');
    await first.stop();

    await using second = await start({ requireToken: true });
    const headers = { authorization: `Bearer ${token}` };
    const { body } = await call(second, 'GET', workspacePath, { headers });
    expect(body.properties).to.include({ provisioningState: 'Accepted', apiKeyEnabled: false });
    expect((await call(second, 'POST', `${workspacePath}/listKeys`, { headers })).text).to.equal(keys);
    const { pathname } = new URL(put.headers.get('azure-asyncoperation') ?? '');
    second.clock.advance(60_000);
    expect((await call(second, 'GET', pathname, { headers })).text).to.include('"status":"Succeeded"');
    const list = await call(second, 'GET', workspacesPath, { headers });
    expect(list.body.value.map(({ name }) => name)).to.deep.equal(['ws-1', 'ws-2']);
  });

  it('has every change before it is answered, and nobody else can read it', async () => {
    await using emulator = await start();
    const kept = () => readFileSync(data, 'utf8');
    await createWorkspace(emulator);
    const { primaryKey } = (await call(emulator, 'POST', `${workspacePath}/listKeys`)).body;
    expect(kept()).to.include(primaryKey.key);
    await call(emulator, 'POST', `${workspacePath}/regenerateKey`, { body: { keys: ['Primary'] } });
    expect(kept()).to.not.include(primaryKey.key);
    if (process.platform !== 'win32') expect(statSync(data).mode & 0o777).to.equal(0o600);
    await call(emulator, 'DELETE', workspacePath);
    expect(kept()).to.not.include('ws-1');
    await createWorkspace(emulator);
    emulator.reset();
    expect(kept()).to.not.include('ws-1');
    expect(readdirSync(folder)).to.deep.equal(['state.json']);
  });

  it('has the certificate, so that who trusts it trusts it still', async () => {
    const first = await start({ https: true });
    await first.stop();
    await using second = await start({ https: true });
    expect(second.ca).to.equal(first.ca).and.include('BEGIN CERTIFICATE');
  });

  for (const content of ['', '{', 'null', '[]', '{"version":2,"workspaces":[],"operations":[]}', '"secret"']) {
    it(`is left alone when it is something else: ${content}`, async () => {
      writeFileSync(data, content);
      const message = await failureOf(start());
      expect(message).to.include(data).and.not.include('secret');
      expect(readFileSync(data, 'utf8')).to.equal(content);
    });
  }

  it("is named when it can't be read or written", async () => {
    expect(await failureOf(startEmulator({ data: folder }))).to.include(`'${folder}'`);
    expect(await failureOf(startEmulator({ data: join(folder, 'none', 'x') }))).to.include(join(folder, 'none', 'x'));
  });

  it('has with the next change what could not be written; the client is told', async () => {
    await using emulator = await start();
    await createWorkspace(emulator);
    rmSync(folder, { recursive: true });
    const { status, body } = await createWorkspace(emulator, { apiKeyEnabled: false });
    expect([status, body.error.code]).to.deep.equal([500, 'InternalServerError']);
    mkdirSync(folder);
    await call(emulator, 'PATCH', workspacePath, { body: { tags: {} } });
    expect(readFileSync(data, 'utf8')).to.include('"apiKeyEnabled":false');
  });
});
