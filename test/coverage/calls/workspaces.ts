import { expect } from 'chai';
import { nodeNames, shellNames, type CoveredCall, type Outcome, type Place } from '../covered-call.js';

/** Get-, New-, Remove- and Update-AzQuantumApiWorkspace, and Update-AzQuantumApiWorkspaceTag. */
export const workspaceCalls: readonly CoveredCall[] = [
  {
    command: 'Get-AzQuantumApiWorkspace',
    parameterSet: 'List',
    pwsh: 'Get-AzQuantumApiWorkspace -SubscriptionId $at.subscriptionId',
    node: ({ subscriptionId }) => ({ args: { subscriptionId } }),
    shell: ({ subscriptionId }) => ['workspace', 'list', '--subscription', subscriptionId],
    check({ written, sent, before, after }, { id, subscriptionId }) {
      const path = `/subscriptions/${subscriptionId}/providers/Microsoft.Quantum/workspaces`;
      expect(requests(sent)).to.deep.equal([['GET', path, undefined, 200]]);
      const found = (written as Record<string, unknown>[]).filter((each) => each['id'] === id);
      expectWorkspaces(found, [before.resource]);
      expect(after).to.deep.equal(before);
    },
  },
  {
    command: 'Get-AzQuantumApiWorkspace',
    parameterSet: 'List1',
    pwsh: 'Get-AzQuantumApiWorkspace -SubscriptionId $at.subscriptionId -ResourceGroupName $at.resourceGroupName',
    node: ({ subscriptionId, resourceGroupName }) => ({ args: { subscriptionId, resourceGroupName } }),
    shell: ({ subscriptionId, resourceGroupName }) => [
      ...['workspace', 'list', '-g', resourceGroupName, '--subscription', subscriptionId],
    ],
    check: got(({ id }) => id.slice(0, id.lastIndexOf('/'))),
  },
  {
    command: 'Get-AzQuantumApiWorkspace',
    parameterSet: 'Get',
    pwsh: 'Get-AzQuantumApiWorkspace @names',
    node: (at) => ({ args: byName(at) }),
    shell: (at) => ['workspace', 'show', ...shellNames(at)],
    check: got(({ id }) => id),
  },
  {
    command: 'Get-AzQuantumApiWorkspace',
    parameterSet: 'GetViaIdentity',
    pwsh: '$at.id | Get-AzQuantumApiWorkspace',
    node: ({ id }) => ({ args: {}, input: [{ id }] }),
    check: got(({ id }) => id),
  },
  {
    command: 'New-AzQuantumApiWorkspace',
    parameterSet: 'CreateExpanded',
    pwsh: `New-AzQuantumApiWorkspace @names -Location westus -ApiKeyEnabled -IdentityType SystemAssigned -Provider @{ Id = 'ionq'; Sku = 'pay-as-you-go-cred' } -StorageAccount /of/mine -Tag @{ team = 'chemistry' }`,
    node: (at) => ({
      args: {
        ...byName(at),
        location: 'westus',
        apiKeyEnabled: true,
        identityType: 'SystemAssigned',
        provider: [{ id: 'ionq', sku: 'pay-as-you-go-cred' }],
        storageAccount: '/of/mine',
        tag: { team: 'chemistry' },
      },
    }),
    shell: (at) => [
      ...['workspace', 'create', ...shellNames(at), '-l', 'westus', '--enable-api-key', 'true'],
      ...['--identity-type', 'SystemAssigned', '--provider', 'id=ionq,sku=pay-as-you-go-cred', '-a', '/of/mine'],
      ...['--tags', 'team=chemistry'],
    ],
    prepare: (world, at) => world.remove(at),
    check({ written, sent, before, after }, { id }) {
      expect(before.resource).to.equal(undefined);
      const content = {
        location: 'westus',
        tags: { team: 'chemistry' },
        identity: { type: 'SystemAssigned' },
        properties: {
          providers: [{ providerId: 'ionq', providerSku: 'pay-as-you-go-cred' }],
          storageAccount: '/of/mine',
          apiKeyEnabled: true,
        },
      };
      const [first] = sent;
      expect(requests(first ? [first] : [])).to.deep.equal([['PUT', id, content, 201]]);
      expectWorkspaces(written, [after.resource]);
      expect(after.resource).to.have.nested.property('properties.storageAccount', '/of/mine');
      expect(after.keys).to.have.property('apiKeyEnabled', true);
    },
  },
  {
    command: 'Remove-AzQuantumApiWorkspace',
    parameterSet: 'Delete',
    pwsh: 'Remove-AzQuantumApiWorkspace @names -PassThru',
    node: (at) => ({ args: { ...byName(at), passThru: true } }),
    shell: (at) => ['workspace', 'delete', ...shellNames(at), '--pass-thru', '--yes'],
    check: removed,
  },
  {
    command: 'Remove-AzQuantumApiWorkspace',
    parameterSet: 'DeleteViaIdentity',
    pwsh: '[pscustomobject] @{ Id = $at.id } | Remove-AzQuantumApiWorkspace -PassThru',
    node: ({ id }) => ({ args: { passThru: true }, input: [id] }),
    check: removed,
  },
  {
    command: 'Update-AzQuantumApiWorkspace',
    parameterSet: 'UpdateExpanded',
    pwsh: 'Update-AzQuantumApiWorkspace @names -ApiKeyEnabled:$false',
    node: (at) => ({ args: { ...byName(at), apiKeyEnabled: false } }),
    shell: (at) => ['workspace', 'update', ...shellNames(at), '--enable-api-key', 'false'],
    check: switched(false),
  },
  {
    command: 'Update-AzQuantumApiWorkspace',
    parameterSet: 'UpdateViaIdentityExpanded',
    pwsh: '$at.id | Update-AzQuantumApiWorkspace -ApiKeyEnabled',
    node: ({ id }) => ({ args: { apiKeyEnabled: true }, input: [id] }),
    prepare: (world, at) => world.enableKeys(at, false),
    check: switched(true),
  },
  {
    command: 'Update-AzQuantumApiWorkspaceTag',
    parameterSet: 'UpdateExpanded',
    pwsh: "Update-AzQuantumApiWorkspaceTag @names -Tag @{ team = 'chemistry'; stage = 'trial' }",
    node: (at) => ({ args: { ...nodeNames(at), tag: { team: 'chemistry', stage: 'trial' } } }),
    shell: (at) => ['workspace', 'tag', ...shellNames(at), '--tags', 'team=chemistry', '--tags', 'stage=trial'],
    check: tagged({ team: 'chemistry', stage: 'trial' }),
  },
  {
    command: 'Update-AzQuantumApiWorkspaceTag',
    parameterSet: 'UpdateViaIdentityExpanded',
    pwsh: 'Get-Item Variable:at | ForEach-Object { [pscustomobject] @{ ResourceId = $_.Value.id } } | Update-AzQuantumApiWorkspaceTag -Tag @{}',
    node: ({ id }) => ({ args: { inputObject: { resourceId: id }, tag: {} } }),
    check: tagged({}),
  },
];

function byName({ workspaceName, ...at }: Place) {
  const { subscriptionId, resourceGroupName } = at;
  return { subscriptionId, resourceGroupName, name: workspaceName };
}

function requests(sent: Outcome['sent']) {
  return sent.map(({ method, path, body, status }) => [method, path, body, status]);
}

/** What is written tells of the resources as the service has them. */
function expectWorkspaces(written: Outcome['written'], resources: readonly Outcome['before']['resource'][]): void {
  expect(written).to.have.lengthOf(resources.length);
  for (const [index, resource] of resources.entries()) {
    const { id, name, location, tags, properties } = resource as Record<string, Record<string, unknown>>;
    const { provisioningState, usable, apiKeyEnabled } = properties ?? {};
    expect(written[index]).to.deep.include({ id, name, location, tag: tags, provisioningState, usable, apiKeyEnabled });
  }
}

/** One reading request, of which comes this workspace. */
function got(path: (at: Place) => string) {
  return ({ written, sent, before, after }: Outcome, at: Place): void => {
    expect(requests(sent)).to.deep.equal([['GET', path(at), undefined, 200]]);
    expectWorkspaces(written, [before.resource]);
    expect(after).to.deep.equal(before);
  };
}

function removed({ written, sent, before, after }: Outcome, { id }: Place): void {
  expect(requests(sent)).to.deep.equal([['DELETE', id, undefined, 200]]);
  expect(written).to.deep.equal([true]);
  expect(before.resource).to.have.property('id', id);
  expect(after).to.deep.equal({ resource: undefined, keys: undefined });
}

/** Read, then written with the one thing changed. */
function switched(apiKeyEnabled: boolean) {
  return ({ written, sent, before, after }: Outcome, { id }: Place): void => {
    expect(sent.map(({ method, path }) => [method, path])).to.deep.equal([
      ['GET', id],
      ['PUT', id],
    ]);
    expect(sent[1]?.headers).to.have.property('if-match');
    expect(before.keys).to.have.property('apiKeyEnabled', !apiKeyEnabled);
    expect(after.keys).to.deep.equal({ ...before.keys, apiKeyEnabled });
    expectWorkspaces(written, [after.resource]);
    const { tags, properties } = before.resource as Record<string, object>;
    expect(after.resource).to.deep.include({ tags, properties: { ...properties, apiKeyEnabled } });
  };
}

function tagged(tags: object) {
  return ({ written, sent, before, after }: Outcome, { id }: Place): void => {
    expect(requests(sent)).to.deep.equal([['PATCH', id, { tags }, 200]]);
    expectWorkspaces(written, [after.resource]);
    const { properties } = before.resource as Record<string, object>;
    expect(after.resource).to.deep.include({ tags, properties });
    expect(before.resource).to.not.deep.include({ tags });
  };
}
