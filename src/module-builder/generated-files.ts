import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CmdletModule } from '../cmdlet/module.js';
import { aboutTopic, generateAbout } from '../generators/about.js';
import { generateFormat } from '../generators/format.js';
import { generateMaml } from '../generators/maml.js';
import { generateMarkdown, generateModulePage } from '../generators/markdown.js';
import { generateMarkdown2024, generateModulePage2024 } from '../generators/markdown-2024.js';
import { generateManifest } from '../generators/psd1.js';
import {
  bridgeFile,
  cmdletsFile,
  generateBridgeScript,
  generateCmdletsScript,
  generateScriptModule,
} from '../generators/psm1.js';
import { generateTypes } from '../generators/types.js';
import { generateInterfaces } from '../generators/typescript.js';

export interface GeneratedPlaces {
  readonly moduleFolder: string;
  readonly docsFolder: string;
  readonly interfacesFile: string;
}

/** Every generated file that is committed, by path. */
export function generatedFiles(module: CmdletModule, places: GeneratedPlaces): Map<string, string> {
  const { moduleFolder, docsFolder } = places;
  const files = moduleFiles(module, moduleFolder);
  for (const [path, text] of helpPages(module, docsFolder)) files.set(path, text);
  files.set(places.interfacesFile, generateInterfaces(module, { source: '.' }));
  return files;
}

/** The schemas of platyPS in which help pages can be had; those of the first are committed. */
export const helpSchemas = ['2.0.0', '2024-05-01'] as const;
export type HelpSchema = (typeof helpSchemas)[number];

const pageGenerators = {
  '2.0.0': [generateMarkdown, generateModulePage],
  '2024-05-01': [generateMarkdown2024, generateModulePage2024],
} as const;

/**
 * The help pages alone, by path.
 *
 * @param date - The day that the pages of schema 2024-05-01 bear, `MM/dd/yyyy`.
 */
export function helpPages(
  module: CmdletModule,
  folder: string,
  schema: HelpSchema = '2.0.0',
  date = '',
): Map<string, string> {
  const [pageOf, modulePageOf] = pageGenerators[schema];
  const pages = Object.values(module.cmdlets).map(
    (cmdlet) => [join(folder, `${cmdlet.name}.md`), pageOf(module, cmdlet, date)] as const,
  );
  return new Map([...pages, [join(folder, `${module.name}.md`), modulePageOf(module, date)]]);
}

/** The files of the PowerShell module alone, by path. */
export function moduleFiles(module: CmdletModule, folder: string): Map<string, string> {
  const files = new Map([
    [join(folder, `${module.name}.psm1`), generateScriptModule(module)],
    [join(folder, `${module.name}.psd1`), generateManifest(module)],
    [join(folder, cmdletsFile(module)), generateCmdletsScript(module, powershell('model-argument'))],
    [join(folder, bridgeFile(module)), generateBridgeScript(module, bridgeScripts(), minimumNode())],
    [join(folder, 'en-US', `${module.name}-help.xml`), generateMaml(module)],
    [join(folder, 'en-US', `${aboutTopic(module)}.help.txt`), generateAbout(module)],
  ]);
  const format = generateFormat(module);
  if (format) files.set(join(folder, `${module.name}.format.ps1xml`), format);
  const types = generateTypes(module);
  if (types) files.set(join(folder, `${module.name}.types.ps1xml`), types);
  return files;
}

function bridgeScripts(): string[] {
  return [
    'json',
    'messages',
    'node',
    'process',
    'connection',
    'silence',
    'preferences',
    'invoke',
    'jobs',
    'complete',
    'errors',
  ].map(powershell);
}

function powershell(name: string): string {
  const folder = join(import.meta.dirname, '..', 'hosts', 'pwsh', 'powershell');
  return readFileSync(join(folder, `${name}.ps1`), 'utf8').replaceAll('\r\n', '\n');
}

/** What package.json asks of Node, `>=20.19.0`. */
function minimumNode(): string {
  const text = readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8');
  const { engines } = JSON.parse(text) as { engines: { node: string } };
  return engines.node.replace('>=', '');
}
