import { expect } from 'chai';
import { museumModule } from '../fixtures/museum-module.js';
import { buildModule, type BuiltModule } from '../helpers/build-module.js';
import { describeWithPwsh, runPwsh, type PwshOptions } from '../helpers/pwsh.js';

describeWithPwsh('Completion of what is being typed', function () {
  let museum: BuiltModule;
  before(async () => {
    museum = await buildModule(museumModule, 'museum-module.ts', 'museumModule');
  });
  after(() => museum.remove());

  /** What is offered at the end of each line, and what was left in $Error. */
  async function offered(lines: readonly string[], before = '', options: PwshOptions = {}): Promise<unknown[]> {
    const { results } = await runPwsh(
      `Import-Module $data.modulePath
      $null = TabExpansion2 -inputScript 'Get-Exhibit -Title ' -cursorColumn 19
      ${before}
      foreach ($line in $data.lines) {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $found = (TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches
        Out-Result @((@($found | ForEach-Object CompletionText) -join '|'), ($watch.ElapsedMilliseconds -lt 2000), $Error.Count)
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

  it('lets the engine offer a closed set of names', async () => {
    expect(await offered(['Get-Exhibit -Eras m'])).to.deep.equal([['Medieval|Modern', true, 0]]);
  });
});
