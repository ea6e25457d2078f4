import { expect } from 'chai';
import { failureOf, quantumAt } from '../helpers/calls.js';
import { idOf, secondSubscriptionId, subscriptionId, useEmulator } from '../helpers/emulator.js';

describe('Get-AzQuantumApiWorkspace', () => {
  const emulator = useEmulator({ pageSize: 2 });
  const paths = () => emulator.sent().map(([path]) => path);

  it('reads all of the subscription, page by page', async () => {
    const workspaces = await quantumAt(emulator).getAzQuantumApiWorkspace();
    expect(workspaces.map(({ name }) => name)).to.deep.equal(['ws1', 'ws2', 'ws3']);
    expect(emulator.sent()).to.have.length(2);
  });

  it('reads those of a resource group, and of several subscriptions in their order', async () => {
    const subscriptions = [secondSubscriptionId, subscriptionId];
    const workspaces = await quantumAt(emulator).getAzQuantumApiWorkspace({
      resourceGroupName: 'rg',
      subscriptionId: subscriptions,
    });
    expect(workspaces.map(({ id }) => id)).to.deep.equal([
      idOf('ws1', secondSubscriptionId),
      ...['ws1', 'ws2', 'ws3'].map((name) => idOf(name)),
    ]);
    expect(await quantumAt(emulator).getAzQuantumApiWorkspace({ resourceGroupName: 'other' })).to.deep.equal([]);
  });

  it('reads one by its names, by its alias and by its id, on one level', async () => {
    const quantum = quantumAt(emulator);
    const [byName] = await quantum.getAzQuantumApiWorkspace({ resourceGroupName: 'rg', name: 'ws1' });
    const [byId] = await quantum.getAzQuantumApiWorkspace({ inputObject: idOf('ws1') });
    expect(paths()).to.deep.equal([idOf('ws1'), idOf('ws1')]);
    expect(byId).to.deep.equal(byName);
    expect(byName).to.include({
      name: 'ws1',
      resourceGroupName: 'rg',
      location: 'westus',
      provisioningState: 'Succeeded',
      usable: 'Yes',
      apiKeyEnabled: true,
      id: idOf('ws1'),
    });
    expect(byName?.systemDataCreatedAt).to.be.instanceOf(Date);
  });

  it('reads what is piped in', async () => {
    const workspaces = await quantumAt(emulator).getAzQuantumApiWorkspace(
      {},
      { input: [{ resourceId: idOf('ws2') }, idOf('ws3')] },
    );
    expect(workspaces.map(({ name }) => name)).to.deep.equal(['ws2', 'ws3']);
  });

  it('reports what is not there, and goes on with the next subscription', async () => {
    const error = await failureOf(
      quantumAt(emulator).getAzQuantumApiWorkspace({
        resourceGroupName: 'rg',
        name: 'ws2',
        subscriptionId: [secondSubscriptionId, subscriptionId],
      }),
    );
    expect(error.errors).to.have.length(1);
    expect(error.errors[0]).to.include({ errorId: 'ResourceNotFound', category: 'ObjectNotFound' });
    expect(error.errors[0]?.target).to.deep.equal({
      resourceGroupName: 'rg',
      workspaceName: 'ws2',
      subscriptionId: secondSubscriptionId,
    });
    expect(error.outputs).to.have.length(1);
  });

  it('names the whole list in the error of a list', async () => {
    emulator.faults.inject({
      answer: { status: 403, body: '{"error":{"code":"AuthorizationFailed","message":"No."}}' },
    });
    const error = await failureOf(quantumAt(emulator).getAzQuantumApiWorkspace({ resourceGroupName: 'rg' }));
    expect(error.message).to.match(/^The workspaces in resource group 'rg' of subscription .*: No\. /);
    expect(error.data).to.include({ resource: `/subscriptions/${subscriptionId}/resourceGroups/rg` });
  });

  it('keeps a list of one as a list, and what is absent as absent', async () => {
    const provider = { providerId: 'ionq', providerSku: 'basic' };
    const body = { location: 'westus', name: 'x', properties: { providers: [provider] } };
    emulator.faults.inject({ answer: { status: 200, body: JSON.stringify(body) } });
    const [workspace] = await quantumAt(emulator).getAzQuantumApiWorkspace({ inputObject: idOf('ws1') });
    expect(workspace?.provider).to.deep.equal([
      {
        id: 'ionq',
        sku: 'basic',
        provisioningState: undefined,
        applicationName: undefined,
        instanceUri: undefined,
        resourceUsageId: undefined,
        quota: undefined,
      },
    ]);
    expect(workspace?.tag).to.equal(undefined);
  });
});
