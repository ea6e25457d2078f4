import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { quantumModule } from '../../src/quantum-module.js';
import { nupkgName } from './nupkg.js';

/**
 * Where `npm run artefacts` put what users get.
 *
 * @throws Error when it has not been run.
 */
export function artefactPaths() {
  const folder = join(import.meta.dirname, '../../artefacts');
  const paths = {
    tarball: join(folder, `az-quantum-api-${quantumModule.version}.tgz`),
    nupkg: join(folder, nupkgName(quantumModule)),
  };
  for (const path of Object.values(paths)) {
    if (!existsSync(path)) throw new Error(`There is no ${path}: run 'npm run build' and 'npm run artefacts'.`);
  }
  return { ...paths, version: quantumModule.version, moduleName: quantumModule.name };
}
