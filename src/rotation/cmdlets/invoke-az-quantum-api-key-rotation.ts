import { RecordError } from '../../cmdlet/error-record.js';
import { completeResourceGroupName, completeWorkspaceName } from '../../quantum/completions.js';
import {
  defaultProfile,
  inputObject,
  resourceGroupName,
  subscriptionId,
  workspaceName,
} from '../../quantum/parameters.js';
import { proxyParameters } from '../../quantum/proxy.js';
import { describeScope } from '../../quantum/scope.js';
import { workspaceOf } from '../../quantum/workspace-reference.js';
import { describePlan } from '../describe-plan.js';
import { parseDuration } from '../duration.js';
import {
  allIn,
  budget,
  concurrency,
  grace,
  id,
  inUse,
  ledgerPath,
  publish,
  report,
  rotationId,
  slot,
  validityPeriodDays,
} from '../parameters.js';
import { rotationErrorRecord } from '../rotation-error-record.js';
import { handedOver, rotated, rotationOutput } from '../rotation-output.js';
import { cmdlet } from '../services.js';

/** Those of many workspaces, which are rotated at the same time. */
const fleetSets = ['ByInputObject', 'ById', 'AllIn'] as const;

export const invokeAzQuantumApiKeyRotation = cmdlet('Invoke', 'AzQuantumApiKeyRotation', {
  shell: [
    {
      name: 'workspace keys rotate',
      parameterSets: ['ByName'],
      synopsis: 'Rotates the access keys of an Azure Quantum workspace without downtime.',
    },
    {
      name: 'fleet rotate',
      parameterSets: ['ById', 'AllIn'],
      list: true,
      synopsis: 'Rotates the access keys of many workspaces, of any number of subscriptions, without downtime.',
    },
  ],
  synopsis: `Rotates the access keys of an Azure Quantum workspace without downtime.`,
  description: `Rotates the access keys of an Azure Quantum workspace without downtime.
It finds out which of the two keys consumers hold, regenerates the other, reads it back, tests it on the data plane and publishes its connection string where consumers look for it.
The key that consumers held goes on working until the next rotation, or is regenerated after -Grace.
Each step is remembered before it is taken: a rotation that was interrupted is taken up by the next call, and no key is regenerated twice.
With -WhatIf it tells the whole plan, and whose access may end.
It asks before it begins, until rotations have made both keys.`,
  descriptionInPowerShell: `Many workspaces, from the pipeline, by -Id or by -AllIn, are rotated at the same time: as fast as the limits of their subscriptions allow.
It asks about all of them before it begins with the first.`,
  parameterSets: ['ByName', 'ByInputObject', 'ById', 'AllIn'],
  shouldProcess: { confirmImpact: 'High' },
  parameters: {
    resourceGroupName: resourceGroupName().in('ByName'),
    subscriptionId: subscriptionId().in('ByName'),
    workspaceName: workspaceName().in('ByName'),
    inputObject: inputObject().in('ByInputObject'),
    id: id().in('ById'),
    allIn: allIn().in('AllIn'),
    publish: publish(),
    inUse: inUse(),
    slot: slot(),
    grace: grace(),
    validityPeriodDays: validityPeriodDays(),
    rotationId: rotationId(),
    ledgerPath: ledgerPath(),
    concurrency: concurrency().in(...fleetSets),
    budget: budget().in(...fleetSets),
    report: report().in(...fleetSets),
    defaultProfile: defaultProfile(),
    ...proxyParameters(),
  },
  completions: { workspaceName: completeWorkspaceName, resourceGroupName: completeResourceGroupName },
  output: rotationOutput,
  examples: [
    {
      title: 'See what a rotation would do',
      pwsh: `Invoke-AzQuantumApiKeyRotation -ResourceGroupName quantum-rg \`
    -WorkspaceName my-workspace -Publish file:connection.txt \`
    -InUse Primary -WhatIf`,
      node: `await quantum.invokeAzQuantumApiKeyRotation(
  {
    resourceGroupName: 'quantum-rg',
    workspaceName: 'my-workspace',
    publish: 'file:connection.txt',
    inUse: 'Primary',
  },
  { whatIf: true, onInformation: console.log },
);`,
      shell: `azq workspace keys rotate -g quantum-rg -w my-workspace \\
  --publish file:connection.txt --in-use Primary --what-if`,
      remarks: 'The keys and what is published are read; nothing is changed.',
    },
    {
      title: 'Rotate for the first time',
      pwsh: `Invoke-AzQuantumApiKeyRotation -ResourceGroupName quantum-rg \`
    -WorkspaceName my-workspace -Publish env-file:.env -InUse Primary \`
    -Confirm:$false`,
      node: `const [rotation] = await quantum.invokeAzQuantumApiKeyRotation({
  resourceGroupName: 'quantum-rg',
  workspaceName: 'my-workspace',
  publish: 'env-file:.env',
  inUse: 'Primary',
});
console.log(rotation?.outcome, rotation?.slot, rotation?.regenerated);`,
      shell: `azq workspace keys rotate -g quantum-rg -w my-workspace \\
  --publish env-file:.env --in-use Primary --yes --output table`,
      remarks:
        'Nothing is published yet, so -InUse says which key consumers hold. Later calls find that out, and are given it no more.',
    },
    {
      title: 'Rotate again, and take the old key away',
      pwsh: `$rotation = @{
    ResourceGroupName = 'quantum-rg'
    WorkspaceName     = 'my-workspace'
    Publish           = 'file:connection.txt'
    Confirm           = $false
}
$null = Invoke-AzQuantumApiKeyRotation @rotation -InUse Primary
Invoke-AzQuantumApiKeyRotation @rotation -Grace 1s`,
      node: `const rotation = {
  resourceGroupName: 'quantum-rg',
  workspaceName: 'my-workspace',
  publish: 'file:connection.txt',
};
await quantum.invokeAzQuantumApiKeyRotation({ ...rotation, inUse: 'Primary' });
const [second] = await quantum.invokeAzQuantumApiKeyRotation({ ...rotation, grace: '1s' });
console.log(second?.outcome, second?.slot, second?.regenerated);`,
      shell: `azq workspace keys rotate -g quantum-rg -w my-workspace --yes \\
  --publish file:connection.txt --in-use Primary >/dev/null
azq workspace keys rotate -g quantum-rg -w my-workspace --yes \\
  --publish file:connection.txt --grace 1s --output table`,
      remarks: 'Give consumers as long as they may keep what they have read: 24h, say.',
    },
    {
      title: 'Rotate each workspace of a group, each in a place of its own',
      pwsh: `Get-AzQuantumApiWorkspace -ResourceGroupName quantum-rg |
    Invoke-AzQuantumApiKeyRotation -InUse Primary -Confirm:$false \`
        -Publish 'file:{workspaceName}.txt' |
    Sort-Object -Property WorkspaceName`,
      node: `const rotations = await quantum.invokeAzQuantumApiKeyRotation(
  { publish: 'file:{workspaceName}.txt', inUse: 'Primary' },
  { input: quantum.getAzQuantumApiWorkspace({ resourceGroupName: 'quantum-rg' }) },
);
console.log(rotations.map(({ workspaceName, outcome }) => \`\${workspaceName}: \${outcome}\`).sort());`,
      shell: `azq workspace list -g quantum-rg | jq -r '.[].id' > ids.txt
azq fleet rotate --ids @ids.txt --in-use Primary --yes \\
  --publish 'file:{workspaceName}.txt' --output tsv \\
  --query 'sort_by(@, &workspaceName)[].[workspaceName, outcome]'`,
      remarks:
        'They come as they are done, and many are worked on at the same time. With -Confirm it asks once for each workspace.',
    },
    {
      title: 'Receive the connection string instead of having it published',
      pwsh: `Invoke-AzQuantumApiKeyRotation -ResourceGroupName quantum-rg \`
    -WorkspaceName my-workspace -Publish stdout -InUse Primary \`
    -Confirm:$false |
    Select-Object -Property Slot, ConnectionString`,
      node: `const [rotation] = await quantum.invokeAzQuantumApiKeyRotation({
  resourceGroupName: 'quantum-rg',
  workspaceName: 'my-workspace',
  publish: 'stdout',
  inUse: 'Primary',
});
console.log(rotation?.slot, rotation?.connectionString);`,
      shell: `azq workspace keys rotate -g quantum-rg -w my-workspace \\
  --publish stdout --in-use Primary --yes | jq -r .slot`,
      remarks:
        'In PowerShell and Node it is a SecureString, in the shell a text. What became of it nobody can tell, so each call says with -InUse what consumers hold.',
    },
  ],
  async process(bound, services) {
    const { runtime, management, rotationPorts, callerKind } = services;
    if (bound.parameterSet !== 'ByName') {
      const { approvedFleet } = await import('../fleet/approved-fleet.js');
      return approvedFleet(bound, services);
    }
    const named = workspaceOf(bound);
    const managed = await management({ ...bound, subscriptionId: named.subscriptionId });
    const workspace = { ...named, subscriptionId: managed.subscription.id };
    const description = describeScope(workspace, managed);
    const isHandedOver = bound.publish === 'stdout';
    if (isHandedOver && callerKind === 'shell' && bound.grace !== undefined) throw tooLate();
    try {
      await using ports = await rotationPorts({
        ...bound,
        write: (publication) => runtime.writeObject(handedOver(publication, callerKind)),
      });
      const { rotateWorkspace } = await import('../rotate-workspace.js');
      const result = await rotateWorkspace(
        workspace,
        {
          inUse: bound.inUse,
          slot: bound.slot,
          grace: bound.grace === undefined ? undefined : parseDuration(bound.grace),
          rotationId: bound.rotationId,
          approve: (proposal) =>
            runtime.shouldProcess(description, describePlan(proposal), proposal.ownsBoth ? 'Medium' : 'High'),
        },
        ports,
        runtime.signal,
      );
      if (result.outcome !== 'Declined' && !isHandedOver) await runtime.writeObject(rotated(result));
      return undefined;
    } catch (error) {
      throw runtime.signal.aborted ? error : rotationErrorRecord(error, workspace);
    }
  },
  async end(kept, services) {
    const { rotateApproved } = await import('../fleet/approved-fleet.js');
    await rotateApproved(kept, services);
  },
});

/** The shell writes when a command has ended: by then the old key would be gone. */
function tooLate(): RecordError {
  return new RecordError({
    message:
      'With stdout the new key is written when the command ends, and with --grace the old one is regenerated before that. Leave one of them out.',
    errorId: 'GraceWithoutDelivery',
    category: 'InvalidArgument',
  });
}
