import { expect } from 'chai';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { createHttpServer, type HttpLimits } from '../../src/emulator/http-server.js';
import { startEmulator } from '../../src/emulator/start-emulator.js';
import { call, workspacesPath } from './call.js';

/** A machine that is busy must not make a client late that is not. */
const patient: HttpLimits = {
  maxHeaderSize: 1024,
  headersTimeout: 600_000,
  requestTimeout: 600_000,
  connectionsCheckingInterval: 20,
  keepAliveTimeout: 600_000,
};
const hurried: HttpLimits = { ...patient, headersTimeout: 100, requestTimeout: 200 };

/** Writes bytes to the port and reads until the server closes. */
async function speak(port: number, bytes: string | Buffer): Promise<string> {
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  socket.write(bytes);
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  await once(socket, 'close');
  return answer;
}

function expectEnvelope(answer: string, status: number, code: string): void {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head).to.match(new RegExp(`^HTTP/1\\.1 ${status} \\w`));
  expect(head).to.match(/\r\nx-ms-request-id: [0-9a-f-]{36}(\r\n|$)/);
  expect(head).to.include(`content-length: ${body.length}`).and.include('connection: close');
  expect(JSON.parse(body)).to.have.nested.property('error.code', code);
}

describe('the limits of the HTTP server', () => {
  let server: Server;
  let port: number;
  const start = async (limits: HttpLimits) => {
    server = createHttpServer(limits);
    server.on('request', (request, response) => request.resume().on('end', () => response.end('whole')));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  };
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  const startAgain = (limits: HttpLimits) => {
    stop();
    return start(limits);
  };
  beforeEach(() => start(patient));
  afterEach(stop);

  it('lets a request within them pass', async () => {
    expect(await speak(port, 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).to.match(/^HTTP\/1\.1 200 /);
  });

  it('refuses headers that are too large', async () => {
    const answer = await speak(port, `GET / HTTP/1.1\r\nHost: a\r\nX-Large: ${'x'.repeat(2048)}\r\n\r\n`);
    expectEnvelope(answer, 431, 'RequestHeaderFieldsTooLarge');
  });

  it('gives up on headers that take too long', async () => {
    await startAgain(hurried);
    expectEnvelope(await speak(port, 'GET / HTTP/1.1\r\nHost: a\r\n'), 408, 'RequestTimeout');
  });

  it('gives up on a body that takes too long', async () => {
    await startAgain(hurried);
    const answer = await speak(port, 'PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf');
    expectEnvelope(answer, 408, 'RequestTimeout');
  });

  it("doesn't wait for a refused client to close", async () => {
    await startAgain(hurried);
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }).on('error', () => {});
    socket.write('nonsense\r\n\r\n');
    await once(socket.resume(), 'end');
    const open = () => new Promise((resolve) => server.getConnections((_, count) => resolve(count)));
    while ((await open()) !== 0) await new Promise(setImmediate);
    socket.destroy();
  });

  for (const garbage of ['nonsense\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', Buffer.from([0x16, 3, 1, 2, 0, 1, 0])]) {
    it(`refuses what isn't HTTP: ${JSON.stringify(garbage.toString('latin1'))}`, async () => {
      expectEnvelope(await speak(port, garbage), 400, 'BadRequest');
    });
  }
});

describe('the emulator under garbage', () => {
  it('lives on after clients that leave in the middle of everything', async () => {
    await using emulator = await startEmulator();
    const port = Number(new URL(emulator.endpoint).port);
    const halves = [
      'PUT /x?api-version=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf',
      'PUT /x?api-version=1 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\nhalf',
      'GET /x?api-version=1 HTTP/1.1\r\nHost: a\r\n',
      'G',
    ];
    for (const half of halves) {
      const socket = connect(port, '127.0.0.1').on('error', () => {});
      await new Promise((resolve) => socket.write(half, resolve));
      await new Promise((resolve) => setTimeout(resolve, 20));
      socket.resetAndDestroy();
      await once(socket, 'close');
    }
    expect((await call(emulator, 'GET', workspacesPath)).status).to.equal(200);
  });

  it('answers broken chunks, bad headers and pipelined nonsense with 400', async () => {
    await using emulator = await startEmulator();
    const port = Number(new URL(emulator.endpoint).port);
    expect(await speak(port, 'GET / HTTP/1.1\r\nHost: a\r\nX: \x01\r\n\r\n')).to.match(/^HTTP\/1\.1 400 /);
    expect(await speak(port, 'GET / HTTP/1.1\r\nHost: a\r\n\r\n\0\0\0\r\n\r\n')).to.match(/^HTTP\/1\.1 400 /);
    const chunks = 'PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n';
    expect(await speak(port, chunks)).to.match(/^HTTP\/1\.1 400 /);
  });
});
