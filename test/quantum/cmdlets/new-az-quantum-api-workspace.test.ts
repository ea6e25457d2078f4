import { expect } from 'chai';
import { failureOf, listening, quantumAt } from '../helpers/calls.js';
import { idOf, useEmulator } from '../helpers/emulator.js';

const names = { resourceGroupName: 'rg', location: 'westus' };

describe('New-AzQuantumApiWorkspace', () => {
  const emulator = useEmulator();

  it('sends what is given, and nothing else', async () => {
    await quantumAt(emulator).newAzQuantumApiWorkspace({ ...names, name: 'plain' });
    const [workspace] = await quantumAt(emulator).newAzQuantumApiWorkspace({
      ...names,
      name: 'full',
      apiKeyEnabled: false,
      identityType: 'SystemAssigned',
      provider: [{ id: 'ionq', sku: 'pay-as-you-go-cred' }],
      storageAccount: '/subscriptions/s/storage',
      tag: { team: 'chemistry', stage: 1 as never },
    });
    expect(emulator.sent().map(([path, body]) => [path, body])).to.deep.include.members([
      [idOf('plain'), { location: 'westus', properties: {} }],
      [
        idOf('full'),
        {
          location: 'westus',
          tags: { team: 'chemistry', stage: '1' },
          identity: { type: 'SystemAssigned' },
          properties: {
            providers: [{ providerId: 'ionq', providerSku: 'pay-as-you-go-cred' }],
            storageAccount: '/subscriptions/s/storage',
            apiKeyEnabled: false,
          },
        },
      ],
    ]);
    expect(workspace).to.include({ name: 'full', apiKeyEnabled: false, provisioningState: 'Succeeded' });
    expect(workspace?.tag).to.deep.equal({ team: 'chemistry', stage: '1' });
  });

  it('adds user-assigned identities by their ids', async () => {
    const identities = { identityUserAssignedIdentity: { '/identities/one': {} } };
    await quantumAt(emulator).newAzQuantumApiWorkspace({ ...names, name: 'mine', ...identities });
    const [[, body] = []] = emulator.sent();
    expect(body).to.have.deep.property('identity', {
      type: 'UserAssigned',
      userAssignedIdentities: { '/identities/one': {} },
    });
  });

  it('does nothing under -WhatIf, and says what it would do', async () => {
    const { lines, options } = listening();
    await quantumAt(emulator).newAzQuantumApiWorkspace({ ...names, name: 'never' }, { ...options, whatIf: true });
    expect(emulator.sent()).to.deep.equal([]);
    expect(lines.join()).to.contain('Create it in westus, or replace its settings').and.contain("workspace 'never'");
  });

  it('refuses a provider without an id, and a location that is none, before anything is sent', async () => {
    const quantum = quantumAt(emulator);
    for (const wrong of [{ provider: [{ sku: 'basic' } as never] }, { location: '../westus' }]) {
      const error = await failureOf(quantum.newAzQuantumApiWorkspace({ ...names, name: 'wrong', ...wrong }));
      expect(error.fullyQualifiedErrorId).to.match(/^Parameter/);
    }
    expect(emulator.sent()).to.deep.equal([]);
  });
});

describe('New-AzQuantumApiWorkspace, where it takes a while', () => {
  const emulator = useEmulator({ provisioningDelay: 300, retryAfter: 0 });

  it('waits until the workspace is set up, with progress that ends', async () => {
    const { lines, options } = listening();
    const [workspace] = await quantumAt(emulator).newAzQuantumApiWorkspace({ ...names, name: 'slow' }, options);
    expect(workspace).to.include({ provisioningState: 'Succeeded', usable: 'Yes' });
    expect(workspace?.azureAsyncOperation).to.equal(undefined);
    const progress = lines.filter((line) => line.startsWith('progress:'));
    expect(progress[0]).to.contain("Creating workspace 'slow'");
    expect(progress.at(-1)).to.contain('"completed":true');
  });

  it('returns at once with -NoWait: the workspace as it was taken on, and where to ask', async () => {
    const [workspace] = await quantumAt(emulator).newAzQuantumApiWorkspace({ ...names, name: 'later', noWait: true });
    expect(workspace).to.include({ name: 'later', provisioningState: 'Accepted', retryAfter: 0 });
    expect(workspace?.azureAsyncOperation).to.contain('/operationStatuses/');
    expect(emulator.sent()).to.have.length(1);
  });
});

describe('New-AzQuantumApiWorkspace, where it takes longer than anybody waits', () => {
  const emulator = useEmulator({ provisioningDelay: 600_000 });

  it('stops waiting when the caller does', async () => {
    const stop = new AbortController();
    const call = quantumAt(emulator).newAzQuantumApiWorkspace(
      { ...names, name: 'stopped' },
      { signal: stop.signal, onProgress: () => stop.abort() },
    );
    const failure = await call.then(
      () => undefined,
      (error: unknown) => error as Error,
    );
    expect(failure?.name).to.equal('AbortError');
  });
});
