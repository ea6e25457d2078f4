import { expect } from 'chai';
import { failureOf, quantumAt } from '../helpers/calls.js';
import { subscriptionId, useEmulator } from '../helpers/emulator.js';

describe('Get-AzQuantumApiOffering', () => {
  const emulator = useEmulator({ pageSize: 1 });

  it('reads the offerings of a region, page by page', async () => {
    const offerings = await quantumAt(emulator).getAzQuantumApiOffering({ locationName: 'West US' });
    expect(offerings.length).to.be.greaterThan(1);
    expect(emulator.sent()).to.have.length(offerings.length);
    expect(emulator.sent()[0]?.[0]).to.match(/\/locations\/westus\/offerings$/);
  });

  it('gives each on one level, its lists with their own types', async () => {
    const properties = {
      description: 'd',
      providerType: 'qe',
      company: 'c',
      aad: { applicationId: 'a', tenantId: 't' },
      managedApplication: { publisherId: 'p', offerId: 'o' },
      targets: [{ id: 'one', acceptedDataFormats: ['qir'], numQubits: 11 }],
      skus: [{ id: 's', targets: ['one'], pricingDetails: [{ id: 'x', value: 'free' }], autoAdd: true }],
      quotaDimensions: [{ id: 'q', quota: 5 }],
      pricingDimensions: [{ id: 'x', name: 'X' }],
    };
    emulator.faults.inject({
      answer: { status: 200, body: JSON.stringify({ value: [{ id: 'ionq', name: 'IonQ', properties }] }) },
    });
    const [offering] = await quantumAt(emulator).getAzQuantumApiOffering({ locationName: 'westus' });
    expect(offering).to.include({
      id: 'ionq',
      company: 'c',
      aadApplicationId: 'a',
      managedApplicationOfferId: 'o',
      providerType: 'qe',
    });
    expect(offering?.target?.[0]).to.include({ id: 'one', numQubits: 11 });
    expect(offering?.target?.[0]?.acceptedDataFormat).to.deep.equal(['qir']);
    expect(offering?.sku?.[0]?.target).to.deep.equal(['one']);
    expect(offering?.sku?.[0]?.pricingDetail).to.deep.equal([{ id: 'x', value: 'free' }]);
    expect(offering?.quotaDimension?.[0]).to.include({ id: 'q', quota: 5 });
    expect(offering?.pricingDimension).to.deep.equal([{ id: 'x', name: 'X' }]);
  });

  it('names the region in its error', async () => {
    emulator.faults.inject({ answer: { status: 404, body: '{"error":{"code":"NotFound","message":"No."}}' } });
    const error = await failureOf(quantumAt(emulator).getAzQuantumApiOffering({ locationName: 'mars' }));
    expect(error.message).to.match(/^The offerings of location 'mars' for subscription/);
    expect(error.data).to.include({
      resource: `/subscriptions/${subscriptionId}/providers/Microsoft.Quantum/locations/mars`,
    });
  });
});
