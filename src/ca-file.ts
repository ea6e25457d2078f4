import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ShellArguments, ShellIo } from './hosts/cli/shell-command.js';

/** Puts the authority's certificate into the file that was asked for, beside the data, or into one that goes with the emulator. */
export async function writeCa(
  ca: string,
  args: ShellArguments,
  { location }: ShellIo,
): Promise<AsyncDisposable & { path: string }> {
  const { 'ca-file': named, data } = args;
  if (typeof named === 'string' || typeof data === 'string') {
    const path = resolve(location, typeof named === 'string' ? named : `${String(data)}.ca.pem`);
    await writeFile(path, `${ca}\n`);
    return { path, [Symbol.asyncDispose]: () => Promise.resolve() };
  }
  const folder = await mkdtemp(join(tmpdir(), 'azq-emulator-'));
  const path = join(folder, 'ca.pem');
  await writeFile(path, `${ca}\n`);
  return { path, [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }) };
}
