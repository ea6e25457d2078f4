import { expect } from 'chai';
import { lockerModule } from '../fixtures/locker-module.js';
import { buildModule, type BuiltModule } from '../helpers/build-module.js';
import { describeWithPwsh, runPwsh } from '../helpers/pwsh.js';

describeWithPwsh('What a module keeps in the session', function () {
  let locker: BuiltModule;
  before(async () => (locker = await buildModule(lockerModule, 'locker-module.ts', 'lockerModule')));
  after(() => locker.remove());

  const run = async (script: string) => {
    const { results, stderr } = await runPwsh(`Import-Module $data.path\n${script}`, { path: locker.modulePath });
    expect(stderr).to.equal('');
    return results;
  };
  const reveal = '[Net.NetworkCredential]::new("", $locker.Key).Password';

  it('comes back whole, whatever is in it', async () => {
    const results = await run(`
      $key = "s3cret \`"' \\ $([char] 0xD83D)$([char] 0xDE00)$([char] 0xE9)"
      $null = Select-Locker -Hall ('2026-01-01' + [char] 0xF6) -Number '7' -Key $key
      $locker = Get-Locker
      Out-Result @($locker.Hall, $locker.Number, ($locker.Key -is [securestring]), (${reveal} -ceq $key))`);
    expect(results).to.deep.equal([['2026-01-01\u00f6', '7', true, true]]);
  });

  it('is the last that was kept, or nothing', async () => {
    const results = await run(`
      Out-Result @(Get-Locker).Count
      $null = Select-Locker -Hall north -Number 7; $null = Select-Locker -Hall south -Number 8
      Out-Result (Get-Locker).Hall
      Clear-Locker
      Out-Result @(Get-Locker).Count`);
    expect(results).to.deep.equal([0, 'south', 0]);
  });

  it('does not go with calls of cmdlets that do not use it', async () => {
    const results = await run(`
      $null = Select-Locker -Hall north -Number 7 -Key s3cret
      Out-Result (Open-Locker -Chest).keeps`);
    expect(results).to.deep.equal(['nothing']);
  });

  it('is set before the call that keeps it has ended, for what follows in the pipeline too', async () => {
    const results = await run(`
      Out-Result @(Select-Locker -Hall north -Number 7 | ForEach-Object { (Get-Locker).Hall })`);
    expect(results).to.deep.equal([['north']]);
  });

  it('stays as it was when the call fails', async () => {
    const results = await run(`
      $null = Select-Locker -Hall north -Number 7
      try { Select-Locker -Hall south -Number 8 -Key 5 } catch { Out-Result $_.FullyQualifiedErrorId }
      Out-Result (Get-Locker).Hall`);
    expect(results).to.deep.equal(['ParameterArgumentTransformationError,Select-Locker', 'north']);
  });
});
