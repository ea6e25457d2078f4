import { startEmulator, type Emulator, type EmulatorOptions } from '../../../src/emulator/start-emulator.js';

/**
 * An emulator in which time goes on with its requests and not otherwise: what takes a while there takes so many requests,
 * however slow this machine is.
 *
 * @param timeAfter - Milliseconds that have passed after these requests; never less than before.
 */
export async function startInRequestTime(
  options: EmulatorOptions,
  timeAfter: (requests: Emulator['requests']) => number,
): Promise<Emulator> {
  const begun = Date.now();
  let requests: Emulator['requests'] = [];
  const emulator = await startEmulator({ ...options, clock: { now: () => begun + timeAfter(requests) } });
  ({ requests } = emulator);
  return emulator;
}

/** A second for each request. */
export function aSecondEach({ length }: Emulator['requests']): number {
  return length * 1000;
}
