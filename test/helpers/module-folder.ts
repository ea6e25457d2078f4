import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { moduleFiles } from '../../src/module-builder/generated-files.js';
import type { CmdletModule } from '../../src/cmdlet/module.js';

/**
 * Writes a PowerShell module, without its host, into a new folder for the tests of a suite.
 *
 * @returns A function that answers the path of the manifest.
 */
export function useModuleFolder(module: CmdletModule): () => string {
  let root = '';
  const folder = () => join(root, module.name);
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'az-quantum-api-'));
    for (const [path, text] of moduleFiles(module, folder())) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  });
  after(() => rmSync(root, { recursive: true, force: true }));
  return () => join(folder(), `${module.name}.psd1`);
}
