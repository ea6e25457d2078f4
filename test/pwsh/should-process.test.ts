import { expect } from 'chai';
import type { Emulator } from '../../src/emulator/start-emulator.js';
import { covers } from '../coverage/covers.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { regenerations, runQuantum, startStockedEmulator, subscriptionId } from './quantum.js';

describeWithPwsh('ShouldProcess in PowerShell', function () {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startStockedEmulator();
  });
  afterEach(() => emulator.stop());

  const whatIf = `What if: Performing the operation "Regenerate the Primary access key" on target "workspace 'ws1' in resource group 'rg' of subscription ${subscriptionId} (from -SubscriptionId)".`;

  covers(
    'new-workspace-key/WhatIf',
    'names workspace, key and subscription under -WhatIf, writes nothing and sends nothing',
    async () => {
      const { stdout, results } = await runQuantum(
        emulator,
        'Out-Result @(New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru -WhatIf)',
      );
      expect(stdout.trim()).to.equal(whatIf);
      expect(results).to.deep.equal([[]]);
      expect(emulator.requests.filter(({ method }) => method === 'POST')).to.deep.equal([]);
    },
  );

  for (const [answer, sent, written] of [
    ['N', [], []],
    ['L', [], []],
    ['Y', ['ws1'], [true]],
    ['A', ['ws1'], [true]],
  ] as const) {
    covers('new-workspace-key/Confirm', `-Confirm answered ${answer}`, async () => {
      const { stdout, results } = await runQuantum(
        emulator,
        'Out-Result @(New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru -Confirm)',
        null,
        { input: `${answer}\n` },
      );
      expect(stdout).to.contain('Performing the operation "Regenerate the Primary access key"');
      expect(results).to.deep.equal([written]);
      expect(regenerations(emulator).map(({ workspace }) => workspace)).to.deep.equal(sent);
    });
  }

  it('asks once for all with Yes to All, and not again after No to All', async () => {
    const script = `Out-Result @($id, ($id -replace 'ws1', 'ws2'), ($id -replace 'ws1', 'ws3') | New-AzQuantumApiWorkspaceKey -Key Primary -PassThru -Confirm)`;
    const yes = await runQuantum(emulator, script, null, { input: 'N\nA\n' });
    expect(yes.results).to.deep.equal([[true, true]]);
    const no = await runQuantum(emulator, script, null, { input: 'Y\nL\n' });
    expect(no.results).to.deep.equal([[true]]);
  });

  it('is an error of the record, not a hang, where nobody can be asked', async () => {
    const { results } = await runQuantum(
      emulator,
      `New-AzQuantumApiWorkspaceKey @names -Key Primary -Confirm -ErrorVariable failed -ErrorAction SilentlyContinue
      Out-Result "$failed"`,
    );
    expect(results[0]).to.match(/NonInteractive/);
    expect(regenerations(emulator)).to.deep.equal([]);
  });

  // A script module does not see its caller's preferences by itself.
  const preferences: [string, string][] = [
    [
      'a called script',
      "Set-Content $file '$WhatIfPreference = $true; New-AzQuantumApiWorkspaceKey @names -Key Primary'; & $file",
    ],
    [
      'another module',
      '$other = New-Module { function Invoke-Other { $WhatIfPreference = $true; $names = $args[0]; New-AzQuantumApiWorkspaceKey @names -Key Primary } }; Invoke-Other $names',
    ],
    ['a function', '& { $WhatIfPreference = $true; New-AzQuantumApiWorkspaceKey @names -Key Primary }'],
  ];
  for (const [title, script] of preferences) {
    it(`honours $WhatIfPreference of ${title}`, async () => {
      const { stdout } = await runQuantum(
        emulator,
        `$file = [IO.Path]::ChangeExtension([IO.Path]::GetTempFileName(), '.ps1'); ${script}; Remove-Item $file -ErrorAction Ignore`,
      );
      expect(stdout.trim()).to.equal(whatIf);
      expect(regenerations(emulator)).to.deep.equal([]);
    });
  }

  it('lets a bound parameter win over the preference', async () => {
    const { stdout } = await runQuantum(
      emulator,
      '& { $WhatIfPreference = $true; New-AzQuantumApiWorkspaceKey @names -Key Primary -WhatIf:$false }',
    );
    expect(stdout.trim()).to.equal('');
    expect(regenerations(emulator)).to.have.length(1);
  });

  it('honours the other preferences of a caller', async () => {
    const { results, stderr, stdout } = await runQuantum(
      emulator,
      `& {
        $ConfirmPreference = 'Low'; $ErrorActionPreference = 'SilentlyContinue'
        New-AzQuantumApiWorkspaceKey @names -Key Primary
        Out-Result $Error[0].Exception.Message
      }
      & { $VerbosePreference = 'Continue'; Get-AzQuantumApiWorkspaceKey @names | Out-Null }
      & { $DebugPreference = 'Continue'; Get-AzQuantumApiWorkspaceKey @names | Out-Null }
      & { $WarningPreference = 'Stop'; try { New-AzQuantumApiWorkspaceKey @names } catch { Out-Result $_.FullyQualifiedErrorId } }
      & { $ErrorActionPreference = 'Stop'; try { $id -replace 'ws1', 'nope' | New-AzQuantumApiWorkspaceKey -Key Primary } catch { Out-Result $_.FullyQualifiedErrorId } }`,
    );
    expect(results[0]).to.match(/NonInteractive/);
    expect(stdout)
      .to.match(/VERBOSE: Using subscription/)
      .and.match(/DEBUG: HTTP request: POST/);
    expect(results[1]).to.match(/^ActionPreferenceStop/);
    expect(results[2]).to.equal('ResourceNotFound,New-AzQuantumApiWorkspaceKey');
    expect(stderr).to.equal('');
    expect(regenerations(emulator).map(({ workspace }) => workspace)).to.deep.equal(['nope']);
  });
});
