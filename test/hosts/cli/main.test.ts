import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { workspaceId } from '../../../src/quantum/resource-id.js';
import { useEmulator } from '../../quantum/helpers/emulator.js';
import { workspacesIn } from '../../rotation/storage/fleet.js';
import { makeWorkspaces } from '../../rotation/storage/made-workspaces.js';

const program = join(import.meta.dirname, '../../../dist/bin.js');

/** What only a process of its own shows: the others of these tests call what it calls. */
describe('main', () => {
  const emulator = useEmulator();

  it('leaves nothing on stderr that is not of the command, however many are called at the same time', async () => {
    const workspaces = workspacesIn(1, 16);
    await makeWorkspaces(emulator.endpoint, workspaces);
    const ids = workspaces.map(workspaceId);
    const words = ['workspace', 'keys', 'list', '--ids', ...ids, '--concurrency', '16', '--output', 'none'];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [program, ...words], {
      env: { PATH: process.env['PATH'], AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint },
    });
    expect([stdout, stderr]).to.deep.equal(['', '16 workspaces: 16 succeeded.\n']);
  });
});
