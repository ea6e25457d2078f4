import { WriteStream } from 'node:tty';

/**
 * Whether a stream is to be written to in colours, by Node's own rules: a terminal is, unless NO_COLOR or
 * NODE_DISABLE_COLORS is set or it is a dumb one; FORCE_COLOR decides for all streams.
 */
export function takesColour(
  stream: NodeJS.WritableStream,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const depth = WriteStream.prototype.getColorDepth({ ...environment });
  return depth > 2 && (environment['FORCE_COLOR'] !== undefined || (stream as { isTTY?: boolean }).isTTY === true);
}
