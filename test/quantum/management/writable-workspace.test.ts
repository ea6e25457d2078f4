import { expect } from 'chai';
import { workspaceNeeds } from '../../../src/quantum/management/api-versions.js';
import type { QuantumWorkspace } from '../../../src/quantum/management/models.js';
import { writableWorkspace } from '../../../src/quantum/management/writable-workspace.js';

const workspace = {
  id: '/subscriptions/1',
  name: 'ws',
  type: 'Microsoft.Quantum/Workspaces',
  systemData: { createdAt: new Date() },
  location: 'westus',
  tags: { a: '1' },
  properties: {
    providers: [{ providerId: 'p', provisioningState: 'Succeeded', quotas: { standardMinutesLifetime: 1 } }],
    usable: 'Yes',
    provisioningState: 'Succeeded',
    endpointUri: 'https://ws.westus.quantum.azure.com',
    managedStorageAccount: '/s',
    managedOnBehalfOfConfiguration: { moboBrokerResources: [] },
    apiKeyEnabled: true,
    workspaceKind: 'V1',
    ofTomorrow: { a: 1 },
  },
  identity: {
    type: 'UserAssigned',
    principalId: 'p',
    tenantId: 't',
    userAssignedIdentities: { '/i': { principalId: 'p', clientId: 'c' } },
  },
  sku: { name: 'of tomorrow' },
};

describe('A workspace that is sent back', () => {
  it('has lost what is read-only, and nothing else', () => {
    expect(writableWorkspace(workspace)).to.deep.equal({
      location: 'westus',
      tags: { a: '1' },
      properties: {
        providers: [{ providerId: 'p', provisioningState: 'Succeeded', quotas: { standardMinutesLifetime: 1 } }],
        apiKeyEnabled: true,
        workspaceKind: 'V1',
        ofTomorrow: { a: 1 },
      },
      identity: { type: 'UserAssigned', userAssignedIdentities: { '/i': {} } },
      sku: { name: 'of tomorrow' },
    });
  });

  it('is itself not changed', () => {
    const before = structuredClone(workspace);
    writableWorkspace(workspace);
    expect(workspace).to.deep.equal(before);
  });

  it('may have null where something is missing, as the service writes it', () => {
    const identity = { type: 'None', userAssignedIdentities: { '/i': null } };
    const written = { location: 'westus', tags: null, properties: { providers: null }, identity };
    const sent = writableWorkspace(written as unknown as QuantumWorkspace);
    expect(sent).to.deep.equal(written);
    expect(workspaceNeeds(sent)).to.deep.equal([['2025-01-01-preview', 'user-assigned identities']]);
  });

  it('has nothing that was not there', () => {
    expect(writableWorkspace({ location: 'westus' })).to.deep.equal({ location: 'westus' });
  });
});
