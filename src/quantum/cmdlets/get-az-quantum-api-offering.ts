import { carryOut } from '../carry-out.js';
import { cmdlet } from '../cmdlet.js';
import { completeLocation } from '../completions.js';
import { eachSubscription } from '../each-subscription.js';
import { listingOfferings } from '../management/operation-kinds.js';
import { regionName } from '../names.js';
import { flattenedOffering, offeringOutput } from '../outputs/offering.js';
import { defaultProfile, subscriptionIds } from '../parameters.js';
import { proxyParameters } from '../proxy.js';
import { locationName } from '../workspace-parameters.js';

export const getAzQuantumApiOffering = cmdlet('Get', 'AzQuantumApiOffering', {
  shell: [{ name: 'offering list', parameterSets: ['List'], list: true }],
  synopsis: `Reads which providers of quantum computers a region offers, with their targets, plans and limits.`,
  description: `Reads which providers of quantum computers a region offers, with their targets, plans and limits.
The Id of a provider and the Id of one of its plans are what New-AzQuantumApiWorkspace needs to add the provider to a workspace.`,
  parameterSets: ['List'],
  parameters: {
    locationName: locationName(),
    subscriptionId: subscriptionIds(),
    defaultProfile: defaultProfile(),
    ...proxyParameters(),
  },
  completions: { locationName: completeLocation },
  output: offeringOutput,
  examples: [
    {
      title: 'Read what a region offers',
      pwsh: 'Get-AzQuantumApiOffering -LocationName westus',
      node: `for await (const { id, name } of quantum.getAzQuantumApiOffering({ locationName: 'westus' }))
  console.log(id, name);`,
      shell: 'azq offering list -l westus --output table',
      remarks: 'Shows a provider a line.',
    },
    {
      title: 'Read the plans of one provider',
      pwsh: `Get-AzQuantumApiOffering -LocationName westus | Where-Object Id -eq ionq |
    Select-Object -ExpandProperty Sku | Select-Object -Property Id, Name`,
      node: `const offerings = await quantum.getAzQuantumApiOffering({ locationName: 'westus' });
const ionq = offerings.find(({ id }) => id === 'ionq');
for (const { id, name } of ionq?.sku ?? []) console.log(id, name);`,
      shell: `azq offering list -l westus --output table \\
  --query "[?id == 'ionq'].properties.skus[].{Id: id, Name: name}"`,
      remarks: 'The Id of a plan is its Sku in a workspace.',
    },
    {
      title: 'Find out who offers a target',
      pwsh: `Get-AzQuantumApiOffering -LocationName westus |
    Where-Object { $_.Target.Id -contains 'ionq.simulator' } |
    Select-Object -Property Id, Name`,
      node: `for await (const { id, target } of quantum.getAzQuantumApiOffering({ locationName: 'westus' }))
  if (target?.some((each) => each.id === 'ionq.simulator')) console.log(id);`,
      shell: `azq offering list -l westus --output tsv --query \\
  "[?contains(properties.targets[].id, 'ionq.simulator')].id"`,
      remarks: 'Target.Id is the list of all target ids of a provider.',
    },
  ],
  async process(bound, { runtime, management }) {
    const region = regionName(bound.locationName);
    await eachSubscription(bound, { runtime, management }, async ({ client, subscription }) => {
      const call = {
        operation: listingOfferings,
        resource: `/subscriptions/${subscription.id}/providers/Microsoft.Quantum/locations/${region}`,
        description: `the offerings of location '${region}' for subscription ${subscription.id} (from ${subscription.source})`,
        target: { subscriptionId: subscription.id, locationName: bound.locationName },
      };
      await carryOut(runtime, call, async (options) => {
        for await (const offering of client.offerings.list(region, options)) {
          await runtime.writeObject(flattenedOffering(offering));
        }
      });
    });
  },
});
