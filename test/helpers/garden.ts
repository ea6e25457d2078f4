import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleHost } from '../../build/bundle-host.js';
import { moduleFiles } from '../../build/generated-files.js';
import { gardenModule } from '../fixtures/garden-module.js';

/** The fixture module as PowerShell gets it, in a temporary folder. */
export interface BuiltGarden {
  readonly modulePath: string;
  remove(): void;
}

export async function buildGarden(): Promise<BuiltGarden> {
  const root = mkdtempSync(join(tmpdir(), 'azq-garden-'));
  const folder = join(root, gardenModule.name);
  for (const [path, text] of moduleFiles(gardenModule, folder)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const host = join(import.meta.dirname, '../fixtures/garden-host.ts');
  await bundleHost(host, join(folder, 'host'), `${gardenModule.name}.Host`);
  return {
    modulePath: join(folder, `${gardenModule.name}.psd1`),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
