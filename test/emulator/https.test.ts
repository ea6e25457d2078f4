import { expect } from 'chai';
import { once } from 'node:events';
import { request } from 'node:https';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { workspacesPath } from './call.js';

describe('https', () => {
  let emulator: Emulator;
  before(async () => (emulator = await startEmulator({ https: true })));
  after(() => emulator.stop());

  const get = async (host: string, ca?: string) => {
    const { port } = new URL(emulator.endpoint);
    const path = `${workspacesPath}?api-version=2025-12-15-preview`;
    const [response] = (await once(request({ host, port, path, ca }).end(), 'response')) as [IncomingMessage];
    return { status: response.statusCode, text: await text(response) };
  };
  const codeOf = (promise: Promise<unknown>) =>
    promise.then(
      () => undefined,
      (error: Error & { code?: string }) => error.code,
    );

  for (const host of ['127.0.0.1', 'localhost']) {
    it(`is trusted by a client at ${host} that trusts the authority`, async () => {
      expect(emulator.endpoint).to.match(/^https:\/\/127\.0\.0\.1:\d+$/);
      expect(await get(host, emulator.ca)).to.deep.equal({ status: 200, text: '{"value":[]}' });
    });
  }

  it('is not trusted by anybody else', async () => {
    expect(await codeOf(get('127.0.0.1'))).to.match(/CERT|ISSUER|SIGNATURE/);
    await using other = await startEmulator({ https: true });
    expect(await codeOf(get('127.0.0.1', other.ca))).to.match(/CERT|ISSUER|SIGNATURE/);
  });

  it('lives on after clients that speak something else', async () => {
    for (const bytes of ['GET / HTTP/1.1\r\nHost: a\r\n\r\n', '\x16\x03\x01\x02', '\0'.repeat(100)]) {
      const socket = connect(Number(new URL(emulator.endpoint).port), '127.0.0.1').on('error', () => {});
      socket.end(bytes);
      await once(socket.resume(), 'close');
    }
    expect((await get('127.0.0.1', emulator.ca)).status).to.equal(200);
  });
});
