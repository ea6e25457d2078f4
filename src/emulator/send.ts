import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer.js';
import { standardHeaders } from './standard-headers.js';

/** Answers a request. */
export function send(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  writeHead(answer, request, response);
  response.end(answer.content);
}

/** Answers a request with half the body that its headers promise, and cuts the connection; one without a body is only cut. */
export function sendTruncated(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  const content = Buffer.from(answer.content ?? '');
  if (content.length < 2) {
    request.socket.destroy();
    return;
  }
  writeHead(answer, request, response);
  response.setHeader('content-length', content.length);
  response.write(content.subarray(0, content.length / 2), () => request.socket.destroy());
}

function writeHead({ status, headers }: Answer, request: IncomingMessage, response: ServerResponse): void {
  response.statusCode = status;
  const clientRequestId = request.headers['x-ms-client-request-id']?.toString();
  for (const [name, value] of Object.entries({ ...standardHeaders(clientRequestId), ...headers })) {
    response.setHeader(name, value);
  }
}
