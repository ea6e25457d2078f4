/**
 * Builds everything: the generated files that are committed (PowerShell module, help, public interfaces), the
 * JavaScript in dist, and the host bundle inside the module, which is not committed.
 *
 * `--check` writes nothing and fails when a committed file is not what the declarations generate.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { writeModuleFolder } from './build/artefacts/module-folder.js';
import { bundleHost } from './src/module-builder/bundle-host.js';
import { bundleProgram } from './src/module-builder/bundle-program.js';
import { quantumFiles } from './build/quantum-files.js';
import { staleFiles, writeFresh } from './src/module-builder/write-fresh.js';
import { quantumModule } from './src/quantum-module.js';

const root = import.meta.dirname;
const moduleFolder = join(root, 'module', quantumModule.name);
const files = quantumFiles();

if (process.argv.includes('--check')) {
  const stale = staleFiles(files).map((path) => relative(root, path));
  if (stale.length > 0) {
    console.error(`Not what the declarations generate; run 'npm run build' and commit:\n  ${stale.join('\n  ')}`);
    process.exit(1);
  }
  console.log(`${files.size} generated files are fresh.`);
} else {
  writeFresh(files);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '--project', join(root, 'tsconfig.json')], { stdio: 'inherit' });
  // `build-module` puts these into the modules that it makes.
  const bridge = join('hosts', 'pwsh', 'powershell');
  cpSync(join(root, 'src', bridge), join(root, 'dist', bridge), { recursive: true });
  await bundleProgram(join(root, 'src', 'bin.ts'), join(root, 'dist'), 'bin', '.js', [
    // Installed with the package and seldom needed: the emulator's for https, and two formats of output. The license of
    // the last forbids nothing, but asks for more than a notice where it is bundled.
    ...['@peculiar/x509', 'reflect-metadata', 'yaml', '@jmespath-community/jmespath'],
    // Whoever has no use for them has not installed them; a PowerShell module brings all that it needs.
    ...optionalPeers(),
  ]);
  await bundleHost(join(root, 'src', 'pwsh-host.ts'), join(moduleFolder, 'host'), `${quantumModule.name}.Host`);
  writeModuleFolder(join(root, 'dist', quantumModule.name));
}

function optionalPeers(): string[] {
  const { peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    peerDependencies: Record<string, string>;
  };
  return Object.keys(peerDependencies);
}
