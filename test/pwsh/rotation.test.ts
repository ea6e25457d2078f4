import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { parseConnectionString } from '../../src/quantum/connection-string.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { idOf, putWorkspace, regenerations, runQuantum } from './quantum.js';

describeWithPwsh('Invoke-AzQuantumApiKeyRotation in PowerShell', function () {
  this.timeout(120_000);
  let emulator: Emulator;
  let folder: string;
  beforeEach(async () => {
    emulator = await startEmulator({ localConnectionStrings: true });
    for (const name of ['ws1', 'ws2']) await putWorkspace(emulator.endpoint, name);
    folder = mkdtempSync(join(tmpdir(), 'azq-rotation-'));
  });
  afterEach(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const script = (text: string) =>
    runQuantum(emulator, `Set-Location $data.more\n${text}`, folder, { env: { AZURE_QUANTUM_CONFIG_DIR: folder } });
  const run = async <Result>(text: string) => (await script(text)).results[0] as Result;

  it('rotates by names and by an object of the pipeline, each workspace in a place of its own', async () => {
    const written = await run<unknown[]>(`
      $rotated = @(
        Invoke-AzQuantumApiKeyRotation @names -Publish file:one.txt -InUse Primary -Confirm:$false
        $id, '${idOf('ws2')}' | Invoke-AzQuantumApiKeyRotation -Publish 'file:{workspaceName}.txt' -InUse Secondary -Confirm:$false
      )
      Out-Result @($rotated | ForEach-Object { , @($_.WorkspaceName, $_.Outcome, $_.Slot, ($_.Regenerated -join ' '), $_.Resumed, $_.KeyCreatedAt.Kind.ToString(), ($null -eq $_.ConnectionString), $_.PSTypeNames[0]) })`);
    const rest = [false, 'Utc', true, 'Az.QuantumApi.KeyRotation'];
    expect(written).to.deep.equal([
      ['ws1', 'Rotated', 'Secondary', 'Secondary', ...rest],
      ['ws1', 'Rotated', 'Primary', 'Primary', ...rest],
      ['ws2', 'Rotated', 'Primary', 'Primary', ...rest],
    ]);
    expect(regenerations(emulator).map(({ workspace, keys }) => [workspace, keys])).to.deep.equal([
      ['ws1', ['Secondary']],
      ['ws1', ['Primary']],
      ['ws2', ['Primary']],
    ]);
    const parts = parseConnectionString(readFileSync(join(folder, 'ws2.txt'), 'utf8').trim());
    expect(parts.workspaceName).to.equal('ws2');
  });

  it('tells the whole plan under -WhatIf, and changes nothing', async () => {
    const { stdout } = await script(
      'Invoke-AzQuantumApiKeyRotation @names -Publish file:one.txt -InUse Primary -Grace ([timespan]::FromDays(1)) -WhatIf',
    );
    const told = stdout.replace(/\s+/g, ' ');
    expect(told).to.include(
      'What if: Performing the operation "Rotate the access keys: (1) regenerate the Secondary key,',
    );
    expect(told).to.include('(3) wait 1 d for consumers to take it up; (4) regenerate the Primary key');
    expect(regenerations(emulator)).to.deep.equal([]);
  });

  it('is of high impact until rotations have made both keys, and then of medium', async () => {
    const outcomes = await run<string[]>(`
      $first = try { Invoke-AzQuantumApiKeyRotation @names -Publish file:one.txt -InUse Primary -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
      $null = Invoke-AzQuantumApiKeyRotation @names -Publish file:one.txt -InUse Primary -Confirm:$false
      $null = Invoke-AzQuantumApiKeyRotation @names -Publish file:one.txt -Confirm:$false
      $third = (Invoke-AzQuantumApiKeyRotation @names -Publish file:one.txt -ErrorAction Stop).Slot
      $verbose = (Invoke-AzQuantumApiKeyRotation @names -Publish file:one.txt -Verbose 4>&1 | Out-String) -replace '\\s+', ' '
      $ConfirmPreference = 'Medium'
      $fourth = try { Invoke-AzQuantumApiKeyRotation @names -Publish file:one.txt -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
      Out-Result @($first, $third, $fourth, $verbose)`);
    const [first, third, fourth, verbose] = outcomes;
    expect(first, 'nobody is there to ask').to.include('InvalidOperation');
    expect(third).to.equal('Secondary');
    expect(fourth).to.include('InvalidOperation');
    expect(verbose).to.include('Performing the operation "Rotate the access keys: (1) regenerate the');
    expect(verbose).to.include('a rotation has made it');
    expect(regenerations(emulator)).to.have.length(4);
  });

  it('gives a SecureString for stdout, and shows it nowhere', async () => {
    const [type, table, list, text] = await run<string[]>(`
      $found = Invoke-AzQuantumApiKeyRotation @names -Publish stdout -InUse Primary -Confirm:$false
      Out-Result @($found.ConnectionString.GetType().FullName, ($found | Out-String), ($found | Format-List * | Out-String), [System.Net.NetworkCredential]::new('', $found.ConnectionString).Password)`);
    expect(type).to.equal('System.Security.SecureString');
    const key = parseConnectionString(text ?? '').key.reveal();
    expect(table).to.not.include(key);
    expect(list).to.not.include(key);
  });

  it('says where it stands when it stops, and goes on', async () => {
    emulator.faults.inject({
      path: '/regenerateKey',
      answer: { status: 403, body: '{"error":{"code":"AuthorizationFailed","message":"No."}}' },
    });
    const [id, message, resumed] = await run<[string, string, boolean]>(`
      $rotation = @{ Publish = 'file:one.txt'; InUse = 'Primary'; Confirm = $false }
      try { Invoke-AzQuantumApiKeyRotation @names @rotation -ErrorAction Stop } catch { $failure = $_ }
      $second = Invoke-AzQuantumApiKeyRotation @names @rotation
      Out-Result @($failure.FullyQualifiedErrorId, $failure.Exception.Message, $second.Resumed)`);
    expect(id).to.equal('RegenerateFailed,Invoke-AzQuantumApiKeyRotation');
    expect(message).to.include('Consumers hold the Primary key');
    expect(resumed).to.equal(true);
  });
});
