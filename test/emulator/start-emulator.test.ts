import { expect } from 'chai';
import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startEmulator } from '../../src/emulator/start-emulator.js';
import { call, createWorkspace, workspacePath, workspacesPath } from './call.js';

/** What a promise is rejected with. */
async function rejection(promise: Promise<unknown>): Promise<Error & { code?: string }> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(outcome, 'a rejection').to.be.instanceOf(Error);
  return outcome as Error & { code?: string };
}

describe('startEmulator', () => {
  it('listens on the loopback address, on a port of its own', async () => {
    await using first = await startEmulator();
    await using second = await startEmulator();
    expect(first.endpoint).to.match(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(second.endpoint).not.to.equal(first.endpoint);
    expect((await call(first, 'GET', workspacesPath)).status).to.equal(200);
  });

  it('keeps the state of two emulators apart', async () => {
    await using first = await startEmulator();
    await using second = await startEmulator();
    await createWorkspace(first);
    expect((await call(second, 'GET', workspacePath)).status).to.equal(404);
  });

  it('listens on the port it is given', async () => {
    const first = await startEmulator();
    const port = Number(new URL(first.endpoint).port);
    await first.stop();
    await using again = await startEmulator({ port });
    expect(again.endpoint).to.equal(first.endpoint);
  });

  it('says which port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      const error = await rejection(startEmulator({ port }));
      expect(error.message).to.include(`127.0.0.1:${port}`).and.include('taken');
      expect(error.cause).to.have.property('code', 'EADDRINUSE');
    } finally {
      server.close();
    }
  });

  for (const options of [{ port: 65_536 }, { port: -1 }, { provisioningDelay: -1 }, { provisioningDelay: NaN }]) {
    it(`refuses ${JSON.stringify(options)}`, async () => {
      expect(await rejection(startEmulator(options))).to.be.instanceOf(RangeError);
    });
  }

  describe('stop', () => {
    it('closes idle keep-alive connections at once', async () => {
      const emulator = await startEmulator();
      const agent = new Agent({ keepAlive: true });
      const get = request(`${emulator.endpoint}/?api-version=1`, { agent }).end();
      const [response] = (await once(get, 'response')) as [IncomingMessage];
      expect(response.headers).to.have.property('keep-alive', 'timeout=60');
      response.resume();
      await once(response, 'end');
      expect(get.socket?.destroyed).to.be.false;
      const closed = once(get.socket!, 'close');
      // Neither side would close it for a minute, which no test has.
      await emulator.stop();
      await closed;
      agent.destroy();
    });

    it('cuts a request that is still waiting for its answer', async () => {
      const emulator = await startEmulator();
      emulator.faults.inject({ delay: 60_000 });
      const pending = rejection(call(emulator, 'GET', workspacesPath));
      while (emulator.faults.pending.length > 0) await new Promise(setImmediate);
      // Its answer is due in a minute, which no test has.
      await emulator.stop();
      await pending;
      expect(emulator.requests[0]).to.have.property('status', undefined);
    });

    it('leaves no timer behind that would keep the process', async () => {
      const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
      const emulator = await startEmulator();
      emulator.faults.inject({ times: 20, delay: 60_000 });
      const before = timers();
      const pending = Array.from({ length: 20 }, () => rejection(call(emulator, 'GET', workspacesPath)));
      // With the last of them the last timer runs. Timers of others come to an end meanwhile, and are not to be counted.
      while (emulator.faults.pending.length > 0) await new Promise(setImmediate);
      await emulator.stop();
      await Promise.all(pending);
      expect(timers()).to.be.below(before + 10);
    });

    it('may be called again, and leaves nothing listening', async () => {
      const emulator = await startEmulator();
      await Promise.all([emulator.stop(), emulator.stop()]);
      await emulator.stop();
      const error = await rejection(fetch(emulator.endpoint));
      expect(error.cause).to.have.property('code', 'ECONNREFUSED');
    });

    it('is what disposing does', async () => {
      const emulator = await startEmulator();
      await emulator[Symbol.asyncDispose]();
      await rejection(fetch(emulator.endpoint));
    });
  });

  describe('provisioningDelay', () => {
    it('is the time that a workspace takes to be ready', async () => {
      await using emulator = await startEmulator({ provisioningDelay: 300, clock: { now: () => 1_000_000 } });
      const put = await createWorkspace(emulator, {
        providers: [{ providerId: 'ionq', providerSku: 'pay-as-you-go' }],
      });
      expect(put.status).to.equal(201);
      expect(put.body.properties).to.include({ provisioningState: 'Accepted', usable: 'No' });
      expect(put.body.properties.providers[0]?.provisioningState).to.equal('Launching');
      emulator.clock.advance(299);
      const early = await call(emulator, 'GET', workspacePath);
      expect(early.body.properties.provisioningState).to.equal('Accepted');
      expect(early.headers.get('etag')).to.equal(put.headers.get('etag'));

      emulator.clock.advance(1);
      const late = await call(emulator, 'GET', workspacePath);
      expect(late.body.properties).to.include({ provisioningState: 'Succeeded', usable: 'Yes' });
      expect(late.body.properties.providers[0]?.provisioningState).to.equal('Succeeded');
      expect(late.headers.get('etag')).not.to.equal(put.headers.get('etag'));
    });

    it('starts again with a change, which is answered 201 too', async () => {
      await using emulator = await startEmulator({ provisioningDelay: 60_000 });
      await createWorkspace(emulator);
      emulator.clock.advance(60_000);
      const changed = await createWorkspace(emulator, { apiKeyEnabled: false });
      expect(changed.status).to.equal(201);
      expect(changed.body.properties).to.include({ provisioningState: 'Accepted', apiKeyEnabled: false });
    });
  });
});
