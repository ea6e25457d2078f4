import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmptyFolder } from './install.js';

const root = join(import.meta.dirname, '../..');
const example = join(root, 'examples', 'hello-module');

/**
 * Builds the example of a module of one's own where there is nothing but the packed package and what package.json of the
 * example names, and runs the example's own test.
 *
 * @param folder - Is made.
 * @throws Error with what was written, when that fails.
 */
export async function tryHelloModule(tarball: string, folder: string): Promise<void> {
  const place = new EmptyFolder(folder);
  cpSync(example, folder, { recursive: true, filter: (path) => !/[\\/](?:dist|node_modules)(?:[\\/]|$)/.test(path) });
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8');
  place.write(
    'package.json',
    manifest.replace(/("az-quantum-api": )"[^"]+"/, `$1${JSON.stringify(`file:${tarball}`)}`),
  );
  await place.install();
  await place.npm('test');
}

/** Names in what was built of the module that have no business there, each with its file. */
export function leaks(folder: string): string[] {
  const built = join(folder, 'dist');
  return readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/.{0,30}(?:azure|quantum|azq).{0,30}/gi)].map(
        ([found]) => `${path}: ${found}`,
      ),
    );
}
