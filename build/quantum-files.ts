import { join } from 'node:path';
import { quantumModule } from '../src/quantum-module.js';
import { readRecordings, withOutputs } from './examples/recordings.js';
import { generatedFiles } from '../src/module-builder/generated-files.js';

const root = join(import.meta.dirname, '..');

/** Every generated file of the package that is committed, by path. */
export function quantumFiles(): Map<string, string> {
  return generatedFiles(withOutputs(quantumModule, readRecordings()), {
    moduleFolder: join(root, 'module', quantumModule.name),
    docsFolder: join(root, 'docs', quantumModule.name),
    interfacesFile: join(root, 'src', 'az-quantum-api.ts'),
  });
}
