import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the server was sent. */
export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What it answers: a body that is no string is sent as JSON. `reset` cuts the connection, `hang` never answers. */
export type Answer =
  'reset' | 'hang' | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown };

export interface TestServer {
  readonly endpoint: string;
  readonly received: Received[];
}

/**
 * Runs the test against a server on loopback that gives one answer after the other, the last one for ever. The server
 * is gone when the test is over, however it ends.
 *
 * @param certificate - Makes it https.
 */
export async function withServer(
  answers: readonly Answer[],
  test: (server: TestServer) => Promise<void>,
  certificate?: { readonly cert: string; readonly key: string },
): Promise<void> {
  const received: Received[] = [];
  const answer: RequestListener = (request, response) => {
    void text(request).then((body) => {
      const answer = answers[Math.min(received.length, answers.length - 1)] ?? 'reset';
      received.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      if (answer === 'hang') return;
      if (answer === 'reset') return request.socket.destroy();
      const isText = typeof answer.body === 'string' || answer.body === undefined;
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(isText ? answer.body : JSON.stringify(answer.body));
    });
  };
  const server = certificate ? createHttpsServer(certificate, answer) : createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await test({
      endpoint: `${certificate ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
      received,
    });
  } finally {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }
}

/** An origin of loopback where nothing listens. */
export async function deadEndpoint(): Promise<string> {
  let endpoint = '';
  await withServer([], (server) => {
    endpoint = server.endpoint;
    return Promise.resolve();
  });
  return endpoint;
}
