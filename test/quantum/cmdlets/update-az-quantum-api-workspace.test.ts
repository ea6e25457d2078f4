import { expect } from 'chai';
import { failureOf, listening, quantumAt } from '../helpers/calls.js';
import { connect } from '../../../src/index.js';
import { AzureQuantumManagementClient } from '../../../src/quantum/management/client.js';
import { idOf, subscriptionId, useEmulator } from '../helpers/emulator.js';

describe('Update-AzQuantumApiWorkspace', () => {
  const emulator = useEmulator();
  const names = { resourceGroupName: 'rg', name: 'ws1' };
  const settings = {
    location: 'westus',
    provider: [{ id: 'ionq', sku: 'basic', applicationName: 'my-application' }],
    storageAccount: '/subscriptions/s/storage',
    tag: { team: 'chemistry' },
  };

  it('disables and enables the keys, and loses nothing', async () => {
    const quantum = quantumAt(emulator);
    const [before] = await quantum.newAzQuantumApiWorkspace({ ...names, ...settings });
    const [disabled] = await quantum.updateAzQuantumApiWorkspace({ ...names, apiKeyEnabled: false });
    expect(disabled?.apiKeyEnabled).to.equal(false);
    const [enabled] = await quantum.updateAzQuantumApiWorkspace({ inputObject: idOf('ws1'), apiKeyEnabled: true });
    expect(enabled).to.deep.equal({ ...before, systemDataLastModifiedAt: enabled?.systemDataLastModifiedAt });
  });

  it('refuses to overwrite what somebody else has changed meanwhile', async () => {
    const quantum = quantumAt(emulator);
    const client = new AzureQuantumManagementClient(undefined, subscriptionId, { endpoint: emulator.endpoint });
    const get: typeof client.workspaces.get = async (...args) => {
      const found = await client.workspaces.get(...args);
      await quantum.updateAzQuantumApiWorkspaceTag({ inputObject: idOf('ws1'), tag: { a: 'b' } });
      return found;
    };
    const { workspace, workspaces, offerings, operations } = client;
    const meddled = { subscriptionId, workspace, workspaces: { ...workspaces, get }, offerings, operations };
    const error = await failureOf(
      connect({ client: meddled }).updateAzQuantumApiWorkspace({ ...names, apiKeyEnabled: false }),
    );
    expect(error.data).to.include({ statusCode: 412 });
    const [kept] = await quantum.getAzQuantumApiWorkspace(names);
    expect(kept?.tag).to.deep.equal({ a: 'b' });
    expect(kept?.apiKeyEnabled).to.equal(true);
  });

  it('does nothing when nothing is said, nor under -WhatIf', async () => {
    const error = await failureOf(quantumAt(emulator).updateAzQuantumApiWorkspace(names));
    expect(error.fullyQualifiedErrorId).to.match(/^NothingToChange,/);
    const { lines, options } = listening();
    const call = { ...names, apiKeyEnabled: false };
    await quantumAt(emulator).updateAzQuantumApiWorkspace(call, { ...options, whatIf: true });
    expect(lines.join()).to.contain('Disable the access keys');
    expect(emulator.sent()).to.deep.equal([]);
  });
});
