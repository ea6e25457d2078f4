import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { generateInterfaces } from '../generators/typescript.js';
import { pascalCase } from '../cmdlet/cmdlet.js';
import type { CmdletModule } from '../cmdlet/module.js';
import { bundleHost } from './bundle-host.js';
import { bundleProgram } from './bundle-program.js';
import { helpPages, moduleFiles } from './generated-files.js';
import { loadModule } from './load-module.js';
import { kitTypes, typesOfModules } from './kit-types.js';
import { writeFresh } from './write-fresh.js';

/** What was built, as absolute paths. */
export interface BuiltModule {
  readonly name: string;
  /** The folder of the PowerShell module, named as it is. */
  readonly moduleFolder: string;
  /** The functions for Node, an ES module with its types beside it. */
  readonly node: string;
  /** The shell program. */
  readonly program: string;
  /** The folder of the help pages, in markdown. */
  readonly help: string;
}

/**
 * Turns a folder of declarations into a PowerShell module with its help, an ES module for Node with types, and a shell
 * program. What is built stands alone: it needs Node, and nothing that is installed here.
 *
 * @param folder - It has a file `module.ts`, `module.mts`, `module.js` or `module.mjs` whose default export is what
 * `defineModule` gave.
 * @param out - The folder that everything goes to. It is made; other files in it are left alone.
 * @throws Error when there is no such file, a declaration is wrong, or rolldown is not installed.
 */
export async function buildModule(folder: string, out: string): Promise<BuiltModule> {
  const source = moduleSource(folder);
  const module = await loadModule(source);
  const built = {
    name: module.name,
    moduleFolder: join(out, module.name),
    node: join(out, 'node', 'index.mjs'),
    program: join(out, 'bin', `${module.shellName}.mjs`),
    help: join(out, 'help'),
  };
  mkdirSync(out, { recursive: true });
  writeFresh(moduleFiles(module, built.moduleFolder));
  writeFresh(helpPages(module, built.help));
  writeFresh(nodeTypes(module, join(out, 'node')));
  const entry = (text: string) => ({ contents: importing(source, text), folder });
  await bundleHost(entry(hostEntry), join(built.moduleFolder, 'host'), `${module.name}.Host`);
  await bundleProgram(entry(nodeEntry), join(out, 'node'), 'index', '.mjs');
  await bundleProgram(entry(programEntry), join(out, 'bin'), module.shellName, '.mjs');
  return built;
}

function moduleSource(folder: string): string {
  const names = ['ts', 'mts', 'js', 'mjs'].map((extension) => `module.${extension}`);
  const path = names.map((name) => join(folder, name)).find(existsSync);
  if (path === undefined) {
    throw new Error(`${folder} has no file module.ts or module.js whose default export is what defineModule gave.`);
  }
  return path;
}

const kit = 'az-quantum-api/cmdlet';

const hostEntry = `import { runPowerShellHost } from '${kit}';
await runPowerShellHost(module);`;

const nodeEntry = `import { connectModule } from '${kit}';
export { CmdletError, SecureString } from '${kit}';
export const connect = (options = {}) => connectModule(module, { ...options });`;

const programEntry = `#!/usr/bin/env node
import { runShellProgram } from '${kit}';
await runShellProgram(module);`;

function importing(source: string, text: string): string {
  const [hashbang = ''] = /^#!.*\n/.exec(text) ?? [];
  return `${hashbang}import module from './${basename(source)}';\n${text.slice(hashbang.length)}\n`;
}

/** The types of the functions for Node, and of what they are made of. */
function nodeTypes(module: CmdletModule, folder: string): Map<string, string> {
  const interfaces = `${pascalCase(module.name.slice(module.name.lastIndexOf('.') + 1))}Functions`;
  const index = `import type { ${interfaces} } from './interfaces.mjs';

/**
 * The cmdlets as functions. Each rejects with a {@link CmdletError}.
 *
 * @param options - What the services of the cmdlets read of their caller's options.
 */
export declare function connect(options?: Readonly<Record<string, unknown>>): ${interfaces};
export type * from './interfaces.mjs';
export type * from './types/hosts/node/cmdlet-function.mjs';
export { CmdletError } from './types/hosts/node/cmdlet-error.mjs';
export { SecureString } from './types/cmdlet/secure-string.mjs';
`;
  return new Map([
    [join(folder, 'index.d.mts'), index],
    [join(folder, 'interfaces.d.mts'), typesOfModules(generateInterfaces(module, { source: './types' }))],
    ...kitTypes(join(folder, 'types')),
  ]);
}
