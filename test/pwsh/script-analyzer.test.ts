import { expect } from 'chai';
import { dirname } from 'node:path';
import { describeWithPwsh, runPwsh } from '../helpers/pwsh.js';
import { modulePath } from './quantum.js';

interface Finding {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

describeWithPwsh('PSScriptAnalyzer', function () {
  this.timeout(120_000);

  async function findings(settings: string): Promise<Finding[] | undefined> {
    const { results, stderr } = await runPwsh(
      `if (-not (Get-Module -ListAvailable PSScriptAnalyzer)) { Out-Result 'absent'; return }
      $found = foreach ($file in Get-ChildItem $data.folder -Recurse -Include *.psm1, *.psd1, *.ps1) {
        Invoke-ScriptAnalyzer -Path $file.FullName ${settings}
      }
      Out-Result @($found | ForEach-Object { @{ rule = $_.RuleName; file = $_.ScriptName; line = $_.Line; message = $_.Message } })`,
      { folder: dirname(modulePath) },
    );
    expect(stderr).to.equal('');
    return results[0] === 'absent' ? undefined : (results[0] as Finding[]);
  }

  const checks: [string, string][] = [
    ['default rules', ''],
    ['gallery rules', '-Settings PSGallery'],
    [
      'syntax of Windows PowerShell 5.1',
      "-Settings @{ IncludeRules = @('PSUseCompatibleSyntax'); Rules = @{ PSUseCompatibleSyntax = @{ Enable = $true; TargetVersions = @('5.1', '7.4') } } }",
    ],
  ];
  for (const [title, settings] of checks) {
    it(`finds nothing in the module: ${title}`, async function () {
      const found = await findings(settings);
      if (!found) this.skip();
      expect(found).to.deep.equal([]);
    });
  }

  it('would find what Windows PowerShell 5.1 cannot parse', async function () {
    const { results } = await runPwsh(
      `if (-not (Get-Module -ListAvailable PSScriptAnalyzer)) { Out-Result 'absent'; return }
      $settings = @{ IncludeRules = @('PSUseCompatibleSyntax'); Rules = @{ PSUseCompatibleSyntax = @{ Enable = $true; TargetVersions = @('5.1') } } }
      Out-Result @(Invoke-ScriptAnalyzer -ScriptDefinition '$a ?? $b' -Settings $settings).Count`,
    );
    if (results[0] === 'absent') this.skip();
    expect(results).to.deep.equal([1]);
  });
});
