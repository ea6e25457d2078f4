import { expect } from 'chai';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { covers } from '../coverage/covers.js';
import { describeWithPwsh, runPwsh, type PwshResult } from '../helpers/pwsh.js';
import { selfSignedCertificate } from '../helpers/self-signed.js';
import { idOf, modulePath, subscriptionId } from './quantum.js';

const stubFolder = join(import.meta.dirname, '../fixtures');
const tenantId = '99999999-8888-7777-6666-555555555555';
const otherSubscription = '11111111-2222-3333-4444-555555555555';

describeWithPwsh('Az.Accounts in PowerShell', function () {
  let server: Server;
  let folder: string;
  let origin: string;
  const received: { readonly path: string; readonly authorization: string | undefined }[] = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'azq-tls-'));
    const certificate = selfSignedCertificate();
    writeFileSync(join(folder, 'ca.pem'), certificate.cert);
    server = createServer(certificate, (request, response) => {
      received.push({ path: request.url ?? '', authorization: request.headers.authorization });
      response.writeHead(204).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `https://localhost:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => void received.splice(0));

  /** Runs a script with the stand-in for Az.Accounts installed; `$stub` says what it answers. */
  function run(script: string): Promise<PwshResult> {
    return runPwsh(
      `$env:PSModulePath = $data.stubFolder + $data.delimiter + $env:PSModulePath
      function New-Context { param($Account, $Subscription = $data.subscriptionId)
        [pscustomobject] @{
          Account = @{ Id = $Account }; Tenant = @{ Id = $data.tenantId }; Subscription = @{ Id = $Subscription }
          Environment = @{ Name = 'Test'; ResourceManagerUrl = $data.origin + '/' }
        } }
      $global:AzAccountsStub = $stub = @{ Calls = [Collections.ArrayList]::new(); Context = New-Context 'ann'; TokenPrefix = 'token-of-' }
      Import-Module $data.modulePath
      $names = @{ ResourceGroupName = 'rg'; WorkspaceName = 'ws1' }
      ${script}`,
      { stubFolder, delimiter, modulePath, origin, subscriptionId, otherSubscription, tenantId, id: idOf('ws1') },
      {
        env: {
          NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
          AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: undefined,
          AZURE_SUBSCRIPTION_ID: otherSubscription,
        },
      },
    );
  }

  const regenerate = (subscription: string) =>
    `${idOf('ws1').replace(subscriptionId, subscription)}/regenerateKey?api-version=2025-12-15-preview`;

  covers(
    ['new-workspace-key/SubscriptionId', 'rest-list-keys/security'],
    'gives account, subscription and endpoint, not the environment',
    async () => {
      const { results, stdout } = await run(
        'Out-Result @(New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru -Verbose)',
      );
      expect(results).to.deep.equal([[true]]);
      expect(received).to.deep.equal([{ path: regenerate(subscriptionId), authorization: 'Bearer token-of-ann' }]);
      expect(stdout).to.match(
        new RegExp(`Using subscription ${subscriptionId} \\(from the Az context\\) as ann \\(from Az\\.Accounts\\)`),
      );
    },
  );

  it('is loaded at the first call that needs it, and its token as a SecureString is used', async () => {
    const { results } = await run(`
      $stub.Secure = $true
      $before = [bool] (Get-Module Az.Accounts)
      New-AzQuantumApiWorkspaceKey @names -Key Primary
      Out-Result @($before, [bool] (Get-Module Az.Accounts))`);
    expect(results).to.deep.equal([[false, true]]);
    expect(received.map(({ authorization }) => authorization)).to.deep.equal(['Bearer token-of-ann']);
  });

  it('-SubscriptionId replaces the subscription only', async () => {
    await run('New-AzQuantumApiWorkspaceKey @names -SubscriptionId $data.otherSubscription -Key Primary');
    expect(received).to.deep.equal([{ path: regenerate(otherSubscription), authorization: 'Bearer token-of-ann' }]);
  });

  it('a later Set-AzContext counts from the next call on, and a token is asked for once an account', async () => {
    const { results } = await run(`
      New-AzQuantumApiWorkspaceKey @names -Key Primary
      New-AzQuantumApiWorkspaceKey @names -Key Primary
      Set-AzContext (New-Context 'bob' $data.otherSubscription)
      New-AzQuantumApiWorkspaceKey @names -Key Primary
      Out-Result @($stub.Calls | Where-Object { $_ -like 'Get-AzAccessToken*' })`);
    expect(received).to.deep.equal([
      { path: regenerate(subscriptionId), authorization: 'Bearer token-of-ann' },
      { path: regenerate(subscriptionId), authorization: 'Bearer token-of-ann' },
      { path: regenerate(otherSubscription), authorization: 'Bearer token-of-bob' },
    ]);
    expect(results[0]).to.deep.equal(Array(2).fill(`Get-AzAccessToken ${origin}/ ${tenantId}`));
  });

  it('its token is asked for by the next call that waits, when the one that asked is stopped', async () => {
    const { results } = await run(`
      New-AzQuantumApiWorkspaceKey @names -Key Primary -WhatIf
      $slow = @{ Calls = [Collections.ArrayList]::Synchronized([Collections.ArrayList]::new()); Context = $stub.Context; Delay = 3600; TokenPrefix = 'never-' }
      $shell = [powershell]::Create()
      $asking = $shell.AddScript({ param($path, $stub, $names)
        $global:AzAccountsStub = $stub
        Import-Module $path; New-AzQuantumApiWorkspaceKey @names -Key Primary
      }).AddArgument($data.modulePath).AddArgument($slow).AddArgument($names).BeginInvoke()
      while (-not $asking.IsCompleted -and -not ($slow.Calls -like 'Get-AzAccessToken*')) { Start-Sleep -Milliseconds 50 }
      $asked = -not $asking.IsCompleted
      $settings = & (Get-Module Az.QuantumApi) { $script:HostSettings }
      $stopping = Start-ThreadJob {
        param($shell, $connection)
        while ($connection.Inboxes.Count -lt 2) { Start-Sleep -Milliseconds 20 }
        Start-Sleep -Seconds 1
        $shell.Stop()
      } -ArgumentList $shell, ([AppDomain]::CurrentDomain.GetData($settings.ConnectionKey))
      Out-Result @($asked, @(New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru)[0], ($stopping | Wait-Job).State)`);
    expect(results[0]).to.deep.equal([true, true, 'Completed']);
    expect(received.map(({ authorization }) => authorization)).to.deep.equal(['Bearer token-of-ann']);
  });

  covers('new-workspace-key/DefaultProfile', '-DefaultProfile is used instead of the current context', async () => {
    await run(
      "New-AzQuantumApiWorkspaceKey @names -Key Primary -DefaultProfile (New-Context 'carol' $data.otherSubscription)",
    );
    expect(received).to.deep.equal([{ path: regenerate(otherSubscription), authorization: 'Bearer token-of-carol' }]);
  });

  it('its failure is the error: no other identity takes its place', async () => {
    const { results } = await run(`
      $stub.Failure = 'Your session has expired.'
      New-AzQuantumApiWorkspaceKey @names -Key Primary -ErrorAction SilentlyContinue -ErrorVariable failed
      Out-Result @($failed | ForEach-Object { $_.Exception.Message } | Select-Object -Unique)`);
    expect(results[0]).to.deep.equal(['Your session has expired.']);
    expect(received).to.deep.equal([]);
  });

  it('is not loaded by a completion, which asks nobody else either', async () => {
    const { results } = await run(
      `$line = 'New-AzQuantumApiWorkspaceKey -ResourceGroupName '
      # More than once: an answer that comes too late is not waited for.
      foreach ($time in 1..4) { $null = TabExpansion2 $line $line.Length }
      Out-Result @(($null -eq (Get-Module -Name Az.Accounts)), $stub.Calls.Count, $Error.Count)
      Import-Module -Name Az.Accounts
      for ($time = 0; $time -lt 40 -and -not $stub.Calls.Count; $time++) { $null = TabExpansion2 $line $line.Length }
      Out-Result ($stub.Calls.Count -gt 0)`,
    );
    expect(results).to.deep.equal([[true, 0, 0], true]);
    expect(received.map(({ authorization }) => authorization)).to.not.include(undefined);
  });

  it('a context without a subscription is an error that says what to do', async () => {
    const { results } = await run(`
      $stub.Context = New-Context 'ann' ''
      New-AzQuantumApiWorkspaceKey @names -Key Primary -ErrorAction SilentlyContinue -ErrorVariable failed
      Out-Result @($failed[0].FullyQualifiedErrorId, $failed[0].Exception.Message)`);
    expect(results[0]).to.match(/^NoSubscription,.*Set-AzContext/);
  });

  it('a -DefaultProfile that is no context is refused', async () => {
    const { results } = await run(`
      New-AzQuantumApiWorkspaceKey @names -Key Primary -DefaultProfile 'nonsense' -ErrorAction SilentlyContinue -ErrorVariable failed
      Out-Result $failed[0].FullyQualifiedErrorId`);
    expect(results[0]).to.equal('InvalidDefaultProfile,New-AzQuantumApiWorkspaceKey');
  });

  it('its token is in no stream and no argument of a command of the module', async () => {
    const { stdout, stderr } = await run(`
      $listener = [IO.Path]::GetTempFileName()
      Trace-Command -Name ParameterBinding -Option All -FilePath $listener -Expression {
        New-AzQuantumApiWorkspaceKey @names -Key Primary -Verbose -Debug
      }
      Get-Content $listener | Where-Object { $_ -notmatch 'ConvertTo-SecureString' }`);
    expect(stdout).to.match(/Invoke-HostCmdlet/);
    expect(stdout + stderr).to.not.contain('token-of-ann');
    expect(stdout).to.not.contain(Buffer.from('token-of-ann').toString('base64'));
  });
});
