/**
 * `npm run artefacts`: what users get, in `artefacts`, from what `npm run build` built: the npm package, the PowerShell
 * module as a NuGet package, what the package is made of (SBOM), and the checksums of all three.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quantumModule } from '../../src/quantum-module.js';
import { releasedModule } from './module-folder.js';
import { packNpmPackage } from './npm-package.js';
import { nupkg, nupkgName } from './nupkg.js';
import { reproducibleSbom } from './sbom.js';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'artefacts');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

const tarball = packNpmPackage(folder);
const module = releasedModule();
writeFileSync(join(folder, nupkgName(module)), nupkg(module, join(root, 'dist', quantumModule.name)));
const sbomName = tarball.replace(/\.tgz$/, '.cdx.json');
writeFileSync(join(folder, sbomName), reproducibleSbom(root));
const sums = [tarball, nupkgName(module), sbomName].map((name) => {
  const data = readFileSync(join(folder, name));
  return { name, size: data.length, sum: createHash('sha256').update(data).digest('hex') };
});
writeFileSync(join(folder, 'SHA256SUMS'), sums.map(({ name, sum }) => `${sum}  ${name}\n`).join(''));
for (const { name, size, sum } of sums) console.log(`${sum}  ${String(size).padStart(8)}  ${name}`);
