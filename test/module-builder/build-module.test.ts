import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const program = join(import.meta.dirname, '../../dist/build-module.js');

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What becomes of a good folder, test/build/artefacts/npm-package.test.ts sees. */
describe('build-module', function () {
  this.timeout(60_000);
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(import.meta.dirname, '../../node_modules/.azq-build-module-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function build(...words: readonly string[]): Promise<Ended> {
    const env = { ...process.env, NODE_OPTIONS: undefined, NODE_V8_COVERAGE: undefined };
    return promisify(execFile)(process.execPath, [program, ...words], { cwd: folder, env }).then(
      (output) => ({ code: 0, ...output }),
      (error: unknown) => error as Ended,
    );
  }

  it('says how it is used, and its version', async () => {
    expect((await build('--help')).stdout).to.match(/^build-module FOLDER \[--out FOLDER\]/);
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(await build('--version')).to.deep.equal({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect(await build()).to.include({ code: 2, stdout: '' });
    expect((await build('a', 'b')).stderr).to.contain('Name one folder of declarations.');
    expect(await build('.', '--put', 'x')).to.include({ code: 2 });
  });

  it('misses the declarations', async () => {
    const { code, stderr } = await build('.');
    expect([code, stderr]).to.deep.equal([
      1,
      `${folder} has no file module.ts or module.js whose default export is what defineModule gave.\n`,
    ]);
    expect(existsSync(join(folder, 'dist'))).to.equal(false);
  });

  it('refuses a default export that is no module', async () => {
    writeFileSync(join(folder, 'module.ts'), 'export default { name: "Contoso.Hello" } as object;');
    const { code, stderr } = await build('.');
    expect(code).to.equal(1);
    expect(stderr).to.equal(`The default export of ${join(folder, 'module.ts')} is not what defineModule gives.\n`);
  });

  it('says what is wrong with declarations, and writes nothing', async () => {
    const text = `import { defineModule } from 'az-quantum-api/cmdlet';
      export default defineModule({ name: 'Contoso.Hello', cmdlets: { getThing: {
        verb: 'Fetch', noun: 'Thing', name: 'Fetch-Thing', shell: 'thing', synopsis: 'Fetches.', description: 'Fetches.',
        parameterSets: ['Get'], parameters: {}, output: { typeName: 'System.String', typeScript: 'string' }, examples: [],
      } } } as never);`;
    writeFileSync(join(folder, 'module.ts'), text);
    const { code, stderr } = await build('.');
    expect(code).to.equal(1);
    expect(stderr).to.match(/^The module Contoso\.Hello is not well declared:\n {2}- .*Fetch/);
    expect(existsSync(join(folder, 'dist'))).to.equal(false);
  });
});
