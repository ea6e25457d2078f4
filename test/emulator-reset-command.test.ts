import { expect } from 'chai';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { emulatorReset } from '../src/emulator-reset-command.js';
import { quantumModule } from '../src/quantum-module.js';
import { shell } from './hosts/cli/helpers/shell.js';
import { idOf, useEmulator } from './quantum/helpers/emulator.js';

describe('azq emulator reset', () => {
  const emulator = useEmulator();
  const variable = 'AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT';
  const reset = (environment: Record<string, string>, ...words: string[]) =>
    shell(['emulator', 'reset', ...words], { module: quantumModule, environment, extraCommands: [emulatorReset] });
  const statusOfWorkspace = async () =>
    (await fetch(`${emulator.endpoint}${idOf('ws1')}?api-version=2025-12-15-preview`)).status;

  it('has the emulator forget its workspaces, where the variable or --endpoint says', async () => {
    expect(await statusOfWorkspace()).to.equal(200);
    expect(await reset({ [variable]: emulator.endpoint })).to.deep.equal({ code: 0, stdout: '', stderr: '' });
    expect(await statusOfWorkspace()).to.equal(404);
    expect(await reset({}, '--endpoint', emulator.endpoint)).to.include({ code: 0, stderr: '' });
  });

  it('needs an address, and sends nothing to another machine', async () => {
    expect(await reset({})).to.deep.equal({
      code: 2,
      stdout: '',
      stderr: `ERROR: Nothing says where the emulator is: give --endpoint, or set ${variable}.\nSee 'azq emulator reset --help'.\n`,
    });
    for (const address of ['https://management.azure.com', 'ftp://127.0.0.1', 'here', 'http://127.0.0.1.example.com']) {
      const { code, stderr } = await reset({ [variable]: address });
      expect(code).to.equal(2);
      expect(stderr).to.contain(`'${address}' is not the address of an emulator, which is on this machine`);
    }
  });

  it('says so when no emulator answers', async () => {
    const server = createServer((_request, response) => response.writeHead(404).end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const other = await reset({}, '--endpoint', address);
    expect(other.code).to.equal(1);
    expect(other.stderr).to.contain('(EmulatorNotReached)').and.contain('is no emulator of azq: it answered 404.');
    server.close();
    await once(server, 'close');
    const gone = await reset({}, '--endpoint', address);
    expect(gone.stderr)
      .to.match(/No emulator answers at .*ECONNREFUSED/)
      .and.contain("'azq emulator start'");
  });
});
