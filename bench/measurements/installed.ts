import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmptyFolder } from '../../build/artefacts/install.js';
import { packNpmPackage } from '../../build/artefacts/npm-package.js';
import type { Figure } from '../figure.js';
import { interleave } from '../interleave.js';
import { runProcess } from '../run-process.js';
import { rounds, type Subject } from '../subject.js';

/** What users get: how large it is, and what a program pays for importing it. */
export async function installed(subject: Subject): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'azq-bench-'));
  try {
    const tarball = join(folder, packNpmPackage(folder));
    const user = new EmptyFolder(join(folder, 'user'), subject.node);
    await user.install(tarball);
    const run = (code: string) => runProcess(subject.node, ['--input-type=module', '--eval', code], {}, user.path);
    const from = await interleave(rounds(subject, 15), {
      'an empty program': async () => (await run('0')).milliseconds,
      'import of the package': async () => (await run("import 'az-quantum-api'")).milliseconds,
    });
    const modules = join(user.path, 'node_modules');
    return [
      megabytes('The npm package, packed', statSync(tarball).size, 1),
      megabytes('The npm package, without its dependencies', sizeOf(join(modules, 'az-quantum-api'))),
      megabytes('The npm package, with its dependencies', sizeOf(modules)),
      {
        name: 'Import of the npm package, above an empty program',
        value: from['import of the package'] - from['an empty program'],
        unit: 'ms',
        from,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function megabytes(name: string, bytes: number, atMost?: number): Figure {
  return { name, value: bytes / 1e6, unit: 'MB', ...(atMost && { target: { atMost } }), from: { bytes } };
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
