import { once } from 'node:events';
import { createServer, request as httpRequest } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** What a proxy was asked: `CONNECT host:port` or `GET http://...`, and as whom. */
export interface Asked {
  readonly what: string;
  readonly authorization: string | undefined;
}

/** A proxy on loopback that passes everything on. */
export interface TestProxy {
  readonly port: number;
  readonly asked: Asked[];
  /** All that has come through its tunnels from the client, as it came. */
  readonly tunnelled: () => string;
}

/**
 * Runs the test with a proxy, which is gone when the test is over, however it ends.
 *
 * @param login - `user:password`: who does not bring it is answered with 407.
 */
export async function withProxy(test: (proxy: TestProxy) => Promise<void>, login?: string): Promise<void> {
  const asked: Asked[] = [];
  const sockets = new Set<Socket>();
  let tunnelled = '';
  const expected = login && `Basic ${Buffer.from(login).toString('base64')}`;
  const admits = (what: string, authorization: string | undefined) => {
    asked.push({ what, authorization });
    return !expected || authorization === expected;
  };
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    if (!admits(`${method} ${url}`, headers['proxy-authorization'])) return void response.writeHead(407).end();
    const onward = httpRequest(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('connect', ({ url = '', headers }, socket: Socket) => {
    socket.on('error', () => undefined);
    if (!admits(`CONNECT ${url}`, headers['proxy-authorization'])) {
      return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
    }
    const onward = connect(Number(url.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.on('data', (data: Buffer) => (tunnelled += data.toString('latin1')));
      socket.pipe(onward).pipe(socket);
    });
    onward.on('error', () => socket.destroy());
    sockets.add(socket).add(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await test({ port: (server.address() as AddressInfo).port, asked, tunnelled: () => tunnelled });
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }
}
