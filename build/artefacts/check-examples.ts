/**
 * `npm run check:examples`: runs every example of README, the guides and the commands from an empty folder, into which
 * nothing but the two artefacts has been installed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { artefactPaths } from './paths.js';
import { EmptyFolder } from './install.js';
import { unpack } from './unpack.js';

const { tarball, nupkg, moduleName } = artefactPaths();
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'azq-installed-')));
try {
  await new EmptyFolder(folder).install(tarball);
  unpack(readFileSync(nupkg), join(folder, 'module', moduleName));
  const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
  const { status } = spawnSync(process.execPath, [mocha, 'test/build/examples/examples.test.ts'], {
    stdio: 'inherit',
    env: { ...process.env, AZQ_INSTALLED: folder },
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
