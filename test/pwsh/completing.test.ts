import { expect } from 'chai';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { museumModule } from '../fixtures/museum-module.js';
import { buildModule, type BuiltModule } from '../helpers/build-module.js';
import { describeWithPwsh, runPwsh, type PwshOptions } from '../helpers/pwsh.js';

describeWithPwsh('Completion of what is being typed', function () {
  let museum: BuiltModule;
  before(async () => {
    museum = await buildModule(museumModule, 'museum-module.ts', 'museumModule');
  });
  after(() => museum.remove());

  /**
   * What is offered at the end of each line, whether soon, and what was left in $Error. An answer that takes more than
   * half a second is not waited for, so it is asked for again, unless there is none. Nothing else ends the slow one.
   */
  async function offered(lines: readonly string[], before = '', options: PwshOptions = {}): Promise<unknown[]> {
    const { results } = await runPwsh(
      `Import-Module $data.modulePath
      # Half a second is not much for what runs for the first time on a busy machine.
      for ($time = 0; $time -lt 40 -and -not (TabExpansion2 -inputScript 'Get-Exhibit -Title gu' -cursorColumn 21).CompletionMatches.Count; $time++) { continue }
      ${before}
      foreach ($line in $data.lines) {
        $times = if ($line -match ' (fail|slow)$') { 3 } else { 40 }
        for ($time = 0; $time -eq 0 -or ($time -lt $times -and -not $found.Count); $time++) {
          $watch = [Diagnostics.Stopwatch]::StartNew()
          $found = (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches
        }
        Out-Result @((@($found | ForEach-Object CompletionText) -join '|'), ($watch.Elapsed.TotalSeconds -lt 10), $Error.Count)
      }`,
      { modulePath: museum.modulePath, lines },
      options,
    );
    return results;
  }

  it('asks the host, which knows what else has been typed', async () => {
    const lines = ['Get-Exhibit -Title ', 'Get-Exhibit -Title the', 'Get-Exhibit -Order Title -Title '];
    expect(await offered(lines)).to.deep.equal([
      ["'The Kiss'|'Artist''s Mother'|Guernica|'The Scream'", true, 0],
      ["'The Kiss'|'The Scream'", true, 0],
      [`'By "Title"'`, true, 0],
    ]);
  });

  it('goes on from within quotes, and with what the cmdlet is called here', async () => {
    const lines = [
      "Get-Exhibit -Title 'the k",
      'Get-Exhibit -Title "gu',
      'See-It -Title gu',
      'Contoso.Museum\\Get-Exhibit -Title gu',
    ];
    expect(await offered(lines, 'Set-Alias See-It Get-Exhibit')).to.deep.equal([
      ["'The Kiss'", true, 0],
      ['Guernica', true, 0],
      ['Guernica', true, 0],
      ['Guernica', true, 0],
    ]);
  });

  it('answers what the host asks meanwhile', async () => {
    expect(await offered(['Get-Exhibit -Order a -Title loan'])).to.deep.equal([["'loan 3 2'", true, 0]]);
  });

  it('lets the cmdlet know that nobody waits, and the session say nothing while it answers', async () => {
    const lines = ['Get-Exhibit -Title hurry', 'Get-Exhibit -Title noise', 'Get-Exhibit -Title noise'];
    const { results, stdout, stderr } = await runPwsh(
      `Import-Module $data.modulePath
      $ProgressPreference = 'Continue'
      foreach ($time in 1..3) { $null = TabExpansion2 -inputScript 'Get-Exhibit -Title noise' -cursorColumn 24 }
      foreach ($line in $data.lines) {
        $found = @()
        for ($time = 0; $time -lt 40 -and -not $found.Count; $time++) {
          $found = @((TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Where-Object { $_ })
        }
        Out-Result $found
      }
      Out-Result $Error.Count`,
      { modulePath: museum.modulePath, lines },
    );
    expect(results).to.deep.equal([["'hurry true'"], ["'noise True'"], ["'noise True'"], 0]);
    expect([stdout.trim(), stderr.trim()]).to.deep.equal(['', '']);
  });

  it('goes on without an answer that the session has not', async () => {
    expect(await offered(['Get-Exhibit -Title nobody'])).to.deep.equal([["'nobody null'", true, 0]]);
  });

  it('starts the host that it needs, and does not wait for it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'azq-complete-'));
    try {
      const [node, go] = [join(folder, 'node'), join(folder, 'go')];
      // It does something meanwhile: one that only sleeps would be taken for one that hangs.
      const held = `while [ ! -e '${go}' ]; do i=0; while [ $i -lt 2000 ]; do i=$((i + 1)); done; sleep 0.02; done`;
      writeFileSync(node, `#!/bin/sh\n${held}\nexec '${process.execPath}' "$@"\n`, { mode: 0o755 });
      const { results } = await runPwsh(
        `Import-Module $data.modulePath
        $complete = { (TabExpansion2 -inputScript 'Get-Exhibit -Title gu' -cursorColumn 21).CompletionMatches.CompletionText }
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $first = & $complete
        # The hello would be waited for half a minute.
        $soon = $watch.Elapsed.TotalSeconds -lt 20
        $started = $null -ne [AppDomain]::CurrentDomain.GetData('Contoso.Museum/1.0.0')
        [IO.File]::WriteAllText($data.go, '')
        for ($time = 0; $time -lt 50 -and -not $found; $time++) { $found = & $complete }
        Out-Result @($first, $soon, $started, $found, $Error.Count)`,
        { modulePath: museum.modulePath, go },
        { env: { MUSEUM_NODE: node } },
      );
      expect(results[0]).to.deep.equal([null, true, true, 'Guernica', 0]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('says nothing when it fails, and nothing after half a second', async () => {
    const lines = ['Get-Exhibit -Title fail', 'Get-Exhibit -Title slow', 'Get-Exhibit -Title gu'];
    expect(await offered(lines)).to.deep.equal([
      ['', true, 0],
      ['', true, 0],
      ['Guernica', true, 0],
    ]);
  });

  it('says nothing when there is no host to ask', async () => {
    const lines = ['Get-Exhibit -Title gu'];
    expect(await offered(lines, '', { env: { MUSEUM_NODE: '/nowhere/node' } })).to.deep.equal([['', true, 0]]);
  });

  it('lets the engine offer a closed set of names, for which it needs no host', async () => {
    const options = { env: { MUSEUM_NODE: '/nowhere/node' } };
    expect(await offered(['Get-Exhibit -Eras m'], '', options)).to.deep.equal([['Medieval|Modern', true, 0]]);
  });
});
