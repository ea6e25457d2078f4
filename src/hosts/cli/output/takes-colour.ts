/**
 * Whether a stream is to be written to in colours, by Node's own rules: a terminal is, unless NO_COLOR or
 * NODE_DISABLE_COLORS is set or it is a dumb one; FORCE_COLOR decides for all streams.
 */
export function takesColour(
  stream: NodeJS.WritableStream,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const mayTake = environment['FORCE_COLOR'] !== undefined || (stream as { isTTY?: boolean }).isTTY === true;
  // Without an import: a pipe has no need of it, and a terminal has it loaded.
  return mayTake && process.getBuiltinModule('node:tty').WriteStream.prototype.getColorDepth({ ...environment }) > 2;
}
