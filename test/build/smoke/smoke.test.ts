import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describeWithPwsh } from '../../helpers/pwsh.js';

const main = join(import.meta.dirname, '../../../build/smoke/main.ts');

describeWithPwsh('smoke.ps1, which Windows PowerShell runs where there is one', () => {
  it('finds nothing wrong', async () => {
    const env = { ...process.env, NODE_OPTIONS: undefined, NODE_V8_COVERAGE: undefined };
    const { stdout } = await promisify(execFile)(process.execPath, ['--import=tsx/esm', main, 'pwsh'], { env });
    expect(stdout.match(/^ok: /gm)).to.have.length(11);
    expect(stdout).to.match(/All is as it should be\.\s*$/);
  }).timeout(60_000);
});
