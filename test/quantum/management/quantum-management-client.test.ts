import { expect } from 'chai';
import type { AzureQuantumManagementClient } from '../../../src/quantum/management/client.js';
import type { QuantumManagementClient } from '../../../src/quantum/management/quantum-management-client.js';
import type { ArmQuantumClient } from '../../fixtures/arm-quantum.js';

describe('QuantumManagementClient', () => {
  it('is what the client of @azure/arm-quantum is, too', () => {
    // That this compiles is the test.
    const accepted = (client: ArmQuantumClient): QuantumManagementClient => client;
    expect(accepted).to.be.a('function');
  });
});

describe('AzureQuantumManagementClient', () => {
  it('is a client of @azure/arm-quantum', () => {
    // That this compiles is the test.
    const accepted = (client: AzureQuantumManagementClient): ArmQuantumClient => client;
    expect(accepted).to.be.a('function');
  });
});
