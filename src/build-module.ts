#!/usr/bin/env node
/** The program `build-module`. */
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildModule } from './module-builder/build-module.js';

const usage = `build-module FOLDER [--out FOLDER]

Turns a folder of cmdlet declarations into a PowerShell module with help, functions for Node and a shell program.
FOLDER has a file module.ts or module.js whose default export is what defineModule gave. Needs rolldown.

  --out FOLDER  Where everything goes. Default: dist
  --version     Says the version.
  --help        Says this.`;

try {
  const { values, positionals } = parseArgs({
    options: {
      out: { type: 'string', default: 'dist' },
      help: { type: 'boolean', short: 'h', default: false },
      version: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [folder, ...others] = positionals;
  if (values.help) console.log(usage);
  else if (values.version) console.log(packageVersion());
  else if (folder === undefined || others.length > 0) fail(`Name one folder of declarations.\n\n${usage}`, 2);
  else {
    const { name, moduleFolder, node, program, help } = await buildModule(resolve(folder), resolve(values.out));
    const shown = (path: string) => relative(process.cwd(), path) || '.';
    console.log(`${name}:
  PowerShell: Import-Module ./${shown(moduleFolder)}
  Node:       ${shown(node)}
  shell:      node ${shown(program)}
  help:       ${shown(help)}`);
  }
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  fail(error instanceof Error ? error.message : String(error), isUsage ? 2 : 1);
}

function fail(message: string, exitCode: number): void {
  console.error(message);
  process.exitCode = exitCode;
}

function packageVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
