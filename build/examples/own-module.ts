import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeBlocks } from './code-blocks.js';
import { tsdocExamples } from './source-scenes.js';

const declared = join(import.meta.dirname, '../../src/cmdlet/module.ts');

/** What examples import from `./module.js`, as whoever declares a module has it: the example of `defineModule`. */
export function ownModule(): string {
  const [example = ''] = tsdocExamples(readFileSync(declared, 'utf8').replaceAll('\r\n', '\n'));
  return codeBlocks(example)[0]?.code ?? '';
}
