import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleProgram } from '../../src/module-builder/bundle-program.js';

describe('bundleProgram', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'azq-bundle-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** What a bundle of the source prints, where a Node runs it that has more exports than the one that bundled it. */
  const printed = async (contents: string) => {
    await bundleProgram({ contents, folder }, folder, 'program', '.mjs');
    const preload = join(folder, 'preload.cjs');
    writeFileSync(preload, "require('node:tls').brandNew = 'new';");
    const { stdout } = await promisify(execFile)(process.execPath, ['--require', preload, join(folder, 'program.mjs')]);
    return stdout.trim();
  };

  it('lets a program see what the Node has that runs it', async () => {
    expect(
      await printed("import * as tls from 'node:tls';\nconst { brandNew } = tls;\nconsole.log(brandNew);"),
    ).to.equal('new');
    expect(await printed("import tls from 'node:tls';\nconsole.log(tls.brandNew);")).to.equal('new');
  });

  it('knows the exports of node:util by name, as a whole and as the default', async () => {
    const source = `import util, { inspect } from 'node:util';
      import * as all from 'util';
      console.log(inspect([1]), util.format('%d', 2), all.inspect === inspect, all.default === util);`;
    expect(await printed(source)).to.equal('[ 1 ] 2 true true');
  });
});
