import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A file of the package, as `npm pack` says it. */
interface PackedFile {
  readonly path: string;
}

interface Packed {
  readonly filename: string;
  readonly files: readonly PackedFile[];
}

/**
 * Packs what was built for npm, without what only a clone needs: scripts (npm warns of `prepare` although it never runs
 * it) and development dependencies.
 *
 * @param folder - Where the tarball goes.
 * @returns The tarball's file name.
 */
export function packNpmPackage(folder: string): string {
  const stage = mkdtempSync(join(tmpdir(), 'azq-pack-'));
  try {
    for (const { path } of npmPack(root, '--dry-run').files) {
      mkdirSync(dirname(join(stage, path)), { recursive: true });
      cpSync(join(root, path), join(stage, path));
    }
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
    for (const key of ['scripts', 'devDependencies']) delete manifest[key];
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    return npmPack(stage, '--pack-destination', folder).filename;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function npmPack(folder: string, ...words: readonly string[]): Packed {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', ...words], {
    cwd: folder,
    encoding: 'utf8',
    // On Windows npm is a script.
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // By name since npm 11.12, a list before.
  const packed = Object.values(JSON.parse(output) as Record<string, Packed>)[0];
  if (!packed) throw new Error(`npm pack in ${folder} said nothing.`);
  return packed;
}
