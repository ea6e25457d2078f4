import { expect } from 'chai';
import { callOn, describeScope } from '../../src/quantum/scope.js';
import type { Management } from '../../src/quantum/services.js';

const subscriptionId = '00000000-1111-2222-3333-444444444444';
const managed = { subscription: { id: subscriptionId, source: 'the Az context' } } as Management;

describe('a scope', () => {
  it('is named with the subscription and where that came from', () => {
    const of = `of subscription ${subscriptionId} (from the Az context)`;
    expect(describeScope({}, managed)).to.equal(`the workspaces ${of}`);
    expect(describeScope({ resourceGroupName: 'rg' }, managed)).to.equal(`the workspaces in resource group 'rg' ${of}`);
    expect(describeScope({ resourceGroupName: 'rg', workspaceName: 'ws' }, managed)).to.equal(
      `workspace 'ws' in resource group 'rg' ${of}`,
    );
  });

  it('has a resource id, and the names that are given, for an error', () => {
    const resources = [{}, { resourceGroupName: 'rg' }, { resourceGroupName: 'rg', workspaceName: 'ws' }].map((scope) =>
      callOn(scope, managed),
    );
    expect(resources.map(({ resource }) => resource)).to.deep.equal([
      `/subscriptions/${subscriptionId}`,
      `/subscriptions/${subscriptionId}/resourceGroups/rg`,
      `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.Quantum/workspaces/ws`,
    ]);
    expect(resources.map(({ target }) => target)).to.deep.equal([
      { subscriptionId },
      { subscriptionId, resourceGroupName: 'rg' },
      { subscriptionId, resourceGroupName: 'rg', workspaceName: 'ws' },
    ]);
  });
});
