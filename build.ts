/**
 * Builds everything: the generated files that are committed (PowerShell module, help, public interfaces), the
 * JavaScript in dist, and the host bundle inside the module, which is not committed.
 *
 * `--check` writes nothing and fails when a committed file is not what the declarations generate.
 * `--schema 2024-05-01 --out FOLDER` writes the help pages in that schema of platyPS there, and builds nothing else;
 * `--date MM/DD/YYYY` is the day that they bear, or else today.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleHost } from './build/bundle-host.js';
import { bundleProgram } from './build/bundle-program.js';
import { generatedFiles, helpPages, helpSchemas } from './build/generated-files.js';
import { quantumModule } from './src/quantum/quantum-module.js';

const root = import.meta.dirname;
const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean' },
    schema: { type: 'string' },
    out: { type: 'string' },
    date: { type: 'string' },
  },
});
const moduleFolder = join(root, 'module', quantumModule.name);
const files = generatedFiles(quantumModule, {
  moduleFolder,
  docsFolder: join(root, 'docs', quantumModule.name),
  interfacesFile: join(root, 'src', 'az-quantum-api.ts'),
});

if (options.schema !== undefined || options.out !== undefined) {
  const schema = helpSchemas.find((each) => each === options.schema);
  if (!schema || options.out === undefined) {
    console.error(`Use --schema ${helpSchemas.join(' or ')} with --out FOLDER.`);
    process.exit(1);
  }
  writeFiles(helpPages(quantumModule, resolve(options.out), schema, options.date ?? today()));
} else if (options.check) {
  const stale = [...files].filter(([path, text]) => readIfThere(path) !== text).map(([path]) => relative(root, path));
  if (stale.length > 0) {
    console.error(`Not what the declarations generate; run 'npm run build' and commit:\n  ${stale.join('\n  ')}`);
    process.exit(1);
  }
  console.log(`${files.size} generated files are fresh.`);
} else {
  writeFiles(files);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '--project', join(root, 'tsconfig.json')], { stdio: 'inherit' });
  await bundleProgram(join(root, 'src', 'bin.ts'), join(root, 'dist'), 'bin', '.js');
  await bundleHost(join(root, 'src', 'pwsh-host.ts'), join(moduleFolder, 'host'), `${quantumModule.name}.Host`);
}

/** As platyPS writes it. */
function today(): string {
  return new Date().toLocaleDateString('en-US', { day: '2-digit', month: '2-digit', year: 'numeric' });
}

function writeFiles(texts: ReadonlyMap<string, string>): void {
  for (const [path, text] of texts) {
    if (readIfThere(path) === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
