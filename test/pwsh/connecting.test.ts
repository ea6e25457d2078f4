import { expect } from 'chai';
import type { Emulator } from '../../src/emulator/start-emulator.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { idOf, runQuantum, startStockedEmulator } from './quantum.js';

/** Connection strings of the emulator itself, whose own name a region's host, and one of them as a secret. */
const prepared = `
$ErrorActionPreference = 'Continue'
function Get-TestString { param($Workspace)
  $keys = Get-AzQuantumApiWorkspaceKey -SubscriptionId $names.SubscriptionId -ResourceGroupName rg -WorkspaceName $Workspace -Verbose:$false -Debug:$false
  "SubscriptionId=$($names.SubscriptionId);ResourceGroupName=rg;WorkspaceName=$Workspace;ApiKey=$($keys.PrimaryKeyKey);QuantumEndpoint=$env:AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT/;"
}
function Show-Error { param([scriptblock] $Script)
  $Error.Clear()
  $null = & $Script 2>$null
  "$($Error[0].FullyQualifiedErrorId)"
}
`;

describeWithPwsh('Connecting in PowerShell', function () {
  let emulator: Emulator;
  beforeEach(async () => {
    emulator = await startStockedEmulator();
  });
  afterEach(() => emulator.stop());

  const run = (script: string, env: Record<string, string> = {}) =>
    runQuantum(emulator, prepared + script, null, { env });
  /** Of which workspaces the targets were asked for. */
  const asked = () =>
    emulator.requests
      .filter(({ path }) => path.endsWith('/providerStatus'))
      .map(({ path, status }) => [path.split('/').at(-2), status]);

  it('lasts for the session, in the runspace alone', async () => {
    const { results, stderr } = await run(`
      $null = Connect-AzQuantumApiWorkspace -ConnectionString (Get-TestString ws1)
      $other = [powershell]::Create()
      $null = $other.AddScript({ param($path, $string)
        Import-Module $path
        $before = try { Get-AzQuantumApiTarget -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
        $null = Connect-AzQuantumApiWorkspace -ConnectionString $string
        $before; @(Get-AzQuantumApiTarget).Count -gt 0
      }).AddArgument($data.modulePath).AddArgument((Get-TestString ws2))
      Out-Result @($other.Invoke())
      Out-Result (@(Get-AzQuantumApiTarget).Count -gt 0)
      $null = $other.Commands.Clear(); $null = $other.AddScript({ Disconnect-AzQuantumApiWorkspace }).Invoke()
      Out-Result (@(Get-AzQuantumApiTarget).Count -gt 0)`);
    expect(stderr).to.equal('');
    expect(results).to.deep.equal([['NoWorkspace,Get-AzQuantumApiTarget', true], true, true]);
    expect(asked()).to.deep.equal([
      ['ws2', 200],
      ['ws1', 200],
      ['ws1', 200],
    ]);
  });

  it('is each its own in many runspaces at once, on one host', async () => {
    const { results } = await run(`
      $strings = 'ws1', 'ws2', 'ws3' | ForEach-Object { Get-TestString $_ }
      Out-Result @(1..12 | ForEach-Object -ThrottleLimit 4 -Parallel {
        Import-Module $using:data.modulePath
        $connection = Connect-AzQuantumApiWorkspace -ConnectionString ($using:strings)[$_ % 3]
        $said = Get-AzQuantumApiTarget -Verbose 4>&1 | Where-Object { $_ -is [Management.Automation.VerboseRecord] }
        "$said" -match "'$($connection.WorkspaceName)' \\(from Connect-AzQuantumApiWorkspace\\)"
      })`);
    expect(results).to.deep.equal([Array.from({ length: 12 }, () => true)]);
    expect(asked()).to.have.length(12);
  });

  it('ends with Disconnect, with Remove-Module and with a new import', async () => {
    const { results } = await run(`
      $string = Get-TestString ws1
      foreach ($end in { Disconnect-AzQuantumApiWorkspace }, { Remove-Module Az.QuantumApi; Import-Module $data.modulePath }, { Import-Module $data.modulePath -Force }) {
        $null = Connect-AzQuantumApiWorkspace -ConnectionString $string
        Out-Result (@(Get-AzQuantumApiTarget).Count -gt 0)
        . $end
        Out-Result (Show-Error { Get-AzQuantumApiTarget })
      }`);
    expect(results).to.deep.equal([1, 2, 3].flatMap(() => [true, 'NoWorkspace,Get-AzQuantumApiTarget']));
  });

  it('survives a host that ends: nothing of it is there', async () => {
    const { results } = await run(`
      $null = Connect-AzQuantumApiWorkspace -ConnectionString (Get-TestString ws1)
      $settings = & (Get-Module Az.QuantumApi) { $script:HostSettings }
      $connection = [AppDomain]::CurrentDomain.GetData($settings.ConnectionKey)
      $connection.Process.Kill(); $connection.Process.WaitForExit()
      Out-Result (@(Get-AzQuantumApiTarget).Count -gt 0)`);
    expect(results).to.deep.equal([true]);
  });

  it('holds secrets as secure strings, where the module keeps it', async () => {
    const { results } = await run(`
      $null = Connect-AzQuantumApiWorkspace -ConnectionString (Get-TestString ws1)
      $kept = & (Get-Module Az.QuantumApi) { $script:HostSession }
      Out-Result @($kept.PSObject.Properties.Name | Sort-Object)
      Out-Result $kept.key.GetType().Name
      Out-Result $kept.key.IsReadOnly()`);
    expect(results).to.deep.equal([
      ['endpoint', 'key', 'resourceGroupName', 'subscriptionId', 'workspaceName'],
      'SecureString',
      true,
    ]);
  });

  it('takes the connection string of the environment, also one that was set after the import', async () => {
    const { results } = await run(`
      Out-Result (Show-Error { Connect-AzQuantumApiWorkspace })
      $env:AZURE_QUANTUM_CONNECTION_STRING = Get-TestString ws2
      Out-Result (Connect-AzQuantumApiWorkspace).WorkspaceName
      Disconnect-AzQuantumApiWorkspace
      Out-Result (@(Get-AzQuantumApiTarget).Count -gt 0)`);
    expect(results).to.deep.equal(['NoWorkspace,Connect-AzQuantumApiWorkspace', 'ws2', true]);
  });

  it('takes texts and SecureStrings alike, by every name of a workspace', async () => {
    const { results } = await run(`
      $string = Get-TestString ws1
      $key = (Get-AzQuantumApiWorkspaceKey @names).SecondaryKeyKey
      $secure = { param($Text) ConvertTo-SecureString -String $Text -AsPlainText -Force }
      $ways = @{ ConnectionString = $string }, @{ ConnectionString = & $secure $string },
        @{ ResourceId = $id; Key = $key }, @{ ResourceId = $id; Key = & $secure $key },
        ($names + @{ Key = $key }), ($names + @{ Endpoint = $env:AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT; Key = & $secure $key })
      foreach ($way in $ways) { $connection = Connect-AzQuantumApiWorkspace @way; Out-Result ($connection.Authentication + @(Get-AzQuantumApiTarget).Count) }`);
    expect(new Set(results).size).to.equal(1);
    expect(results).to.have.length(6);
    expect(String(results[0])).to.match(/^Key\d+$/);
  });

  it('takes keys as Get-AzQuantumApiWorkspaceKey -AsSecureString writes them: whole, on this system', async () => {
    const { results } = await run(`
      $plain = Get-AzQuantumApiWorkspaceKey @names
      $secure = Get-AzQuantumApiWorkspaceKey @names -AsSecureString
      foreach ($name in 'PrimaryKeyKey', 'SecondaryKeyKey', 'PrimaryConnectionString', 'SecondaryConnectionString') {
        $pointer = [Runtime.InteropServices.Marshal]::SecureStringToBSTR($secure.$name)
        $texts = [Net.NetworkCredential]::new('', $secure.$name).Password, [Runtime.InteropServices.Marshal]::PtrToStringBSTR($pointer)
        [Runtime.InteropServices.Marshal]::ZeroFreeBSTR($pointer)
        Out-Result @(($secure.$name -is [securestring]), ($texts[0] -ceq $plain.$name), ($texts[1] -ceq $plain.$name))
      }
      Out-Result ($secure | Out-String)
      $null = Connect-AzQuantumApiWorkspace @names -Key $secure.SecondaryKeyKey
      Out-Result (@(Get-AzQuantumApiTarget).Count -gt 0)
      Out-Result (Connect-AzQuantumApiWorkspace -ConnectionString $secure.PrimaryConnectionString).Endpoint`);
    expect(results.slice(0, 4)).to.deep.equal([1, 2, 3, 4].map(() => [true, true, true]));
    expect(results[4]).to.contain('********');
    expect(results.slice(5)).to.deep.equal([true, 'https://westus.quantum.azure.com']);
  });

  it('goes through pipelines: connections, resources, ids', async () => {
    const { results } = await run(`
      $connection = Connect-AzQuantumApiWorkspace -ConnectionString (Get-TestString ws1)
      Disconnect-AzQuantumApiWorkspace
      Out-Result (@($connection | Get-AzQuantumApiTarget -ProviderId ionq).Count -gt 0)
      $resource = [pscustomobject] @{ Id = $id; Name = 'ws1'; Location = 'eastus'; EndpointUri = $env:AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT; Key = $connection.Key }
      Out-Result (@($connection, $resource | Get-AzQuantumApiTarget -Name *.sim* | Select-Object -ExpandProperty ProviderId -Unique))`);
    expect(results[0]).to.equal(true);
    expect(results[1]).to.include('ionq');
  });

  it('says what went wrong and what to do, as error records', async () => {
    const { results } = await run(`
      $string = Get-TestString ws1
      Out-Result (Show-Error { Connect-AzQuantumApiWorkspace -ConnectionString 'abc' })
      Out-Result (Show-Error { Connect-AzQuantumApiWorkspace -ConnectionString 5 })
      Out-Result (Show-Error { Connect-AzQuantumApiWorkspace -ConnectionString $null })
      Out-Result (Show-Error { Connect-AzQuantumApiWorkspace -ResourceId ($id + 'x') })
      $null = Connect-AzQuantumApiWorkspace -ConnectionString $string
      New-AzQuantumApiWorkspaceKey @names -Key Primary
      Out-Result (Show-Error { Get-AzQuantumApiTarget })
      Out-Result @([string] $Error[0].CategoryInfo.Category, $Error[0].ErrorDetails.RecommendedAction)`);
    expect(results.slice(0, 5)).to.deep.equal([
      'InvalidConnectionString,Connect-AzQuantumApiWorkspace',
      'ParameterArgumentTransformationError,Connect-AzQuantumApiWorkspace',
      'ParameterArgumentValidationErrorNullNotAllowed,Connect-AzQuantumApiWorkspace',
      'ResourceNotFound,Connect-AzQuantumApiWorkspace',
      'Unauthorized,Get-AzQuantumApiTarget',
    ]);
    const [category, advice] = results[5] as string[];
    expect(category).to.equal('AuthenticationError');
    expect(advice).to.contain('regenerated since').and.contain('Get-AzQuantumApiWorkspaceKey');
  });

  it('shows the key in no stream, view, transcript, error or log of arguments', async () => {
    const { stdout, stderr, results } = await run(`
      $secret = Get-TestString ws1
      $key = $secret -replace '.*ApiKey=' -replace ';.*'
      $secure = ConvertTo-SecureString -String $secret -AsPlainText -Force
      $listener = [IO.Path]::GetTempFileName(); $transcript = [IO.Path]::GetTempFileName()
      (Get-Module Az.QuantumApi).LogPipelineExecutionDetails = $true
      [void] (Start-Transcript -Path $transcript -Force)
      Trace-Command -Name ParameterBinding -Option All -FilePath $listener -Expression {
        $connection = Connect-AzQuantumApiWorkspace -ConnectionString $secure -Verbose -Debug
        $null = Get-AzQuantumApiTarget -Verbose -Debug
        $null = $connection | Get-AzQuantumApiTarget -Verbose -Debug
      }
      $connection | Out-Default; $connection | Format-List | Out-Default; $connection | Format-List * -Force | Out-Default
      "$connection"; $connection.ToString(); ConvertTo-Json $connection; Write-Error "$connection"
      New-AzQuantumApiWorkspaceKey @names -Key Primary
      Get-AzQuantumApiTarget -Verbose -Debug
      Connect-AzQuantumApiWorkspace -ResourceId $secret
      $secret | Get-AzQuantumApiTarget
      Connect-AzQuantumApiWorkspace -ConnectionString ($secret + 'x')
      [void] (Stop-Transcript)
      $Error | ForEach-Object { $_ | Format-List * -Force | Out-String; $_.TargetObject | Out-String; $_.Exception.Data | Out-String }
      'TRANSCRIPT'; Get-Content -Raw $transcript; Remove-Item $transcript
      'TRACE'; Get-Content -Raw $listener; Remove-Item $listener
      Out-Result $key`);
    const key = String(results[0]);
    const text = (stdout + stderr).replaceAll(/\s/g, '');
    expect(key).to.have.length.greaterThan(20);
    expect(text).to.match(/TRANSCRIPT.*WorkspaceName.*TRACE.*Invoke-HostCmdlet/);
    expect(text).to.contain('anaccesskey');
    const at = text.indexOf(key);
    expect(at < 0 ? '' : text.slice(Math.max(0, at - 300), at + 100)).to.equal('');
  });

  it('looks the workspace up when nothing says where it is', async () => {
    const { results } = await run(`
      Out-Result (Connect-AzQuantumApiWorkspace @names | Select-Object Location, Endpoint, Authentication)
      Out-Result (Connect-AzQuantumApiWorkspace @names -Location 'West US' | Select-Object Location, Endpoint, Authentication)`);
    expect(results).to.deep.equal([
      { Location: 'westus', Endpoint: emulator.endpoint, Authentication: 'Token' },
      { Location: 'westus', Endpoint: 'https://westus.quantum.azure.com', Authentication: 'Token' },
    ]);
    expect(emulator.requests.filter(({ method, path }) => method === 'GET' && path === idOf('ws1'))).to.have.length(1);
  });
});
