/**
 * Writes to a stream and waits until it has taken all of it.
 *
 * A reader that has gone, as `head` goes after its first lines, is no error: the rest is not wanted.
 */
export function writeText(stream: NodeJS.WritableStream, text: string): Promise<void> {
  // A failed write is also an event, which would end the process if nobody listened.
  if (!stream.listeners('error').includes(reportedByWrite)) stream.on('error', reportedByWrite);
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && !isClosed(error)) reject(error);
      else resolve();
    });
  });
}

function reportedByWrite(): void {}

/** Windows says EOF where other systems say EPIPE. */
function isClosed(error: NodeJS.ErrnoException): boolean {
  return ['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED'].includes(error.code ?? '');
}
