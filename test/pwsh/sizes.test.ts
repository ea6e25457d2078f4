import { expect } from 'chai';
import { Abuse } from '../helpers/abuse.js';
import { describeWithPwsh } from '../helpers/pwsh.js';

/** The numbers that the bridge promises take minutes; by default it is a tenth of them. */
const whole = process.env['AZQ_WHOLE_NUMBERS'] === '1';
const objects = whole ? 100_000 : 10_000;
const pipelines = whole ? 10_000 : 1000;
const inner = whole ? 1 : 20;

const memory = `
function Get-Memory { [GC]::Collect(); [GC]::WaitForPendingFinalizers(); [GC]::Collect(); [GC]::GetTotalMemory($true) / 1MB }
`;

describeWithPwsh('Sizes and numbers in PowerShell', function () {
  this.timeout(whole ? 600_000 : 90_000);
  let abuse: Abuse;
  before(async () => {
    abuse = await Abuse.build();
  });
  after(() => abuse.remove());

  it(`streams ${objects} objects with flat memory on both sides`, async () => {
    const { results } = await abuse.run(
      `${memory}
      Get-Flood -Count 2000 -Size 200 | Out-Null
      $before = Get-Memory
      $host1 = Measure-Host
      $seen = 0; $wrong = 0
      Get-Flood -Count $data.more -Size 200 | ForEach-Object { if ($_.Index -ne $seen) { $wrong++ }; $seen++ }
      $host2 = Measure-Host
      Out-Result @($seen, $wrong, ((Get-Memory) - $before), (($host2.heapUsed - $host1.heapUsed) / 1MB))`,
      objects,
    );
    const [seen, wrong, here, there] = results[0] as number[];
    expect([seen, wrong]).to.deep.equal([objects, 0]);
    expect(here).to.be.lessThan(4);
    expect(there).to.be.lessThan(2);
  });

  it('lets the host run ahead of a consumer by no more than it has room for, whoever else reads', async () => {
    const { results } = await abuse.run(`${memory}
      $null = Get-Flood -Count 100
      $before = Get-Memory
      Get-Flood -Count 4000 -Size 10000 | ForEach-Object { if ($_.Index -eq 10) { $null = Wait-Host -Milliseconds 2000; (Get-Memory) - $before } } |
        Select-Object -First 1 | ForEach-Object { Out-Result $_ }`);
    expect(results[0]).to.be.lessThan(10);
  });

  it('carries texts of 50 MB both ways, while other calls go on', async () => {
    const { results } = await abuse.run(`
      $id = (Measure-Host).id
      $text = 'x' * 50MB
      $others = Start-ThreadJob { param($path) Import-Module $path; 1..20 | ForEach-Object { Start-Sleep -Milliseconds 100; Get-Echo -Text "$_" } } -ArgumentList $data.modulePath
      $same = [string]::Equals($text, @(Get-Echo -Text $text)[0], 'Ordinal')
      $euros = [string]::new([char] 0x20ac, 20MB)
      $same = $same -and [string]::Equals($euros, @(Get-Echo -Text $euros)[0], 'Ordinal')
      Out-Result @($same, ((@($others | Receive-Job -Wait) -join ',') -eq (1..20 -join ',')), ((Measure-Host).id -eq $id))`);
    expect(results).to.deep.equal([[true, true, true]]);
  });

  it('carries any text in any place', async () => {
    const { results } = await abuse.run(`
      $text = -join [char[]] (0, 0xd800, 0x2028, 0x2029, 0xfeff, 0xdfff, 0x7f, 0x85, 0xfffe, 0x22, 0x5c, 0xd83d, 0xde00)
      $back = @(Get-Echo -Box @{ Value = @{ $text = , $text } })[0]
      $property = @($back.PSObject.Properties)[0]
      Out-Result @([string]::Equals($property.Name, $text, 'Ordinal'), [string]::Equals($property.Value[0], $text, 'Ordinal'))`);
    expect(results).to.deep.equal([[true, true]]);
  });

  it('lets a slow consumer stall no other call', async () => {
    const { results } = await abuse.run(`
      $null = Measure-Host
      $slow = Start-ThreadJob { param($path) Import-Module $path; Get-Flood -Count 500 -Size 20000 | ForEach-Object { 'taken'; Start-Sleep -Seconds 60 } } -ArgumentList $data.modulePath
      while (-not $slow.Output.Count) { Start-Sleep -Milliseconds 50 }
      Out-Result @(@(Get-Flood -Count 500 -Size 20000).Count, $slow.State, $slow.Output.Count)`);
    expect(results).to.deep.equal([[500, 'Running', 1]]);
  });

  it(`nests calls inside ${objects} outer objects`, async () => {
    const { results } = await abuse.run(
      `$id = (Measure-Host).id
      $wrong = 0
      $names = Get-Flood -Count $data.more.objects | ForEach-Object {
        if ($_.Index % $data.more.inner -eq 0 -and @(Get-Echo -Text "$($_.Index)")[0] -ne "$($_.Index)") { $wrong++ }
        "$($_.Index)"
      } | Where-Object { [int] $_ % 10000 -eq 0 } | Set-Thing -Confirm:$false
      Out-Result @($wrong, @($names).Count, ((Measure-Host).id -eq $id))`,
      { objects, inner },
    );
    expect(results).to.deep.equal([[0, objects / 10_000 + 1, true]]);
  });

  it(`leaves nothing in the host of ${pipelines} pipelines that ended between two records`, async () => {
    const { results } = await abuse.run(
      `$Error.Clear(); $MaximumErrorCount = 10
      function Stop-Between { param($Count) foreach ($round in 1..$Count) { try { & { 'a'; throw 'upstream' } | Set-Thing -Confirm:$false | Out-Null } catch { $null = $_ } } }
      Stop-Between 300
      $before = Measure-Host
      Stop-Between $data.more
      $after = Measure-Host
      Out-Result @(($after.id -eq $before.id), (($after.heapUsed - $before.heapUsed) / $data.more))`,
      pipelines,
    );
    const [same, bytesEach] = results[0] as [boolean, number];
    expect(same).to.equal(true);
    // The runtime of a call takes kilobytes.
    expect(bytesEach).to.be.lessThan(1000);
  });
});
