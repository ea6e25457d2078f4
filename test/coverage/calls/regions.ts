import { expect } from 'chai';
import type { CoveredCall, Outcome, Place } from '../covered-call.js';

const westus = '"/subscriptions/$($at.subscriptionId)/providers/Microsoft.Quantum/locations/westus"';

/** Get-AzQuantumApiOffering and Test-AzQuantumApiWorkspaceNameAvailability. */
export const regionCalls: readonly CoveredCall[] = [
  {
    command: 'Get-AzQuantumApiOffering',
    parameterSet: 'List',
    pwsh: 'Get-AzQuantumApiOffering -LocationName westus -SubscriptionId $at.subscriptionId',
    node: ({ subscriptionId }) => ({ args: { subscriptionId, locationName: 'westus' } }),
    shell: ({ subscriptionId }) => ['offering', 'list', '-l', 'westus', '--subscription', subscriptionId],
    check({ written, sent }, at) {
      expect(sent.map(({ method, path, status }) => [method, path, status])).to.deep.equal([
        ['GET', `${pathOf(at)}/offerings`, 200],
      ]);
      const ionq = (written as Record<string, unknown>[]).find(({ id }) => id === 'ionq');
      expect(ionq).to.include({ name: 'IonQ', company: 'IonQ', managedApplicationOfferId: 'ionq-aq' });
      expect(ionq).to.have.nested.property('sku[0].id', 'pay-as-you-go-cred');
      expect(ionq).to.have.nested.property('target[0].id', 'ionq.simulator');
    },
  },
  {
    command: 'Test-AzQuantumApiWorkspaceNameAvailability',
    parameterSet: 'CheckExpanded',
    pwsh: 'Test-AzQuantumApiWorkspaceNameAvailability -SubscriptionId $at.subscriptionId -Location westus -Name $at.workspaceName',
    node: ({ subscriptionId, workspaceName }) => ({
      args: { subscriptionId, location: 'westus', name: workspaceName },
    }),
    shell: ({ subscriptionId, workspaceName }) => [
      ...['name', 'check', '-l', 'westus', '-n', workspaceName, '--subscription', subscriptionId],
    ],
    check: taken,
  },
  {
    command: 'Test-AzQuantumApiWorkspaceNameAvailability',
    parameterSet: 'Check',
    pwsh: '@{ Name = $at.workspaceName } | Test-AzQuantumApiWorkspaceNameAvailability -SubscriptionId $at.subscriptionId -Location westus',
    node: ({ subscriptionId, workspaceName }) => ({
      args: { subscriptionId, location: 'westus', body: { name: workspaceName } },
    }),
    shell: ({ subscriptionId, workspaceName }) => [
      ...['name', 'check', '-l', 'westus', '--body', `name=${workspaceName}`, '--subscription', subscriptionId],
    ],
    check: taken,
  },
  {
    command: 'Test-AzQuantumApiWorkspaceNameAvailability',
    parameterSet: 'CheckViaIdentity',
    pwsh: `${westus} | Test-AzQuantumApiWorkspaceNameAvailability -Body @{ Name = $at.workspaceName; Type = 'Microsoft.Quantum/Workspaces' }`,
    node: (at) => ({ args: { inputObject: pathOf(at), body: { name: at.workspaceName } } }),
    check: taken,
  },
  {
    command: 'Test-AzQuantumApiWorkspaceNameAvailability',
    parameterSet: 'CheckViaIdentityExpanded',
    pwsh: "[pscustomobject] @{ SubscriptionId = $at.subscriptionId; Location = 'westus' } | Test-AzQuantumApiWorkspaceNameAvailability -Name $at.workspaceName",
    node: ({ subscriptionId, workspaceName }) => ({
      args: { inputObject: { subscriptionId, location: 'westus' }, name: workspaceName },
    }),
    check: taken,
  },
];

function pathOf({ subscriptionId }: Place): string {
  return `/subscriptions/${subscriptionId}/providers/Microsoft.Quantum/locations/westus`;
}

/** The place's own workspace has its name. */
function taken({ written, sent, before, after }: Outcome, at: Place): void {
  const asked = { name: at.workspaceName, type: 'Microsoft.Quantum/Workspaces' };
  expect(sent.map(({ method, path, body, status }) => [method, path, body, status])).to.deep.equal([
    ['POST', `${pathOf(at)}/checkNameAvailability`, asked, 200],
  ]);
  expect(written).to.deep.equal([
    { nameAvailable: false, reason: 'AlreadyExists', message: 'Resource name already exists' },
  ]);
  expect(after).to.deep.equal(before);
}
