/**
 * Makes each of the mistakes in a copy of the sources and replays the recordings there. Fails when one goes unnoticed.
 * Needs no PowerShell.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { mutants, type Mutant } from './mutants.js';

const root = join(import.meta.dirname, '..', '..');
const replay = ['binding', 'should-process'].map((name) => `test/conformance/${name}.test.ts`);

const rest = [...mutants];
const survivors: Mutant[] = [];
if (!(await isNoticed())) await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, killAll));
else throw new Error('The replay fails without any mistake: mend that first.');
for (const { file, mistake } of survivors) console.error(`Not noticed: ${mistake} (src/cmdlet/${file})`);
console.log(`${mutants.length - survivors.length} of ${mutants.length} mistakes are noticed.`);
process.exitCode = survivors.length > 0 ? 1 : 0;

async function killAll(): Promise<void> {
  for (let mutant = rest.shift(); mutant; mutant = rest.shift()) {
    if (!(await isNoticed(mutant))) survivors.push(mutant);
  }
}

/** Whether the replay fails with the mistake made. */
async function isNoticed(mutant?: Mutant): Promise<boolean> {
  const copy = mkdtempSync(join(tmpdir(), 'azq-mutant-'));
  try {
    for (const name of [
      'src',
      'test',
      'build',
      'package.json',
      'tsconfig.json',
      'tsconfig.test.json',
      '.mocharc.json',
    ]) {
      cpSync(join(root, name), join(copy, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    if (mutant) {
      const file = join(copy, 'src', 'cmdlet', mutant.file);
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(mutant.original, () => mutant.mutated),
      );
    }
    return await new Promise((resolve) => {
      const mocha = join(copy, 'node_modules', 'mocha', 'bin', 'mocha.js');
      execFile(process.execPath, [mocha, '--bail', ...replay], { cwd: copy }, (error) => resolve(error !== null));
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
