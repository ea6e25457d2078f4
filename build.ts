/**
 * Builds everything: the generated files that are committed (PowerShell module, help, public interfaces), the
 * JavaScript in dist, and the host bundle inside the module, which is not committed.
 *
 * `--check` writes nothing and fails when a committed file is not what the declarations generate.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { bundleHost } from './build/bundle-host.js';
import { bundleProgram } from './build/bundle-program.js';
import { generatedFiles } from './build/generated-files.js';
import { quantumModule } from './src/quantum/quantum-module.js';

const root = import.meta.dirname;
const moduleFolder = join(root, 'module', quantumModule.name);
const files = generatedFiles(quantumModule, {
  moduleFolder,
  docsFolder: join(root, 'docs', quantumModule.name),
  interfacesFile: join(root, 'src', 'az-quantum-api.ts'),
});

if (process.argv.includes('--check')) {
  const stale = [...files].filter(([path, text]) => readIfThere(path) !== text).map(([path]) => relative(root, path));
  if (stale.length > 0) {
    console.error(`Not what the declarations generate; run 'npm run build' and commit:\n  ${stale.join('\n  ')}`);
    process.exit(1);
  }
  console.log(`${files.size} generated files are fresh.`);
} else {
  for (const [path, text] of files) {
    if (readIfThere(path) === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '--project', join(root, 'tsconfig.json')], { stdio: 'inherit' });
  await bundleProgram(join(root, 'src', 'bin.ts'), join(root, 'dist'), 'bin', '.js');
  await bundleHost(join(root, 'src', 'pwsh-host.ts'), join(moduleFolder, 'host'), `${quantumModule.name}.Host`);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
