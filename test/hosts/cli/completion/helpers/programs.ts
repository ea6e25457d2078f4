import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { bundleProgram } from '../../../../../src/module-builder/bundle-program.js';

/** A bundled program on PATH, and beside it `shown`, which prints its arguments as JSON. */
export interface ProgramFolder {
  readonly path: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Bundles a program for the tests of a suite. */
export function useProgram(name: string, entryPoint: string): () => ProgramFolder {
  let path = '';
  before(async function () {
    this.timeout(60_000);
    path = mkdtempSync(join(tmpdir(), 'azq-completion-'));
    await bundleProgram(entryPoint, path, name, '.mjs');
    const node = `#!/bin/sh\nexec '${process.execPath}'`;
    writeFileSync(join(path, name), `${node} '${join(path, `${name}.mjs`)}' "$@"\n`, { mode: 0o755 });
    const show = 'process.stdout.write("\\n<<"+JSON.stringify(process.argv.slice(1))+">>\\n")';
    writeFileSync(join(path, 'shown'), `${node} -e '${show}' -- "$@"\n`, { mode: 0o755 });
  });
  after(() => rmSync(path, { recursive: true, force: true }));
  return () => ({
    path,
    environment: {
      ...process.env,
      NODE_V8_COVERAGE: undefined,
      PATH: [path, process.env['PATH']].join(delimiter),
      XDG_CACHE_HOME: join(path, 'cache'),
      AZURE_QUANTUM_CONFIG_DIR: join(path, 'config'),
      // A busy machine takes a second for what is done in a tenth of it otherwise.
      SHELL_COMPLETION_PATIENCE: '50000',
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
    },
  });
}

/** A suite that needs a shell; without it its tests are pending, with one line that says so. */
export function describeWith(shell: string, title: string, body: (this: Mocha.Suite) => void): void {
  if (spawnSync(shell, ['--version'], { stdio: 'ignore' }).status === 0) {
    describe(title, body);
  } else {
    console.log(`There is no ${shell} on PATH: its completion tests are pending.`);
    describe.skip(title, body);
  }
}
