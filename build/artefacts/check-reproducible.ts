/** `npm run check:reproducible`: builds the last commit twice, in two folders, and compares what users get. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'azq-twice-'));
try {
  const sums = ['first', 'second-with-another-name'].map((name) => built(join(folder, name)));
  console.log(sums[0]);
  if (sums[0] !== sums[1]) throw new Error(`The second build gave other bytes:\n${sums[1]}`);
  console.log('Both builds gave the same bytes.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function built(place: string): string {
  run('git', ['clone', '--quiet', root, place], root);
  run('npm', ['ci', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'], place);
  run('npm', ['run', 'build'], place);
  run('npm', ['run', 'artefacts'], place);
  return readFileSync(join(place, 'artefacts', 'SHA256SUMS'), 'utf8');
}

function run(program: string, words: readonly string[], cwd: string): void {
  // On Windows npm is a script.
  execFileSync(program, [...words], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
