import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleHost } from '../../src/module-builder/bundle-host.js';
import { moduleFiles } from '../../src/module-builder/generated-files.js';
import type { CmdletModule } from '../../src/cmdlet/module.js';

/** A fixture module as PowerShell gets it, in a temporary folder. */
export interface BuiltModule {
  readonly modulePath: string;
  remove(): void;
}

/**
 * Builds a fixture module with its host.
 *
 * @param expression - The module, as an expression over the exports of the fixture's file, which is named first.
 */
export async function buildModule(module: CmdletModule, file: string, expression: string): Promise<BuiltModule> {
  const root = mkdtempSync(join(tmpdir(), 'azq-module-'));
  const folder = join(root, module.name);
  for (const [path, text] of moduleFiles(module, folder)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const entry = join(root, 'host.ts');
  const from = (path: string) => JSON.stringify(join(import.meta.dirname, path));
  writeFileSync(
    entry,
    `import { main } from ${from('../../src/hosts/pwsh/main.ts')};
     import * as fixture from ${from(`../fixtures/${file}`)};
     await main(fixture.${expression});`,
  );
  await bundleHost(entry, join(folder, 'host'), `${module.name}.Host`);
  return {
    modulePath: join(folder, `${module.name}.psd1`),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
