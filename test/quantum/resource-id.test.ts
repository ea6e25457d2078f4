import { expect } from 'chai';
import { InvalidResourceIdError, parseWorkspaceId, workspaceId } from '../../src/quantum/resource-id.js';

const subscriptionId = '00000000-1111-2222-3333-444444444444';
const parts = { subscriptionId, resourceGroupName: 'my-RG', workspaceName: 'ws1' };
const id = `/subscriptions/${subscriptionId}/resourceGroups/my-RG/providers/Microsoft.Quantum/workspaces/ws1`;

describe('resource id of a workspace', () => {
  it('is composed of its parts', () => {
    expect(workspaceId(parts)).to.equal(id);
  });

  it('is parsed in every form it comes in', () => {
    for (const form of [
      id,
      id.slice(1),
      `${id}/`,
      `${id}/listKeys`,
      `${id}/regenerateKey`,
      `${id}/REGENERATEKEY/`,
      id.replace('subscriptions', 'SUBSCRIPTIONS').replace('resourceGroups', 'resourcegroups'),
      id.replace('Microsoft.Quantum/workspaces', 'microsoft.quantum/Workspaces'),
    ]) {
      expect(parseWorkspaceId(form), form).to.deep.equal(parts);
    }
  });

  const wrong: [string, RegExp][] = [
    ['', /It has '' where 'subscriptions' belongs\.$/],
    ['ws1', /It has 'ws1' where 'subscriptions' belongs\.$/],
    [`https://management.azure.com${id}`, /It has 'https:' where 'subscriptions' belongs\.$/],
    [`/subscriptions/${subscriptionId}`, /It ends before resourceGroups\.$/],
    [id.replace('/ws1', ''), /It ends before \{workspace name\}\.$/],
    [id.replace('ws1', ''), /It ends before \{workspace name\}\.$/],
    [id.replace('Quantum', 'Storage'), /It has 'Microsoft\.Storage' where 'Microsoft\.Quantum' belongs\.$/],
    [id.replace('workspaces', 'jobs'), /It has 'jobs' where 'workspaces' belongs\.$/],
    [`${id}/jobs`, /It goes on after the workspace name\.$/],
    [`${id}/listKeys/x`, /It goes on after the workspace name\.$/],
    [`${id}//`, /It goes on after the workspace name\.$/],
    [`/${id}`, /It has '' where 'subscriptions' belongs\.$/],
    [id.replace(subscriptionId, 'mine'), /The subscription id 'mine' is not a UUID/],
    [id.replace('my-RG', '..'), /The resource group name '\.\.' ends with a period\.$/],
    [id.replace('my-RG', 'my%2DRG'), /The resource group name 'my%2DRG' contains '%'/],
    [id.replace('ws1', 'ws1?x=1'), /The workspace name 'ws1\?x=1' contains '\?'/],
    [`${id}\n`, /The workspace name 'ws1\\u\{a\}' contains '\\u\{a\}'/],
  ];
  for (const [text, message] of wrong) {
    it(`is not ${JSON.stringify(text)}`, () => {
      expect(() => parseWorkspaceId(text))
        .to.throw(InvalidResourceIdError, message)
        .with.property('code', 'InvalidResourceId');
    });
  }

  it('is refused in linear time and in few words when it is hostile', () => {
    const start = performance.now();
    for (const hostile of ['/'.repeat(1_000_000), id + '-'.repeat(1_000_000), 'x'.repeat(1_000_000)]) {
      expect(() => parseWorkspaceId(hostile))
        .to.throw(InvalidResourceIdError)
        .with.property('message')
        .with.length.below(600);
    }
    expect(performance.now() - start).to.be.below(10_000);
  });
});
