import { expect } from 'chai';
import { join } from 'node:path';
import { productVersion } from '../src/quantum/version.js';
import { HostProcess } from './hosts/pwsh/helpers/host-process.js';

describe('The host of Az.QuantumApi', () => {
  it('says hello for the module', async () => {
    const host = new HostProcess(join(import.meta.dirname, '../src/pwsh-host.ts'));
    try {
      host.send({ jsonrpc: '2.0', id: 1, method: 'initialize', params: {} });
      expect((await host.answer())['result']).to.include({
        moduleName: 'Az.QuantumApi',
        moduleVersion: productVersion,
      });
      expect(await host.end()).to.deep.equal([0, null]);
    } finally {
      host.child.kill('SIGKILL');
    }
  });
});
