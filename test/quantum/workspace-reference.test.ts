import { expect } from 'chai';
import { RecordError } from '../../src/cmdlet/error-record.js';
import { workspaceOf } from '../../src/quantum/workspace-reference.js';

const subscriptionId = '00000000-1111-2222-3333-444444444444';
const parts = { subscriptionId, resourceGroupName: 'rg', workspaceName: 'ws' };
const id = `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.Quantum/workspaces/ws`;

function refusalOf(inputObject: object): RecordError['record'] {
  try {
    workspaceOf({ inputObject });
  } catch (error) {
    if (error instanceof RecordError) return error.record;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('workspaceOf', () => {
  it('is what the names say, the subscription left out if they leave it out', () => {
    expect(workspaceOf(parts)).to.deep.equal(parts);
    expect(workspaceOf({ resourceGroupName: 'rg', workspaceName: 'ws' })).to.deep.equal({
      ...parts,
      subscriptionId: undefined,
    });
    expect(workspaceOf({})).to.deep.equal({ subscriptionId: undefined, resourceGroupName: '', workspaceName: '' });
  });

  it('is what the id says, and then nothing else is looked at', () => {
    for (const each of [id, id.slice(1), `${id}/`, `${id}/listKeys`, id.toLowerCase()]) {
      expect(workspaceOf({ inputObject: { id: each, workspaceName: '../x' } })).to.deep.equal(parts);
    }
  });

  it('is what the parts say when there is no id', () => {
    expect(workspaceOf({ inputObject: parts })).to.deep.equal(parts);
    expect(workspaceOf({ inputObject: { ...parts, id: '' } })).to.include(parts);
  });

  it('refuses an identity that lacks a part, or whose part cannot be right', () => {
    for (const part of ['SubscriptionId', 'ResourceGroupName', 'WorkspaceName']) {
      const lacking = { ...parts, [part.charAt(0).toLowerCase() + part.slice(1)]: '' };
      expect(refusalOf(lacking)).to.deep.equal({
        message: `InputObject has neither Id nor ${part}: one of them names the workspace.`,
        errorId: 'InvalidWorkspaceIdentity',
        category: 'InvalidArgument',
        target: lacking,
      });
    }
    const wrong = { ...parts, resourceGroupName: 'r/g' };
    expect(refusalOf(wrong)).to.include({ errorId: 'InvalidWorkspaceIdentity', target: wrong });
    expect(refusalOf(wrong).message).to.contain("'r/g' contains '/'");
  });

  it('refuses an id of something else', () => {
    for (const wrong of ['ws', `${id}/jobs`, id.replace('Quantum', 'Compute'), id.replace(subscriptionId, 'x')]) {
      expect(refusalOf({ id: wrong })).to.include({ errorId: 'InvalidWorkspaceIdentity', target: wrong });
    }
  });
});
