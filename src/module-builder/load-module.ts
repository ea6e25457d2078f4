import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CmdletModule } from '../cmdlet/module.js';
import { bundleProgram } from './bundle-program.js';

/**
 * Loads a module's declarations, in TypeScript too, with all they import.
 *
 * @throws Error when the file's default export is no module, or what `defineModule` throws.
 */
export async function loadModule(source: string): Promise<CmdletModule> {
  const folder = mkdtempSync(join(tmpdir(), 'build-module-'));
  try {
    await bundleProgram(
      { contents: `export { default } from ${JSON.stringify(source)};`, folder: dirname(source) },
      folder,
      'module',
      '.mjs',
    );
    const loaded = (await import(pathToFileURL(join(folder, 'module.mjs')).href)) as { default?: unknown };
    if (!isModule(loaded.default)) {
      throw new Error(`The default export of ${source} is not what defineModule gives.`);
    }
    return loaded.default;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isModule(value: unknown): value is CmdletModule {
  return typeof value === 'object' && value !== null && 'cmdlets' in value && 'services' in value;
}
