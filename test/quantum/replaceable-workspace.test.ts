import { expect } from 'chai';
import type { QuantumWorkspace } from '../../src/quantum/management/models.js';
import { replaceable } from '../../src/quantum/replaceable-workspace.js';

const read = {
  id: '/subscriptions/s',
  name: 'ws',
  type: 'microsoft.quantum/workspaces',
  location: 'westus',
  tags: { team: 'chemistry' },
  systemData: { createdBy: 'ann' },
  identity: {
    type: 'SystemAssigned,UserAssigned',
    principalId: 'p',
    tenantId: 't',
    userAssignedIdentities: { '/identities/one': { principalId: 'p1', clientId: 'c1' } },
  },
  properties: {
    providers: [
      { providerId: 'ionq', providerSku: 'basic', applicationName: 'ws-ionq', provisioningState: 'Succeeded', new: 1 },
    ],
    provisioningState: 'Succeeded',
    usable: 'Yes',
    endpointUri: 'https://ws.westus.quantum.azure.com',
    storageAccount: '/storage',
    managedStorageAccount: '/managed',
    managedOnBehalfOfConfiguration: { moboBrokerResources: [{ id: '/broker' }] },
    apiKeyEnabled: true,
    ofALaterVersion: { kept: true },
  },
} as unknown as QuantumWorkspace;

describe('replaceable', () => {
  it('keeps all of a workspace but what only the service writes, known or not', () => {
    expect(replaceable(read)).to.deep.equal({
      location: 'westus',
      tags: { team: 'chemistry' },
      identity: { type: 'SystemAssigned,UserAssigned', userAssignedIdentities: { '/identities/one': {} } },
      properties: {
        providers: [{ providerId: 'ionq', providerSku: 'basic', applicationName: 'ws-ionq', new: 1 }],
        storageAccount: '/storage',
        apiKeyEnabled: true,
        ofALaterVersion: { kept: true },
      },
    });
  });

  it('adds nothing', () => {
    expect(replaceable({ location: 'westus' })).to.deep.equal({ location: 'westus' });
    expect(replaceable({ location: 'westus', identity: { type: 'None' }, properties: {} })).to.deep.equal({
      location: 'westus',
      identity: { type: 'None' },
      properties: {},
    });
  });
});
