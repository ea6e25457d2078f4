import { expect } from 'chai';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { covers } from '../coverage/covers.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { idOf, putWorkspace, regenerations, runQuantum } from './quantum.js';

describeWithPwsh('A fleet in PowerShell', function () {
  this.timeout(120_000);
  let emulator: Emulator;
  let folder: string;
  const names = ['ws1', 'ws2', 'ws3', 'ws4'];
  beforeEach(async () => {
    emulator = await startEmulator({ localConnectionStrings: true });
    for (const name of names) await putWorkspace(emulator.endpoint, name);
    folder = mkdtempSync(join(tmpdir(), 'azq-fleet-'));
    writeFileSync(join(folder, 'ids.txt'), names.map(idOf).join('\n'));
  });
  afterEach(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const script = (text: string) =>
    runQuantum(
      emulator,
      `Set-Location $data.more
$fleet = @{ Publish = 'file:{workspaceName}.txt'; InUse = 'Primary' }
${text}`,
      folder,
      { env: { AZURE_QUANTUM_CONFIG_DIR: folder } },
    );
  const run = async <Result>(text: string) => (await script(text)).results[0] as Result;
  const regenerated = () => regenerations(emulator).map(({ workspace }) => workspace);

  it('rotates what comes through the pipeline, reports on each, and writes an error for the one that is refused', async () => {
    await fetch(`${emulator.endpoint}${idOf('ws3')}?api-version=2025-12-15-preview`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ location: 'westus', properties: { apiKeyEnabled: false } }),
    });
    const [written, failed] = await run<[string[], string[]]>(`
      $rotated = @(Get-Content ids.txt | Invoke-AzQuantumApiKeyRotation @fleet -Report report.json -Budget 50 -Concurrency 2 -Confirm:$false -ErrorVariable failed -ErrorAction SilentlyContinue)
      Out-Result @(@($rotated | ForEach-Object { "$($_.WorkspaceName) $($_.Slot)" } | Sort-Object), @($failed | ForEach-Object { "$($_.FullyQualifiedErrorId) $($_.TargetObject.WorkspaceName)" }))`);
    const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as {
      left: number;
      accounts: { outcome: string }[];
    };
    expect(report.left).to.equal(0);
    expect(report.accounts).to.have.lengthOf(4);
    expect(report.accounts.filter(({ outcome }) => outcome === 'Refused')).to.have.lengthOf(1);
    expect(written).to.deep.equal(['ws1 Secondary', 'ws2 Secondary', 'ws4 Secondary']);
    expect(failed).to.deep.equal(['KeysDisabled,Invoke-AzQuantumApiKeyRotation ws3']);
    expect(regenerated().sort()).to.deep.equal(['ws1', 'ws2', 'ws4']);
  });

  it('asks once for each workspace, and does nothing under -WhatIf', async () => {
    const { stdout } = await script('Invoke-AzQuantumApiKeyRotation @fleet -Id @("@ids.txt") -WhatIf');
    expect(stdout.match(/What if: /g)).to.have.lengthOf(4);
    expect(stdout.replace(/\s+/g, ' ')).to.include('(1) regenerate the key that consumers do not hold');
    expect(regenerated()).to.deep.equal([]);
  });

  covers('Invoke-AzQuantumApiKeyRotation/AllIn/pwsh', 'all workspaces of a subscription', async () => {
    const rotated = await run<string[]>(
      `Out-Result @((Invoke-AzQuantumApiKeyRotation @fleet -AllIn ($id -split '/')[2] -Confirm:$false).WorkspaceName)`,
    );
    expect(rotated.sort()).to.deep.equal(names);
  });

  it('takes the ids of a file, and streams what it has rotated', async () => {
    const first = await run<string>(
      `Out-Result (Invoke-AzQuantumApiKeyRotation @fleet -Id '@ids.txt' -Concurrency 1 -Confirm:$false | Select-Object -First 1).Outcome`,
    );
    expect(first).to.equal('Rotated');
    // The rest was not begun, or is unfinished; the same command goes on.
    const rest = await run<string[]>(
      `Out-Result @((Invoke-AzQuantumApiKeyRotation @fleet -Id '@ids.txt' -Confirm:$false -WarningAction SilentlyContinue).WorkspaceName)`,
    );
    expect(rest.length).to.be.within(1, 3);
    expect(regenerated().sort()).to.deep.equal(names);
  });
});
