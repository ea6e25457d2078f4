import { expect } from 'chai';
import { startEmulator } from '../../../src/emulator/start-emulator.js';
import { connect } from '../../../src/index.js';
import { listening, quantumAt } from '../helpers/calls.js';
import { idOf, useEmulator } from '../helpers/emulator.js';

describe('Remove-AzQuantumApiWorkspace', () => {
  const emulator = useEmulator({ provisioningDelay: 100, retryAfter: 0 });
  const names = async () => (await quantumAt(emulator).getAzQuantumApiWorkspace()).map(({ name }) => name);
  before(() => emulator.clock.advance(1000));

  it('deletes by name and waits until the workspace is gone; with -PassThru it says so', async () => {
    const outputs = await quantumAt(emulator).removeAzQuantumApiWorkspace({
      resourceGroupName: 'rg',
      name: 'ws1',
      passThru: true,
    });
    expect(outputs).to.deep.equal([true]);
    expect(await names()).to.deep.equal(['ws2', 'ws3']);
  });

  it('warns when there is none', async () => {
    const { lines, options } = listening();
    await quantumAt(emulator).removeAzQuantumApiWorkspace({ resourceGroupName: 'rg', name: 'none' }, options);
    expect(lines.join('\n')).to.match(/warning: There is no workspace 'none' .*: nothing was deleted\./);
  });

  it('warns of nothing when one was deleted at once', async () => {
    await using atOnce = await startEmulator();
    await fetch(`${atOnce.endpoint}${idOf('ws1')}?api-version=2025-12-15-preview`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"location":"westus"}',
    });
    const { lines, options } = listening();
    await connect({ endpoint: atOnce.endpoint }).removeAzQuantumApiWorkspace({ inputObject: idOf('ws1') }, options);
    expect(lines.filter((line) => line.startsWith('warning'))).to.deep.equal([]);
    expect(atOnce.requests.at(-1)).to.include({ method: 'DELETE', status: 200 });
  });

  it('deletes nothing under -WhatIf', async () => {
    await quantumAt(emulator).removeAzQuantumApiWorkspace({ inputObject: idOf('ws3') }, { whatIf: true });
    expect(emulator.sent()).to.deep.equal([]);
  });
});

describe('Remove-AzQuantumApiWorkspace, where it takes longer than anybody waits', () => {
  const emulator = useEmulator({ provisioningDelay: 600_000 });

  it('returns at once with -NoWait, while the workspace is being deleted', async () => {
    expect(
      await quantumAt(emulator).removeAzQuantumApiWorkspace({ inputObject: idOf('ws2'), noWait: true }),
    ).to.deep.equal([]);
    const [workspace] = await quantumAt(emulator).getAzQuantumApiWorkspace({ inputObject: idOf('ws2') });
    expect(workspace?.provisioningState).to.equal('Deleting');
  });
});
