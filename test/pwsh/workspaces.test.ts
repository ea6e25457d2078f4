import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { idOf, putWorkspace, regenerations, runQuantum, workspaces } from './quantum.js';

const models = 'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models.Api202501Preview';

describeWithPwsh('Workspaces in PowerShell', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator({ pageSize: 2 });
    for (const name of workspaces) await putWorkspace(emulator.endpoint, name);
  });
  after(() => emulator.stop());

  it('go from one command to the next', async () => {
    const { stdout, stderr } = await runQuantum(
      emulator,
      `Get-AzQuantumApiWorkspace -SubscriptionId $data.subscriptionId |
        New-AzQuantumApiWorkspaceKey -Key Secondary -WhatIf
      Get-AzQuantumApiWorkspace @names | New-AzQuantumApiWorkspaceKey -Key Secondary -PassThru`,
    );
    expect(stderr).to.equal('');
    const lines = stdout.trim().split(/\r?\n/);
    expect(lines.filter((line) => line.startsWith('What if: '))).to.have.length(3);
    for (const name of workspaces) expect(stdout).to.contain(`workspace '${name}'`);
    expect(lines.at(-1)).to.equal('True');
    expect(regenerations(emulator)).to.deep.equal([{ workspace: 'ws1', keys: ['Secondary'], status: 204 }]);
  });

  it('have types, dates, lists and hashtables, and keep them when they are absent', async () => {
    const { results, stderr } = await runQuantum(
      emulator,
      `$made = New-AzQuantumApiWorkspace -SubscriptionId $names.SubscriptionId -ResourceGroupName rg -Name typed -Location westus -Provider @{ Id = 'ionq'; Sku = 'basic' } -Tag @{ team = 'chemistry'; n = 1 }
      Out-Result @($made.PSObject.TypeNames[0], $made.Provider.PSObject.TypeNames[0], $made.Provider[0].PSObject.TypeNames[0])
      Out-Result @(($made.Provider -is [array]), $made.Provider.Count, $made.Provider[0].Sku)
      Out-Result @($made.SystemDataCreatedAt.GetType().FullName, $made.SystemDataCreatedAt.Kind.ToString())
      Out-Result @($made.Tag.GetType().FullName, $made.Tag['team'], $made.Tag['n'])
      $plain = Get-AzQuantumApiWorkspace -SubscriptionId $names.SubscriptionId -ResourceGroupName rg -Name ws1
      Out-Result @(($null -eq $plain.StorageAccount), ($plain.PSObject.Properties.Name -contains 'StorageAccount'))`,
    );
    expect(stderr).to.equal('');
    expect(results).to.deep.equal([
      [`${models}.IQuantumWorkspace`, 'System.Object[]', `${models}.IProvider`],
      [true, 1, 'basic'],
      ['System.DateTime', 'Utc'],
      ['System.Collections.Hashtable', 'chemistry', '1'],
      [true, true],
    ]);
  });

  it('are shown as a table of what matters, a line each', async () => {
    const { stdout } = await runQuantum(
      emulator,
      'Get-AzQuantumApiWorkspace -SubscriptionId $data.subscriptionId -ResourceGroupName rg | Out-String -Width 120',
    );
    const [header = '', , ...rows] = stdout.trim().split(/\r?\n/);
    expect(header.trim().split(/\s+/)).to.deep.equal([
      ...['Name', 'ResourceGroupName', 'Location', 'State', 'Usable', 'Keys'],
    ]);
    expect(
      rows
        .find((row) => row.startsWith('ws2'))
        ?.trim()
        .split(/\s+/),
    ).to.deep.equal([...['ws2', 'rg', 'westus', 'Succeeded', 'Yes', 'True']]);
  });

  it('are changed, tagged, checked by name and deleted', async () => {
    const { results, stderr } = await runQuantum(
      emulator,
      `$here = @{ SubscriptionId = $names.SubscriptionId; ResourceGroupName = 'rg' }
      $null = New-AzQuantumApiWorkspace @here -Name short-lived -Location westus
      $taken = Test-AzQuantumApiWorkspaceNameAvailability -SubscriptionId $names.SubscriptionId -Location westus -Name short-lived
      Out-Result @($taken.NameAvailable, $taken.Reason)
      Out-Result (Update-AzQuantumApiWorkspace @here -Name short-lived -ApiKeyEnabled:$false).ApiKeyEnabled
      Out-Result (Update-AzQuantumApiWorkspace @here -Name short-lived -ApiKeyEnabled).ApiKeyEnabled
      $tagged = Get-AzQuantumApiWorkspace @here -Name short-lived | Update-AzQuantumApiWorkspaceTag -Tag @{ a = 'b' }
      Out-Result $tagged.Tag['a']
      Out-Result ($tagged | Remove-AzQuantumApiWorkspace -PassThru)
      $gone = Get-AzQuantumApiWorkspace @here -Name short-lived -ErrorAction SilentlyContinue -ErrorVariable failure
      Out-Result @(($null -eq $gone), $failure[0].FullyQualifiedErrorId, [string] $failure[0].CategoryInfo.Category)`,
    );
    expect(stderr).to.equal('');
    expect(results).to.deep.equal([
      [false, 'AlreadyExists'],
      false,
      true,
      'b',
      true,
      [true, 'ResourceNotFound,Get-AzQuantumApiWorkspace', 'ObjectNotFound'],
    ]);
  });

  it('show nested offerings with types of their own', async () => {
    const { results, stdout } = await runQuantum(
      emulator,
      `$offering = @(Get-AzQuantumApiOffering -SubscriptionId $names.SubscriptionId -LocationName westus)[0]
      Out-Result @($offering.PSObject.TypeNames[0], $offering.Sku[0].PSObject.TypeNames[0], $offering.Target[0].PSObject.TypeNames[0])
      $offering.Target | Out-String`,
    );
    expect(results).to.deep.equal([
      [`${models}.IProviderDescription`, `${models}.ISkuDescription`, `${models}.ITargetDescription`],
    ]);
    expect(stdout).to.match(/^Id +Name +NumQubits +TargetProfile/m);
  });

  it('are completed by name while they are typed, and so are resource groups and regions', async () => {
    const { results } = await runQuantum(
      emulator,
      `$env:AZURE_SUBSCRIPTION_ID = $names.SubscriptionId
      $null = Get-AzQuantumApiWorkspace
      foreach ($line in @(
          'New-AzQuantumApiWorkspaceKey -ResourceGroupName rg -WorkspaceName ws'
          'Remove-AzQuantumApiWorkspace -ResourceGroupName '
          'Get-AzQuantumApiOffering -LocationName westu'
          'New-AzQuantumApiWorkspaceKey -Key S'
          'Get-AzQuantumApiWorkspace -ResourceGroupName none -Name '
        )) {
        # Again, as an answer that takes more than half a second is not waited for.
        $found = @()
        for ($time = 0; -not $found.Count -and $time -lt $(if ($line -match ' none ') { 4 } else { 40 }); $time++) {
          $found = @((TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Where-Object { $_ -and $_ -notmatch '[/\\\\.]' })
        }
        Out-Result $found
      }`,
    );
    expect(results).to.deep.equal([workspaces, ['rg'], ['westus', 'westus2'], ['Secondary'], []]);
  });

  it('are reached through a proxy that the call names, which is not shown', async () => {
    const { results } = await runQuantum(
      emulator,
      `$failure = $null
      $null = Get-AzQuantumApiWorkspace -SubscriptionId $names.SubscriptionId -ProxyUseDefaultCredentials -ErrorAction SilentlyContinue -ErrorVariable failure
      Out-Result $failure[0].FullyQualifiedErrorId
      $line = 'Get-AzQuantumApiWorkspace -Prox'
      Out-Result @((TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Where-Object { $_ -like '-Proxy*' })`,
    );
    expect(results).to.deep.equal(['InvalidProxy,Get-AzQuantumApiWorkspace', []]);
  });

  it('give the id of a workspace in its target when something fails', async () => {
    const { results } = await runQuantum(
      emulator,
      `Remove-AzQuantumApiWorkspace -InputObject ($id + 'x/y') -ErrorAction SilentlyContinue -ErrorVariable failure
      Out-Result @($failure[0].FullyQualifiedErrorId, [string] $failure[0].TargetObject)`,
    );
    expect(results).to.deep.equal([['InvalidWorkspaceIdentity,Remove-AzQuantumApiWorkspace', `${idOf('ws1')}x/y`]]);
  });
});
