import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { leaks, tryHelloModule } from '../../../build/artefacts/hello-module.js';
import { EmptyFolder } from '../../../build/artefacts/install.js';
import { packNpmPackage } from '../../../build/artefacts/npm-package.js';
import { tryPackage, tryTypes } from '../../../build/artefacts/try-package.js';
import { productVersion } from '../../../src/quantum/version.js';
import { describeWithPwsh } from '../../helpers/pwsh.js';

const root = join(import.meta.dirname, '../../..');

/** These install from the registry. */
const slow = 300_000;

let folder = '';
let tarball = '';

describe('The npm package', function () {
  this.timeout(slow);
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'azq-package-'));
    tarball = join(folder, packNpmPackage(folder));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is at most 1 MB', () => {
    expect(statSync(tarball).size).to.be.within(100_000, 1_000_000);
  });

  it('is what publint takes for right', async () => {
    const data = readFileSync(tarball);
    const tar = data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
    const { messages, pkg } = await publint({ pack: { tarball: tar }, strict: true });
    expect(pkg).to.have.property('name', 'az-quantum-api');
    expect(messages.map((message) => formatMessage(message, pkg))).to.deep.equal([]);
  });

  it('has types that resolve as the code does, in each way to resolve it', () => {
    const attw = join(root, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js');
    const words = [attw, tarball, '--profile', 'esm-only', '--format', 'json'];
    const { analysis, problems } = JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })) as {
      analysis: { entrypoints: Record<string, unknown> };
      problems: Record<string, readonly { readonly resolutionKind?: string }[]>;
    };
    expect(Object.keys(analysis.entrypoints)).to.include.members(['.', './cmdlet', './emulator']);
    // Those of before there were ES modules; from CommonJS they are loaded with import().
    const old = ['node10', 'node16-cjs'];
    const found = Object.values(problems).flat();
    expect(found.filter(({ resolutionKind = '' }) => !old.includes(resolutionKind))).to.deep.equal([]);
  });

  it('installs no dependency that has an install script', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }>;
    };
    const installed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
    expect(installed).to.have.length.greaterThan(20);
    expect(installed.flatMap(([path, each]) => (each.hasInstallScript ? [path] : []))).to.deep.equal([]);
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    expect(manifest.scripts).to.not.have.any.keys('preinstall', 'install', 'postinstall');
  });

  describe('installed with nothing else into an empty folder', () => {
    let user: EmptyFolder;
    before(async () => {
      user = new EmptyFolder(join(folder, 'user'));
      await user.install(tarball);
    });

    it("runs README's example and azq", () => tryPackage(user, productVersion));

    it('says what building a module of your own needs besides', async () => {
      user.write('cmdlets/module.mjs', 'export default {};');
      const build = user.node([join('node_modules', 'az-quantum-api', 'dist', 'build-module.js'), 'cmdlets']);
      const hint = 'Bundling needs rolldown, which is not installed here: npm install --save-dev rolldown';
      expect(String(await build.catch((error: unknown) => error))).to.contain(`\n${hint}\n`);
    });

    it('compiles where packages are looked up as by Node 16, and as by a bundler', () => tryTypes(user));

    it('loads nothing that a call does not need', async () => {
      const modules = join(user.path, 'node_modules');
      const names = ['@azure/identity', '@azure/msal-node', '@peculiar/x509', 'reflect-metadata', 'yargs'];
      const needless = [...names, 'vscode-jsonrpc'];
      for (const name of needless) renameSync(join(modules, name), join(modules, `${name}-away`));
      try {
        await tryPackage(user, productVersion);
      } finally {
        for (const name of needless) renameSync(join(modules, `${name}-away`), join(modules, name));
      }
    });
  });

  describeWithPwsh('A module of your own, made with nothing else', () => {
    it('builds, passes its own test in Node, a shell and PowerShell, and has nothing of Azure in it', async () => {
      const hello = join(folder, 'hello-module');
      await tryHelloModule(tarball, hello);
      expect(leaks(hello)).to.deep.equal([]);
    });
  });
});
