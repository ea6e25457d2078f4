import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { moduleFiles } from '../../src/module-builder/generated-files.js';
import { writeFresh } from '../../src/module-builder/write-fresh.js';
import { quantumModule } from '../../src/quantum-module.js';
import { readRecordings, withOutputs } from '../examples/recordings.js';
import { releaseNotes } from './release-notes.js';

const root = join(import.meta.dirname, '../..');

/** The module as the gallery gets it: with what is new in this version. */
export function releasedModule() {
  const notes = releaseNotes(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), quantumModule.version);
  return withOutputs({ ...quantumModule, releaseNotes: notes }, readRecordings());
}

/**
 * Writes the PowerShell module as its users get it: complete, and nothing else.
 *
 * @param folder - Is emptied first.
 */
export function writeModuleFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  writeFresh(moduleFiles(releasedModule(), folder));
  cpSync(join(root, 'module', quantumModule.name, 'host'), join(folder, 'host'), { recursive: true });
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
}
