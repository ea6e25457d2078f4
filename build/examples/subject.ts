import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Kit from '../../src/cmdlet-kit.js';
import type * as Emulator from '../../src/emulator/start-emulator.js';
import type * as Index from '../../src/index.js';

const root = join(import.meta.dirname, '../..');
const installed = process.env['AZQ_INSTALLED'];

/**
 * What is run by the examples: this clone, or, where `AZQ_INSTALLED` names a folder, what has been installed there: the
 * npm package in `node_modules`, the PowerShell module in `module`.
 */
export const subject =
  installed === undefined
    ? { folder: root, modules: join(root, 'module'), dist: join(root, 'dist') }
    : {
        folder: installed,
        modules: join(installed, 'module'),
        dist: join(installed, 'node_modules', 'az-quantum-api', 'dist'),
      };

export const index = (await load('index')) as typeof Index;
export const kit = (await load('cmdlet-kit')) as typeof Kit;
export const emulator = (await load('emulator/start-emulator')) as typeof Emulator;

function load(name: string): Promise<unknown> {
  const file = installed === undefined ? join(root, 'src', `${name}.ts`) : join(subject.dist, `${name}.js`);
  return import(pathToFileURL(file).href);
}
