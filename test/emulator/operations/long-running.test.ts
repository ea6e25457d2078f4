import { expect } from 'chai';
import { startEmulator, type Emulator, type EmulatorOptions } from '../../../src/emulator/start-emulator.js';
import { call, createWorkspace, guid, workspacePath, workspacesPath, type CallResult } from '../call.js';

/** What a status of a long-running operation says. */
interface Status {
  readonly id: string;
  readonly name: string;
  readonly resourceId: string;
  readonly status: string;
  readonly startTime: string;
  readonly endTime?: string;
  readonly percentComplete?: number;
  readonly properties?: null;
  readonly error?: { readonly code: string; readonly message: string };
}

describe('a long-running operation', () => {
  let emulator: Emulator;
  const start = async (options: EmulatorOptions = {}) =>
    (emulator = await startEmulator({ provisioningDelay: 60_000, ...options }));
  afterEach(() => emulator.stop());

  const poll = async (answer: CallResult, header = 'azure-asyncoperation') => {
    const response = await fetch(answer.headers.get(header) ?? 'http://nothing.invalid');
    return { code: response.status, headers: response.headers, body: (await response.json()) as Status };
  };
  const get = () => call(emulator, 'GET', workspacePath);
  const remove = () => call(emulator, 'DELETE', workspacePath);

  describe('of a PUT', () => {
    it('is followed at its Azure-AsyncOperation, a path of no subscription', async () => {
      await start();
      const put = await createWorkspace(emulator);
      expect(put.status).to.equal(201);
      expect(put.headers.get('location')).to.be.null;
      expect(put.headers.get('retry-after')).to.be.null;
      const url = new URL(put.headers.get('azure-asyncoperation') ?? '');
      expect(url.origin).to.equal(emulator.endpoint);
      expect(url.search).to.equal('?api-version=2025-12-15-preview');
      expect(url.pathname).to.match(
        /^\/providers\/Microsoft\.Quantum\/locations\/WESTUS\/operationStatuses\/[0-9a-f-]{36}\*[0-9a-f]{64}$/,
      );
      expect(put.headers.get('x-ms-request-id')).to.match(guid);
      expect(url.pathname).to.include(put.headers.get('x-ms-request-id') ?? 'no id');

      const { code, body } = await poll(put);
      expect(code).to.equal(200);
      expect(body).to.have.all.keys('id', 'name', 'resourceId', 'status', 'startTime');
      expect(body).to.include({ id: url.pathname, status: 'Accepted', resourceId: workspacePath });
      expect(body.name).to.equal(url.pathname.split('/').at(-1));
    });

    it('succeeds when its time has come, and the workspace with it', async () => {
      await start();
      const put = await createWorkspace(emulator);
      emulator.clock.advance(59_000);
      expect((await poll(put)).body.status).to.equal('Accepted');
      emulator.clock.advance(1_000);
      const { code, body } = await poll(put);
      expect(code).to.equal(200);
      expect(body).to.include({ status: 'Succeeded', percentComplete: 100, properties: null });
      expect(Date.parse(body.endTime ?? '') - Date.parse(body.startTime)).to.equal(60_000);
      expect((await get()).body.properties).to.include({ provisioningState: 'Succeeded', usable: 'Yes' });
    });

    for (const outcome of ['Failed', 'Canceled'] as const) {
      it(`may end as ${outcome}, when that is asked for`, async () => {
        await start();
        emulator.faults.inject({ method: 'PUT', outcome });
        const put = await createWorkspace(emulator);
        expect((await poll(put)).body.status).to.equal('Accepted');
        emulator.clock.advance(60_000);
        const { body } = await poll(put);
        expect(body.status).to.equal(outcome);
        expect(body.error?.code).to.be.oneOf(['ResourceDeploymentFailure', 'OperationCanceled']);
        expect((await get()).body.properties).to.include({ provisioningState: outcome, usable: 'No' });
        const query = '?api-version=2023-11-13-preview';
        const old = await call(emulator, 'GET', workspacePath, { query });
        expect(old.body.properties.provisioningState).to.equal('Failed');
      });
    }

    it('may end badly at once, without a delay', async () => {
      await start({ provisioningDelay: 0 });
      emulator.faults.inject({ method: 'PUT', outcome: 'Failed' });
      const put = await createWorkspace(emulator);
      expect(put.status).to.equal(201);
      expect((await poll(put)).body.status).to.equal('Failed');
      expect((await createWorkspace(emulator)).status).to.equal(200);
      expect((await get()).body.properties.provisioningState).to.equal('Succeeded');
    });

    it('is none without a delay', async () => {
      await start({ provisioningDelay: 0 });
      const put = await createWorkspace(emulator);
      expect(put.status).to.equal(201);
      expect(put.headers.get('azure-asyncoperation')).to.be.null;
    });
  });

  describe('of a DELETE', () => {
    it('is accepted with the body null, and followed at Azure-AsyncOperation or Location', async () => {
      await start({ provisioningDelay: 5_000 });
      await createWorkspace(emulator);
      const deleted = await remove();
      expect([deleted.status, deleted.text]).to.deep.equal([202, 'null']);
      expect(deleted.headers.get('location')).to.equal(deleted.headers.get('azure-asyncoperation')).and.not.be.null;
      const early = await poll(deleted, 'location');
      expect([early.code, early.body.status]).to.deep.equal([202, 'Deleting']);
      emulator.clock.advance(5_000);
      const late = await poll(deleted, 'location');
      expect([late.code, late.body.status]).to.deep.equal([200, 'Succeeded']);
    });

    it('leaves the workspace readable as Deleting until it is done', async () => {
      await start();
      await createWorkspace(emulator, { providers: [{ providerId: 'ionq', providerSku: 'free' }] });
      await remove();
      const deleting = await get();
      expect(deleting.status).to.equal(200);
      expect(deleting.body.properties).to.include({ provisioningState: 'Deleting', usable: 'No' });
      expect(deleting.body.properties.providers[0]?.provisioningState).to.equal('Deleting');
      expect((await call(emulator, 'GET', workspacesPath)).body.value).to.have.length(1);
      emulator.clock.advance(60_000);
      expect((await get()).status).to.equal(404);
      expect((await call(emulator, 'GET', workspacesPath)).body.value).to.deep.equal([]);
      expect((await remove()).status).to.equal(204);
    });

    it('lets nothing be changed meanwhile, and is the same when it is asked for again', async () => {
      await start();
      await createWorkspace(emulator);
      const deleted = await remove();
      const again = await remove();
      expect(again.headers.get('location')).to.equal(deleted.headers.get('location'));
      const regenerate = call(emulator, 'POST', `${workspacePath}/regenerateKey`, { body: { keys: ['Primary'] } });
      const patch = call(emulator, 'PATCH', workspacePath, { body: { tags: {} } });
      for (const { status, body } of [await createWorkspace(emulator), await regenerate, await patch]) {
        expect([status, body.error.code]).to.deep.equal([409, 'Conflict']);
      }
      emulator.clock.advance(60_000);
      expect((await createWorkspace(emulator)).status).to.equal(201);
    });

    it('may fail, and leaves the workspace', async () => {
      await start();
      await createWorkspace(emulator);
      emulator.faults.inject({ method: 'DELETE', outcome: 'Failed' });
      const deleted = await remove();
      emulator.clock.advance(60_000);
      expect((await poll(deleted)).body.status).to.equal('Failed');
      expect((await get()).body.properties.provisioningState).to.equal('Failed');
      await createWorkspace(emulator);
      emulator.clock.advance(60_000);
      expect((await get()).body.properties.provisioningState).to.equal('Succeeded');
    });
  });

  it('asks to be looked at after a while, if the emulator is told so', async () => {
    await start({ retryAfter: 7 });
    const put = await createWorkspace(emulator);
    expect(put.headers.get('retry-after')).to.equal('7');
    expect((await poll(put)).headers.get('retry-after')).to.equal('7');
    emulator.clock.advance(60_000);
    expect((await poll(put)).headers.get('retry-after')).to.be.null;
    expect((await remove()).headers.get('retry-after')).to.equal('7');
  });

  it('is nowhere else', async () => {
    await start();
    const put = await createWorkspace(emulator);
    const { pathname } = new URL(put.headers.get('azure-asyncoperation') ?? '');
    for (const path of [pathname.replace('WESTUS', 'EASTUS'), `${pathname}0`, pathname.replace('*', '')]) {
      expect((await call(emulator, 'GET', path)).status, path).to.equal(404);
    }
    expect((await call(emulator, 'GET', pathname.toLowerCase().replace('*', '%2A'))).status).to.equal(200);
  });
});
