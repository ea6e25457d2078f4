import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { covers } from './covers.js';

const root = join(import.meta.dirname, '..', '..');

describe('the package', function () {
  this.timeout(60_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'azq-package-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  covers('access-keys/package', 'is whole: once installed it can be imported and run', () => {
    const env = { ...process.env, NODE_V8_COVERAGE: undefined };
    const run = (file: string, args: readonly string[], cwd: string) =>
      execFileSync(file, args, { cwd, env, encoding: 'utf8', shell: file === 'npm' && process.platform === 'win32' });
    const [packed] = JSON.parse(
      run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root),
    ) as [{ filename: string; name: string; version: string }];
    const installed = join(folder, 'node_modules', packed.name);
    mkdirSync(installed, { recursive: true });
    run('tar', ['-xzf', join(folder, packed.filename), '-C', installed, '--strip-components=1'], folder);
    linkDependencies(installed);

    const script = `import { connect } from '${packed.name}'; console.log(Object.keys(connect()).join());`;
    expect(run(process.execPath, ['--input-type=module', '-e', script], folder)).to.contain(
      'newAzQuantumApiWorkspaceKey',
    );
    const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { bin: { azq: string } };
    expect(run(process.execPath, [join(installed, bin.azq), '--version'], folder)).to.equal(`azq ${packed.version}\n`);
  });
});

/** The packages that npm would install beside it. */
function linkDependencies(installed: string): void {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    const target = join(installed, 'node_modules', name);
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), target, 'junction');
  }
}
