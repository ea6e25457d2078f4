import { expect } from 'chai';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { changedKeys } from './covered-call.js';
import { covers } from './covers.js';
import { PwshSession } from './pwsh-session.js';
import { useWorld } from './use-world.js';

const models = 'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Models';
const keyType = 'Microsoft.Azure.PowerShell.Cmdlets.QuantumApi.Support.KeyType';

/** Row, parameter set, and the document's words. */
const syntax: readonly [string, string, string][] = [
  [
    'syntax-expanded',
    'RegenerateExpanded',
    'New-AzQuantumApiWorkspaceKey -ResourceGroupName <String> -WorkspaceName <String> [-SubscriptionId <String>] [-Key <KeyType[]>] [-DefaultProfile <PSObject>] [-PassThru] [-Confirm] [-WhatIf] [<CommonParameters>]',
  ],
  [
    'syntax-body',
    'Regenerate',
    'New-AzQuantumApiWorkspaceKey -ResourceGroupName <String> -WorkspaceName <String> -Body <IApiKeys> [-SubscriptionId <String>] [-DefaultProfile <PSObject>] [-PassThru] [-Confirm] [-WhatIf] [<CommonParameters>]',
  ],
  [
    'syntax-identity',
    'RegenerateViaIdentity',
    'New-AzQuantumApiWorkspaceKey -InputObject <IQuantumApiIdentity> -Body <IApiKeys> [-DefaultProfile <PSObject>] [-PassThru] [-Confirm] [-WhatIf] [<CommonParameters>]',
  ],
  [
    'syntax-identity-expanded',
    'RegenerateViaIdentityExpanded',
    'New-AzQuantumApiWorkspaceKey -InputObject <IQuantumApiIdentity> [-Key <KeyType[]>] [-DefaultProfile <PSObject>] [-PassThru] [-Confirm] [-WhatIf] [<CommonParameters>]',
  ],
];

/** Name, type, sets, aliases, whether required, default value and pipeline input, as the document has them. */
const parameters: readonly [string, string, string, string, string, string, string][] = [
  [
    'Body',
    `${models}.Api202501Preview.IApiKeys`,
    'Regenerate, RegenerateViaIdentity',
    'none',
    'true',
    'None',
    'True (ByValue)',
  ],
  [
    'DefaultProfile',
    'System.Management.Automation.PSObject',
    '(All)',
    'AzureRMContext, AzureCredential',
    'false',
    'None',
    'False',
  ],
  [
    'InputObject',
    `${models}.IQuantumApiIdentity`,
    'RegenerateViaIdentity, RegenerateViaIdentityExpanded',
    'none',
    'true',
    'None',
    'True (ByValue)',
  ],
  ['Key', `${keyType}[]`, 'RegenerateExpanded, RegenerateViaIdentityExpanded', 'none', 'false', 'None', 'False'],
  ['PassThru', 'System.Management.Automation.SwitchParameter', '(All)', 'none', 'false', 'None', 'False'],
  ['ResourceGroupName', 'System.String', 'Regenerate, RegenerateExpanded', 'none', 'true', 'None', 'False'],
  [
    'SubscriptionId',
    'System.String',
    'Regenerate, RegenerateExpanded',
    'none',
    'false',
    '(Get-AzContext).Subscription.Id',
    'False',
  ],
  ['WorkspaceName', 'System.String', 'Regenerate, RegenerateExpanded', 'none', 'true', 'None', 'False'],
  ['Confirm', 'System.Management.Automation.SwitchParameter', '(All)', 'cf', 'false', 'None', 'False'],
  ['WhatIf', 'System.Management.Automation.SwitchParameter', '(All)', 'wi', 'false', 'None', 'False'],
];

/** Row, line, what it writes, and the keys that are regenerated. */
const uses: readonly [string, string, unknown[], string[]][] = [
  ['either', 'New-AzQuantumApiWorkspaceKey @names -Key Primary', [], ['Primary']],
  ['either', 'New-AzQuantumApiWorkspaceKey @names -Key Secondary', [], ['Secondary']],
  ['Body', "New-AzQuantumApiWorkspaceKey @names -Body @{ Key = 'Primary' }", [], ['Primary']],
  ['InputObject', 'New-AzQuantumApiWorkspaceKey -InputObject $at.id -Key Primary', [], ['Primary']],
  ['InputObject', '$at.id | New-AzQuantumApiWorkspaceKey -Key Primary', [], ['Primary']],
  ['Key', 'New-AzQuantumApiWorkspaceKey @names -Key Primary, Secondary', [], ['Primary', 'Secondary']],
  ['PassThru', 'New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru', [true], ['Primary']],
  [
    'ResourceGroupName',
    '$names.ResourceGroupName = $names.ResourceGroupName.ToUpper(); New-AzQuantumApiWorkspaceKey @names -Key Primary',
    [],
    ['Primary'],
  ],
  ['WorkspaceName', 'New-AzQuantumApiWorkspaceKey @names -Key Primary', [], ['Primary']],
  ['WhatIf', 'New-AzQuantumApiWorkspaceKey @names -Key Primary -WhatIf', [], []],
  [
    'common',
    `New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru -Debug:$false -Verbose -ErrorAction Stop -ErrorVariable e -InformationAction Ignore -InformationVariable i -OutVariable o -OutBuffer 0 -PipelineVariable p -WarningAction Ignore -WarningVariable w 4>$null | ForEach-Object { $p }
     $o[0]`,
    [true, true],
    ['Primary'],
  ],
  ['input-keys', "[pscustomobject] @{ Key = 'Secondary' } | New-AzQuantumApiWorkspaceKey @names", [], ['Secondary']],
  ['input-identity', '[pscustomobject] @{ Id = $at.id } | New-AzQuantumApiWorkspaceKey -Key Primary', [], ['Primary']],
  [
    'output',
    '(New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru).GetType().FullName',
    ['System.Boolean'],
    ['Primary'],
  ],
];

describeWithPwsh('what the help page of New-AzQuantumApiWorkspaceKey says, in PowerShell', function () {
  this.timeout(60_000);
  const test = useWorld();
  let session: PwshSession;
  before(() => {
    session = new PwshSession(test.endpoint);
  });
  after(() => session.stop());

  /** What a line writes. */
  async function written(line: string): Promise<readonly unknown[]> {
    const { written, errors } = await session.run(line, test.at);
    expect(errors, line).to.deep.equal([]);
    return written;
  }

  for (const [row, set, text] of syntax) {
    covers(`new-workspace-key/${row}`, `shows the syntax of ${set}`, async () => {
      const [lines] = await written('(Get-Help New-AzQuantumApiWorkspaceKey).syntax | Out-String -Width 1000');
      const sets = await written('(Get-Command New-AzQuantumApiWorkspaceKey).ParameterSets.Name');
      expect(String(lines).split(/\r?\n/)).to.include(text);
      expect(sets).to.include(set);
    });
  }

  for (const [name, type, sets, ...more] of parameters) {
    covers(`new-workspace-key/${name}`, `has -${name} with type, sets and aliases of the document`, async () => {
      const [help] = await written(
        `Get-Help New-AzQuantumApiWorkspaceKey -Parameter ${name} | ForEach-Object { @{ of = $_.type.name, $_.aliases, $_.required, $_.defaultValue, $_.pipelineInput, $_.position, $_.globbing } }`,
      );
      expect(help).to.deep.equal({ of: [type, ...more, 'named', 'false'] });
      const [, names] = (await written(
        `''; ((Get-Command New-AzQuantumApiWorkspaceKey).Parameters['${name}'].ParameterSets.Keys | Sort-Object) -join ', '`,
      )) as [string, string];
      expect(names).to.equal(sets === '(All)' ? '__AllParameterSets' : sets);
    });
  }

  for (const [row, line, output, keys] of uses) {
    covers(`new-workspace-key/${row}`, line, async () => {
      const before = await test.world.stateOf(test.at);
      expect(await written(line)).to.deep.equal(output);
      const after = await test.world.stateOf(test.at);
      expect(changedKeys(before, after)).to.deep.equal(keys);
    });
  }

  covers('new-workspace-key/immediately', 'the old key stops working at once', async () => {
    const { world, at } = test;
    const { keys: old } = await world.stateOf(at);
    await written('New-AzQuantumApiWorkspaceKey @names -Key Primary');
    const { keys: current } = await world.stateOf(at);
    expect(await world.opensWith(at, old?.primaryKey.key ?? '')).to.equal(401);
    expect(await world.opensWith(at, current?.primaryKey.key ?? '')).to.equal(200);
  });
});
