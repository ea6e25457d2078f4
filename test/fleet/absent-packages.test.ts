import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';

describe('azq fleet without the packages of Azure Storage', function () {
  this.timeout(60_000);

  it('says in one line what to install', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'azq-absent-'));
    try {
      // Nothing is found from there that is not in the program itself.
      cpSync(join(import.meta.dirname, '../../dist'), folder, { recursive: true });
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      const env = { ...process.env, AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' };
      const error: unknown = await promisify(execFile)(process.execPath, [join(folder, 'bin.js'), 'fleet', 'status'], {
        env,
      }).catch((thrown: unknown) => thrown);
      expect(error).to.have.property('stderr');
      const { stderr } = error as { stderr: string };
      expect(stderr).to.match(/^ERROR: .*npm install @azure\/storage-queue @azure\/data-tables\n$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
