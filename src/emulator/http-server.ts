import { createServer, STATUS_CODES, type Server, type ServerOptions } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { ArmError, errorAnswer } from './arm-error.js';
import type { Certificates } from './certificate.js';
import { standardHeaders } from './standard-headers.js';

/** What a client may take: header bytes, and milliseconds to send its headers, its whole request, and the next one. */
export type HttpLimits = Required<
  Pick<
    ServerOptions,
    'maxHeaderSize' | 'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval' | 'keepAliveTimeout'
  >
>;

const defaultLimits: HttpLimits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  // With Node's five seconds a client that pauses so long sends its next request into a connection just being closed.
  keepAliveTimeout: 60_000,
};

/**
 * An HTTP server that holds its clients to the limits, and tells one that breaks them why in ARM's error envelope.
 *
 * @param certificates - With them it speaks https.
 */
export function createHttpServer(limits: HttpLimits = defaultLimits, certificates?: Certificates): Server {
  const server: Server = certificates
    ? createHttpsServer({ ...limits, ...certificates, ca: undefined, handshakeTimeout: limits.headersTimeout })
    : createServer(limits);
  return server.on('clientError', refuse);
}

function refuse(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status, headers, content = '' } = errorAnswer(clientError(error.code));
  const head = { ...standardHeaders(), ...headers, 'content-length': Buffer.byteLength(content), connection: 'close' };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${content}`);
}

function clientError(code: string | undefined): ArmError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new ArmError(431, 'RequestHeaderFieldsTooLarge', 'The headers of the request are too large.');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new ArmError(408, 'RequestTimeout', 'The request took too long to arrive.');
    default:
      return new ArmError(400, 'BadRequest', 'The request is not HTTP/1.1.');
  }
}
