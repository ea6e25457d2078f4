import { expect } from 'chai';
import { RecordError } from '../../src/cmdlet/error-record.js';
import { locationOf } from '../../src/quantum/location-reference.js';

const subscriptionId = '00000000-1111-2222-3333-444444444444';
const expected = { subscriptionId, region: 'westus' };

describe('locationOf', () => {
  it('is what the parameters say, as it stands in paths', () => {
    expect(locationOf({ subscriptionId, location: 'West US' })).to.deep.equal(expected);
    expect(locationOf({ location: 'westus' })).to.deep.equal({ subscriptionId: undefined, region: 'westus' });
  });

  it('is what an object says: an id with both, a workspace, or the two by name', () => {
    const check = `/subscriptions/${subscriptionId}/providers/Microsoft.Quantum/locations/westus/checkNameAvailability`;
    const workspace = `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.Quantum/workspaces/ws`;
    for (const inputObject of [
      { id: check },
      { id: workspace, location: 'West US' },
      { subscriptionId, location: 'WestUS' },
    ]) {
      expect(locationOf({ inputObject })).to.deep.equal(expected);
    }
  });

  it('refuses an object that does not say both, or says what cannot be right', () => {
    const workspace = `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.Quantum/workspaces/ws`;
    for (const [inputObject, message] of [
      [{ id: workspace }, /nor Location/],
      [{ location: 'westus' }, /nor SubscriptionId/],
      [{ id: `/subscriptions/${subscriptionId}/../Microsoft.Quantum/locations/westus` }, /not that of a location/],
      [{ id: `/subscriptions/${subscriptionId}/providers/Microsoft.Quantum/locations/westus/..` }, /not that of a/],
      [{ subscriptionId: 'x', location: 'westus' }, /'x' is not a UUID/],
      [{ subscriptionId, location: '../x' }, /'..\/x' is not the name of a region/],
    ] as const) {
      expect(() => locationOf({ inputObject }))
        .to.throw(RecordError, message)
        .with.nested.property('record.errorId', 'InvalidLocationIdentity');
    }
  });
});
