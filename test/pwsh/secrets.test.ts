import { expect } from 'chai';
import type { Emulator } from '../../src/emulator/start-emulator.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { runQuantum, startStockedEmulator } from './quantum.js';

interface Secrets {
  readonly PrimaryKeyKey: string;
  readonly SecondaryKeyKey: string;
  readonly PrimaryConnectionString: string;
}

describeWithPwsh('Secrets in PowerShell', function () {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startStockedEmulator();
  });
  afterEach(() => emulator.stop());

  /** Runs lines that must show no secret, then asks for the secrets; answers all text that came out, and the secrets. */
  async function textOf(lines: string): Promise<{ text: string; secrets: string[] }> {
    const { stdout, stderr, results } = await runQuantum(
      emulator,
      `$ErrorActionPreference = 'Continue'
      ${lines}
      Out-Result (Get-AzQuantumApiWorkspaceKey @names -Verbose:$false -Debug:$false)`,
    );
    const keys = results.at(-1) as Secrets;
    const secrets = [keys.PrimaryKeyKey, keys.SecondaryKeyKey, keys.PrimaryConnectionString];
    expect(secrets.map((secret) => secret.length > 20)).to.deep.equal([true, true, true]);
    return { text: stdout + stderr, secrets };
  }

  function expectNone(text: string, secrets: readonly string[]): void {
    for (const secret of secrets) expect(text.replaceAll(/\s/g, '')).to.not.contain(secret.replaceAll(/\s/g, ''));
  }

  it('are whole in the properties', async () => {
    const { secrets } = await textOf('');
    expect(secrets[2]).to.contain(`ApiKey=${secrets[0]}`);
  });

  it('are in no default view and no string of the object', async () => {
    const { text, secrets } = await textOf(`
      $keys = Get-AzQuantumApiWorkspaceKey @names
      $keys | Out-String; $keys | Format-List | Out-String; $keys | Format-Table | Out-String; $keys | Format-Wide | Out-String
      "$keys"; $keys.ToString(); [string] $keys; Write-Warning "$keys"; Write-Error "$keys"`);
    expect(text)
      .to.match(/ApiKeyEnabled/)
      .and.match(/\*{8}/);
    expectNone(text, secrets);
  });

  it('are in no verbose, debug or error text', async () => {
    emulator.faults.inject({ method: 'POST', path: '/regenerateKey', answer: { status: 500, body: '' } });
    const { text, secrets } = await textOf(`
      $null = Get-AzQuantumApiWorkspaceKey @names -Verbose -Debug
      New-AzQuantumApiWorkspaceKey @names -Key Primary -Verbose -Debug
      $Error | ForEach-Object { $_ | Format-List * -Force | Out-String; $_.Exception.Data | Out-String }`);
    expect(text)
      .to.match(/DEBUG: HTTP response: 200/)
      .and.match(/"primaryKey":"\*\*\*"/);
    expectNone(text, secrets);
  });

  it('are in no transcript', async () => {
    const { text, secrets } = await textOf(`
      $transcript = [IO.Path]::GetTempFileName()
      [void] (Start-Transcript -Path $transcript -Force)
      $keys = Get-AzQuantumApiWorkspaceKey @names -Verbose -Debug
      $keys | Out-Default
      New-AzQuantumApiWorkspaceKey @names -Key Primary
      [void] (Stop-Transcript)
      'TRANSCRIPT'; Get-Content -Raw $transcript; Remove-Item $transcript`);
    expect(text).to.match(/TRANSCRIPT[\s\S]*PrimaryCreatedAt/);
    expectNone(text, secrets);
  });

  // The engine logs the arguments of every command when module logging is on, and shows the same under Trace-Command.
  it('are no argument of any command inside the module', async () => {
    const { text, secrets } = await textOf(`
      $listener = [IO.Path]::GetTempFileName()
      (Get-Module Az.QuantumApi).LogPipelineExecutionDetails = $true
      Trace-Command -Name ParameterBinding -Option All -FilePath $listener -Expression { $keys = Get-AzQuantumApiWorkspaceKey @names }
      'TRACE'; Get-Content -Raw $listener; Remove-Item $listener`);
    expect(text).to.match(/TRACE[\s\S]*Invoke-HostCmdlet/);
    expectNone(text, secrets);
  });
});
