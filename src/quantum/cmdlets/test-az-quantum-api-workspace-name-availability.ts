import { parameter } from '../../cmdlet/parameter.js';
import { model } from '../../cmdlet/types/model.js';
import { text } from '../../cmdlet/types/text.js';
import { carryOut } from '../carry-out.js';
import { cmdlet } from '../cmdlet.js';
import { completeLocation } from '../completions.js';
import { locationOf } from '../location-reference.js';
import { checkingName } from '../management/operation-kinds.js';
import { nameAvailabilityOutput } from '../outputs/name-availability.js';
import { defaultProfile, inputObject, models, subscriptionId } from '../parameters.js';
import { proxyParameters } from '../proxy.js';
import { location } from '../workspace-parameters.js';

/** A name to look for, and for what. */
export interface NameRequest {
  readonly name?: string;
  readonly type?: string;
}

const requestType = model<{ readonly name: string; readonly type?: string }, NameRequest>(
  `${models}.Api50.ICheckNameAvailabilityRequest`,
  {
    typeScript: '{ readonly name: string; readonly type?: string }',
    strict: true,
    fields: {
      name: { type: text(), help: 'The name to look for; nothing else need be given.' },
      type: { type: text(), help: 'The resource type; Microsoft.Quantum/Workspaces when left out.' },
    },
  },
);

const body = () =>
  parameter(
    requestType,
    'The name to look for and its resource type, as one object: its Name and, if need be, its Type.',
  );
const searchedLocation = () => location('The Azure region in which the name is to be free, such as westus.');
const searchedIdentity = () =>
  inputObject(
    'The region in which the name is to be free: an object with SubscriptionId and Location, such as @{ SubscriptionId = $id; Location = $region }.',
  );
const workspaceType = 'Microsoft.Quantum/Workspaces';

export const testAzQuantumApiWorkspaceNameAvailability = cmdlet('Test', 'AzQuantumApiWorkspaceNameAvailability', {
  shell: 'name check',
  synopsis: `Tells whether a name is free for a new Azure Quantum workspace in a region.`,
  description: `Tells whether a name is free for a new Azure Quantum workspace in a region.
The name of a workspace is part of its address, so it has to be free in the whole region.`,
  parameterSets: ['CheckExpanded', 'Check', 'CheckViaIdentity', 'CheckViaIdentityExpanded'],
  shouldProcess: { confirmImpact: 'Medium' },
  disjointPipelineParameters: ['inputObject', 'body'],
  parameters: {
    location: searchedLocation().in('Check', 'CheckExpanded'),
    subscriptionId: subscriptionId().in('Check', 'CheckExpanded'),
    inputObject: searchedIdentity().in('CheckViaIdentity', 'CheckViaIdentityExpanded'),
    body: body().mandatory().fromPipeline().shell('--body').in('Check', 'CheckViaIdentity'),
    name: parameter(text(), 'The name to look for.')
      .shell('--name', '-n')
      .mandatoryInShell()
      .in('CheckExpanded', 'CheckViaIdentityExpanded'),
    type: parameter(text(), 'The type of resource that would have the name.')
      .defaultsTo(workspaceType)
      .in('CheckExpanded', 'CheckViaIdentityExpanded'),
    defaultProfile: defaultProfile(),
    ...proxyParameters(),
  },
  completions: { location: completeLocation },
  output: nameAvailabilityOutput,
  examples: [
    {
      title: 'Look whether a name is free',
      pwsh: `Test-AzQuantumApiWorkspaceNameAvailability -Location westus \`
    -Name new-workspace`,
      node: `const [answer] = await quantum.testAzQuantumApiWorkspaceNameAvailability({
  location: 'westus',
  name: 'new-workspace',
});
console.log(answer?.nameAvailable);`,
      shell: 'azq name check -l westus -n new-workspace',
      remarks: 'NameAvailable is true, or Reason and Message say why it is not.',
    },
    {
      title: 'Look for several names',
      pwsh: `'my-workspace', 'new-workspace' | ForEach-Object { @{ Name = $_ } } |
    Test-AzQuantumApiWorkspaceNameAvailability -Location westus |
    Format-List`,
      node: `const names = ['my-workspace', 'new-workspace'];
const answers = await quantum.testAzQuantumApiWorkspaceNameAvailability(
  { location: 'westus' },
  { input: names.map((name) => ({ name })) },
);
console.log(answers.map(({ nameAvailable }, index) => [names[index], nameAvailable]));`,
      shell: `for name in my-workspace new-workspace; do
  azq name check -l westus -n "$name"
done`,
      remarks: 'Writes an answer for each name, in the order of the names.',
    },
    {
      title: 'See what would be asked',
      pwsh: `Test-AzQuantumApiWorkspaceNameAvailability -Location westus \`
    -Name new-workspace -WhatIf`,
      node: `await quantum.testAzQuantumApiWorkspaceNameAvailability(
  { location: 'westus', name: 'new-workspace' },
  { whatIf: true, onInformation: console.log },
);`,
      shell: 'azq name check -l westus -n new-workspace --what-if',
      remarks: 'Nothing is sent.',
    },
  ],
  async process(bound, { runtime, management }) {
    const { subscriptionId, region } = locationOf(bound);
    const { name, type = workspaceType } = bound.body ?? bound;
    const { client, subscription } = await management({ ...bound, subscriptionId });
    const description = `location '${region}' of subscription ${subscription.id} (from ${subscription.source})`;
    if (!(await runtime.shouldProcess(description, `Look whether the name '${name ?? ''}' is free`))) return;
    const call = {
      operation: checkingName,
      resource: `/subscriptions/${subscription.id}/providers/Microsoft.Quantum/locations/${region}`,
      description,
      target: { subscriptionId: subscription.id, location: region, name },
    };
    const answer = await carryOut(runtime, call, (options) =>
      client.workspace.checkNameAvailability(region, { ...(name !== undefined && { name }), type }, options),
    );
    const { nameAvailable, reason, message } = answer;
    await runtime.writeObject({ nameAvailable, reason, message });
  },
});
