import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';

/** A request as it arrived, nothing of it decoded. */
export interface Captured {
  readonly method: string;
  /** Between the slashes, the percent-encoding as it was. */
  readonly segments: readonly string[];
  /** Without its question mark. */
  readonly query: string;
  readonly headerNames: readonly string[];
  /** The access key, and what logs in to a proxy. */
  readonly secrets: { readonly key: string | undefined; readonly proxy: string | undefined };
  readonly body: unknown;
}

/**
 * Notes every request and refuses it, so that a call sends what it has to send and nothing has to be remembered. What
 * it gives is a workspace, for calls that read one before they change it or connect to it, and a target of that.
 */
export class CapturingServer {
  readonly endpoint: string;
  readonly #server: Server;
  #captured: Captured[] = [];

  private constructor(server: Server) {
    this.#server = server;
    this.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', (request: IncomingMessage, response) => {
      void buffer(request).then((content) => {
        const captured = capture(request, content);
        this.#captured.push(captured);
        const [status, body] = answerTo(captured, this.endpoint);
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    // As a proxy: where a call would go to, and no further.
    server.on('connect', (request: IncomingMessage, socket: Duplex) => {
      this.#captured.push(capture(request, Buffer.alloc(0)));
      socket.on('error', () => undefined).end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
    });
  }

  static async start(): Promise<CapturingServer> {
    const server = createServer({ maxHeaderSize: 2 ** 20 }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new CapturingServer(server);
  }

  /** What came since this was last asked. */
  take(): Captured[] {
    return this.#captured.splice(0);
  }

  async stop(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }
}

function capture({ method = '', url = '', rawHeaders, headers }: IncomingMessage, content: Buffer): Captured {
  const mark = url.indexOf('?');
  return {
    method,
    segments: (mark < 0 ? url : url.slice(0, mark)).split('/'),
    query: mark < 0 ? '' : url.slice(mark + 1),
    headerNames: rawHeaders
      .filter((_, index) => index % 2 === 0)
      .map((name) => name.toLowerCase())
      .sort(),
    secrets: {
      key: headers['x-ms-quantum-api-key'] as string | undefined,
      proxy: headers['proxy-authorization'],
    },
    body: content.length === 0 ? undefined : (JSON.parse(content.toString()) as unknown),
  };
}

function answerTo({ method, segments }: Captured, endpointUri: string): [number, object] {
  if (segments.at(-1) === 'providerStatus') {
    return [200, { value: [{ id: 'ionq', currentAvailability: 'Available', targets: [{ id: 'ionq.simulator' }] }] }];
  }
  const isWorkspace = method === 'GET' && segments.at(-2)?.toLowerCase() === 'workspaces';
  if (!isWorkspace) return [409, { error: { code: 'RefusedByTest', message: 'Whatever it was, it was refused.' } }];
  const properties = { provisioningState: 'Succeeded', usable: 'Yes', apiKeyEnabled: true, endpointUri };
  return [
    200,
    { id: segments.map(decodeURIComponent).join('/'), name: segments.at(-1), location: 'westus', properties },
  ];
}
