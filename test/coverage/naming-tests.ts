import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { rowsIn } from './covers.js';

const repository = join(import.meta.dirname, '..', '..');

export const pageFile = join(repository, 'docs', 'coverage.md');

/** The test files that name each row, by the row's id. A path is from the repository's root, with `/`. */
export function namingTests(): ReadonlyMap<string, readonly string[]> {
  const naming = new Map<string, string[]>();
  for (const { title, file } of testsIn(filesThatName())) {
    const path = relative(repository, file).replaceAll('\\', '/');
    for (const id of rowsIn(title)) naming.set(id, [...new Set([...(naming.get(id) ?? []), path])].sort());
  }
  return naming;
}

/** Loading every test file would take much longer. */
function filesThatName(): string[] {
  const files = readdirSync(join(repository, 'test'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(repository, 'test', file))
    .filter((file) => readFileSync(file, 'utf8').includes('covers('));
}

/** Mocha itself says which tests there are, so that those a table makes are found too. It runs none of them. */
function testsIn(files: readonly string[]): readonly { readonly title: string; readonly file: string }[] {
  if (files.length === 0) return [];
  const folder = mkdtempSync(join(tmpdir(), 'azq-coverage-'));
  try {
    const output = join(folder, 'tests.json');
    const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
    const reporting = ['--dry-run', '--reporter', 'json', '--reporter-option', `output=${output}`];
    const env = { ...process.env, NODE_V8_COVERAGE: undefined };
    execFileSync(process.execPath, [mocha, ...reporting, ...files], { cwd: repository, env, stdio: 'pipe' });
    return (JSON.parse(readFileSync(output, 'utf8')) as { tests: { title: string; file: string }[] }).tests;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
