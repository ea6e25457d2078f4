import { expect } from 'chai';
import type { Emulator } from '../../src/emulator/start-emulator.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { regenerations, runQuantum, startStockedEmulator } from './quantum.js';

interface Outcome {
  readonly written: unknown[];
  readonly errors: string[];
  readonly sent: unknown[][];
}

const both = ['Primary', 'Secondary'];

/** Title, line, what it writes, and what is sent: workspace and keys of each regeneration. */
const taken: [string, string, unknown[], unknown[][]][] = [
  ['RegenerateExpanded', 'New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru', [true], [['ws1', ['Primary']]]],
  [
    'names in any case',
    'New-AzQuantumApiWorkspaceKey @names -Key primary,SECONDARY -PassThru',
    [true],
    [['ws1', both]],
  ],
  [
    "az's one string",
    "New-AzQuantumApiWorkspaceKey @names -Key 'Primary,Secondary' -PassThru",
    [true],
    [['ws1', both]],
  ],
  [
    'Regenerate',
    "New-AzQuantumApiWorkspaceKey @names -Body @{ Key = 'Primary', 'Secondary' } -PassThru",
    [true],
    [['ws1', both]],
  ],
  [
    'Keys for Key',
    "New-AzQuantumApiWorkspaceKey @names -Body @{ Keys = 'Secondary' } -PassThru",
    [true],
    [['ws1', ['Secondary']]],
  ],
  [
    'a body object',
    "[pscustomobject] @{ Key = 'Primary' } | New-AzQuantumApiWorkspaceKey @names -PassThru",
    [true],
    [['ws1', ['Primary']]],
  ],
  [
    'RegenerateViaIdentity',
    "$id | New-AzQuantumApiWorkspaceKey -Body @{ Key = 'Primary' } -PassThru",
    [true],
    [['ws1', ['Primary']]],
  ],
  ['a resource id', '$id | New-AzQuantumApiWorkspaceKey -Key Primary -PassThru', [true], [['ws1', ['Primary']]]],
  [
    'an id with its action',
    '"$id/regenerateKey" | New-AzQuantumApiWorkspaceKey -Key Primary -PassThru',
    [true],
    [['ws1', ['Primary']]],
  ],
  [
    'an identity',
    '[pscustomobject] @{ Id = $id } | New-AzQuantumApiWorkspaceKey -Key Primary -PassThru',
    [true],
    [['ws1', ['Primary']]],
  ],
  [
    'a hashtable of parts',
    "@{ SubscriptionId = $names.SubscriptionId; ResourceGroupName = 'rg'; WorkspaceName = 'ws2' } | New-AzQuantumApiWorkspaceKey -Key Primary -PassThru",
    [true],
    [['ws2', ['Primary']]],
  ],
  [
    'a workspace object',
    "[pscustomobject] @{ Id = $id; Name = 'ws1'; Location = 'westus'; Type = 'microsoft.quantum/workspaces'; ProvisioningState = 'Succeeded' } | New-AzQuantumApiWorkspaceKey -Key Primary -PassThru",
    [true],
    [['ws1', ['Primary']]],
  ],
  [
    'what Get-AzResource writes',
    "[pscustomobject] @{ ResourceId = $id; Name = 'ws1'; ResourceGroupName = 'rg' } | New-AzQuantumApiWorkspaceKey -Key Primary -PassThru",
    [true],
    [['ws1', ['Primary']]],
  ],
  [
    'a Resource Graph row',
    "[pscustomobject] @{ id = $id; name = 'ws1'; resourceGroup = 'rg' } | New-AzQuantumApiWorkspaceKey -Key Primary -PassThru",
    [true],
    [['ws1', ['Primary']]],
  ],
  [
    'Import-Csv rows',
    '"SubscriptionId,ResourceGroupName,WorkspaceName`n$($names.SubscriptionId),rg,ws3" | ConvertFrom-Csv | New-AzQuantumApiWorkspaceKey -Key Primary -PassThru',
    [true],
    [['ws3', ['Primary']]],
  ],
  [
    'a deserialised object',
    '[Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize([pscustomobject] @{ Id = $id })) | New-AzQuantumApiWorkspaceKey -Key Primary -PassThru',
    [true],
    [['ws1', ['Primary']]],
  ],
  ['-PassThru:$false', 'New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru:$false', [], [['ws1', ['Primary']]]],
  ['no -PassThru', 'New-AzQuantumApiWorkspaceKey @names -Key Primary', [], [['ws1', ['Primary']]]],
  [
    '-Confirm:$false',
    'New-AzQuantumApiWorkspaceKey @names -Key Primary -Confirm:$false -PassThru',
    [true],
    [['ws1', ['Primary']]],
  ],
  [
    'no -Key, as the reference',
    'New-AzQuantumApiWorkspaceKey @names -WarningAction SilentlyContinue',
    [],
    [['ws1', undefined]],
  ],
];

/** Title, line, and the error's id; nothing is sent. */
const refused: [string, string, string][] = [
  ['an empty -Key', 'New-AzQuantumApiWorkspaceKey @names -Key @()', 'NoKeyNamed'],
  ['-Key 1', 'New-AzQuantumApiWorkspaceKey @names -Key 1', 'ParameterArgumentValidationError'],
  ['-Key p', 'New-AzQuantumApiWorkspaceKey @names -Key p', 'ParameterArgumentValidationError'],
  [
    "-Key 'Primary,Bogus'",
    "New-AzQuantumApiWorkspaceKey @names -Key 'Primary,Bogus'",
    'ParameterArgumentValidationError',
  ],
  [
    'an unknown name in -Body',
    "New-AzQuantumApiWorkspaceKey @names -Body @{ Key = 'Primary'; Foo = 1 }",
    'ParameterArgumentTransformationError',
  ],
  [
    'an unknown key in -Body',
    "New-AzQuantumApiWorkspaceKey @names -Body @{ Key = 'Bogus' }",
    'ParameterArgumentValidationError',
  ],
  ['an identity without a key', '$id | New-AzQuantumApiWorkspaceKey', 'NoKeyNamed'],
  ['an identity with an empty body', '$id | New-AzQuantumApiWorkspaceKey -Body @{}', 'NoKeyNamed'],
  [
    'a bad workspace name',
    "New-AzQuantumApiWorkspaceKey -SubscriptionId $names.SubscriptionId -ResourceGroupName rg -WorkspaceName 'bad name!' -Key Primary",
    'ParameterArgumentValidationError',
  ],
  [
    'a bad resource group',
    "New-AzQuantumApiWorkspaceKey -SubscriptionId $names.SubscriptionId -ResourceGroupName 'r/g' -WorkspaceName ws1 -Key Primary",
    'ParameterArgumentValidationError',
  ],
  [
    'a bad subscription',
    'New-AzQuantumApiWorkspaceKey -SubscriptionId nope -ResourceGroupName rg -WorkspaceName ws1 -Key Primary',
    'ParameterArgumentValidationError',
  ],
  [
    'an id of something else',
    "'/subscriptions/x' | New-AzQuantumApiWorkspaceKey -Key Primary",
    'InvalidWorkspaceIdentity',
  ],
  [
    'an identity with a part missing',
    "@{ SubscriptionId = $names.SubscriptionId; WorkspaceName = 'ws1' } | New-AzQuantumApiWorkspaceKey -Key Primary",
    'InvalidWorkspaceIdentity',
  ],
  [
    '-Key with -Body',
    "New-AzQuantumApiWorkspaceKey @names -Key Primary -Body @{ Key = 'Primary' }",
    'AmbiguousParameterSet',
  ],
  ['positional use', 'New-AzQuantumApiWorkspaceKey rg ws1', 'PositionalParameterNotFound'],
];

describeWithPwsh('New-AzQuantumApiWorkspaceKey in PowerShell', function () {
  this.timeout(120_000);
  let emulator: Emulator;
  const outcomes = new Map<string, Outcome>();

  // One PowerShell for all lines; a request between them tells in the emulator's log where each begins.
  before(async () => {
    emulator = await startStockedEmulator();
    const lines = [...taken, ...refused].map(([, line]) => line);
    const { results } = await runQuantum(
      emulator,
      `foreach ($line in $data.more) {
        [void] (Invoke-WebRequest "$env:AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT/next-line" -SkipHttpErrorCheck)
        $Error.Clear()
        $written = @()
        try { $written = @(. ([scriptblock]::Create($line))) } catch { }
        Out-Result @{ written = $written; errors = @($Error | ForEach-Object { $_.FullyQualifiedErrorId }) }
      }`,
      lines,
    );
    const sent = sentByLine(emulator);
    lines.forEach((line, index) => {
      outcomes.set(line, { ...(results[index] as Omit<Outcome, 'sent'>), sent: sent[index] ?? [] });
    });
  });
  after(() => emulator.stop());

  for (const [title, line, written, sent] of taken) {
    it(`takes ${title}`, () => {
      expect(outcomes.get(line)).to.deep.equal({ written, errors: [], sent });
    });
  }

  for (const [title, line, errorId] of refused) {
    it(`refuses ${title} and sends nothing`, () => {
      const errors = [`${errorId},New-AzQuantumApiWorkspaceKey`];
      expect(outcomes.get(line)).to.deep.equal({ written: [], errors, sent: [] });
    });
  }

  it('warns when no key is named', async () => {
    const { results } = await runQuantum(
      emulator,
      'New-AzQuantumApiWorkspaceKey @names -WarningVariable warnings -WarningAction SilentlyContinue; Out-Result "$warnings"',
    );
    expect(results[0]).to.match(/^No key is named/);
  });

  it('does the others when one of three is not there', async () => {
    const { results } = await runQuantum(
      emulator,
      `$written = @($id, ($id -replace 'ws1', 'nope'), ($id -replace 'ws1', 'ws3') |
        New-AzQuantumApiWorkspaceKey -Key Secondary -PassThru -ErrorVariable failed -ErrorAction SilentlyContinue)
      Out-Result @{ written = $written; failed = @($failed | ForEach-Object { $_.FullyQualifiedErrorId }) }`,
    );
    expect(results[0]).to.deep.equal({
      written: [true, true],
      failed: ['ResourceNotFound,New-AzQuantumApiWorkspaceKey'],
    });
    expect(
      regenerations(emulator)
        .slice(-3)
        .map(({ workspace, status }) => [workspace, status]),
    ).to.deep.equal([
      ['ws1', 204],
      ['nope', 404],
      ['ws3', 204],
    ]);
  });
});

function sentByLine(emulator: Emulator): unknown[][][] {
  const lines: unknown[][][] = [];
  for (const { path, body } of emulator.requests) {
    if (path === '/next-line') lines.push([]);
    if (!path.endsWith('/regenerateKey')) continue;
    lines.at(-1)?.push([path.split('/').at(-2), (body as { keys?: unknown }).keys]);
  }
  return lines;
}
