import type { IncomingMessage } from 'node:http';
import { ArmError } from './arm-error.js';

/** ARM's limit for a request's body, in bytes. */
const maxContentLength = 4 * 1024 * 1024;

/** Reads a request's body whole. One that is too large is read to its end all the same: else its sender sees a broken connection, not the 413. */
export async function readContent(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= maxContentLength) chunks.push(chunk);
  }
  if (length > maxContentLength) {
    throw new ArmError(413, 'RequestContentTooLarge', 'The request content size exceeds the maximum size of 4 MB.');
  }
  return Buffer.concat(chunks);
}
