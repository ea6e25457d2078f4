import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { codeBlocks } from '../examples/code-blocks.js';
import type { EmptyFolder } from './install.js';

const root = join(import.meta.dirname, '../..');

/** The first block for Node that README shows. */
export function readmeExample(): string {
  const block = codeBlocks(readFileSync(join(root, 'README.md'), 'utf8')).find(({ language }) => language === 'node');
  if (!block) throw new Error('README.md shows no code for Node.');
  return block.code;
}

/** Makes a workspace in the emulator, runs README's example there, and says whether its primary key alone is another. */
const prepared = `import { connect } from 'az-quantum-api';
import { startEmulator } from 'az-quantum-api/emulator';

const emulator = await startEmulator();
process.env['AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT'] = emulator.endpoint;
const quantum = connect({ subscriptionId: '00000000-1111-2222-3333-444444444444' });
const workspace = { resourceGroupName: 'quantum-rg', workspaceName: 'my-workspace' };
await quantum.newAzQuantumApiWorkspace({ resourceGroupName: 'quantum-rg', name: 'my-workspace', location: 'westus' });
const [before] = await quantum.getAzQuantumApiWorkspaceKey(workspace);
await import('./readme.mjs');
const [after] = await quantum.getAzQuantumApiWorkspaceKey(workspace);
await emulator.stop();
console.log(before.primaryKeyKey !== after.primaryKeyKey && before.secondaryKeyKey === after.secondaryKeyKey);
`;

/**
 * Runs README's example for Node and `azq` from a folder in which the package is installed.
 *
 * @throws Error that says what is not as it should be.
 */
export async function tryPackage(folder: EmptyFolder, version: string): Promise<void> {
  folder.write('readme.mjs', readmeExample());
  folder.write('try.mjs', prepared);
  expectText("README's example", await folder.node(['try.mjs']), 'true');
  const azq = join('node_modules', 'az-quantum-api', 'dist', 'bin.js');
  expectText('azq --version', await folder.node([azq, '--version']), `azq ${version}`);
  expectText('azq help', (await folder.node([azq, 'help'])).split('\n')[0] ?? '', 'Usage: azq <command> [options]');
}

/** As any program for Node has them. */
const nodeTypes = { types: ['node'], typeRoots: [join(root, 'node_modules', '@types')] };

/** Compiles README's example as programs do that look packages up as Node does, and as bundlers do. */
export async function tryTypes(folder: EmptyFolder): Promise<void> {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  folder.write('readme.mts', `${readmeExample()}\nexport {};\n`);
  folder.write('others.mts', others);
  for (const [module, moduleResolution] of [
    ['node16', 'node16'],
    ['esnext', 'bundler'],
  ] as const) {
    const options = { module, moduleResolution, target: 'es2022', strict: true, noEmit: true, ...nodeTypes };
    const config = { compilerOptions: options, files: ['readme.mts', 'others.mts'] };
    folder.write('tsconfig.json', JSON.stringify(config));
    await folder.node([tsc, '--project', 'tsconfig.json']);
  }
}

const others = `import { defineModule, type CmdletModule } from 'az-quantum-api/cmdlet';
import { startEmulator, type Emulator } from 'az-quantum-api/emulator';

export const define: (module: CmdletModule) => CmdletModule = defineModule;
export const start: () => Promise<Emulator> = () => startEmulator();
// @ts-expect-error -- a module needs more
defineModule({ name: 'Contoso.Hello' });
`;

function expectText(what: string, found: string, expected: string): void {
  if (found.trim() !== expected) throw new Error(`${what}: expected '${expected}', found '${found.trim()}'.`);
}
