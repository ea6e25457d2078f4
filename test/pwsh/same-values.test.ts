import { expect } from 'chai';
import { SecureString } from '../../src/cmdlet/secure-string.js';
import { connectModule } from '../../src/hosts/node/connect-module.js';
import { harbourModule } from '../fixtures/harbour-module.js';
import { buildModule, type BuiltModule } from '../helpers/build-module.js';
import { describeWithPwsh, runPwsh } from '../helpers/pwsh.js';
import { shell } from '../hosts/cli/helpers/shell.js';

interface SameCall {
  readonly title: string;
  /** Arguments as they are written in PowerShell. */
  readonly pwsh: string;
  readonly node: Record<string, unknown>;
  /** Left out for what the shell does not have. */
  readonly shell?: readonly string[];
  /** What the body receives, besides the parameter set. */
  readonly received: Readonly<Record<string, unknown>>;
}

const password = new SecureString('hunter2');
const secret = "(ConvertTo-SecureString 'hunter2' -AsPlainText -Force)";
const zurich = 'Z\u00fcrich';
const containers = [
  { label: 'a', tons: 3 },
  { label: zurich, tag: { of: '5' } },
];

const calls: readonly SameCall[] = [
  { title: 'nothing', pwsh: '', node: {}, shell: [], received: {} },
  {
    title: 'a list of objects',
    pwsh: "-Container @{ Label = 'a'; Tons = '3' }, ([pscustomobject] @{ name = 'Z\u00fcrich'; tag = @{ of = 5 } })",
    node: {
      container: [
        { label: 'a', tons: 3 },
        { name: zurich, tag: { of: 5 } },
      ],
    },
    shell: ['--container', 'label=a,tons=3', `{"name":"${zurich}","tag":{"of":5}}`],
    received: { container: containers },
  },
  {
    title: 'one object where a list is taken',
    pwsh: "-Container @{ Label = 'a'; Tons = 3 }",
    node: { container: { label: 'a', tons: 3 } },
    shell: ['--container', 'label=a,tons=3'],
    received: { container: [containers[0]] },
  },
  {
    title: 'an empty list of objects',
    pwsh: '-Container @() -Ports @()',
    node: { container: [], ports: [] },
    shell: ['--container', '[]'],
    received: { container: [] },
  },
  {
    title: 'one object',
    pwsh: "-Best @{ label = 'a' }",
    node: { best: { label: 'a' } },
    shell: ['--best', '{"label":"a"}'],
    received: { best: { label: 'a' } },
  },
  {
    title: 'a hashtable with texts',
    pwsh: "-Tag @{ team = 'blue'; size = 5; big = $true; note = 'a=b'; none = $null }",
    node: { tag: { team: 'blue', size: 5, big: true, note: 'a=b', none: null } },
    shell: ['--tags', 'team=blue', 'size=5', 'big=True', 'note=a=b', '--tags', 'none='],
    received: { tag: { team: 'blue', size: '5', big: 'True', note: 'a=b', none: '' } },
  },
  {
    title: 'an ordered one, and names that are odd',
    pwsh: "-Tag ([ordered] @{ '$date' = 'x'; '__proto__' = 'y' })",
    node: {
      tag: new Map([
        ['$date', 'x'],
        ['__proto__', 'y'],
      ]),
    },
    shell: ['--tags', '$date=x', '__proto__=y'],
    received: JSON.parse('{"tag":{"$date":"x","__proto__":"y"}}') as Record<string, unknown>,
  },
  {
    title: 'an empty hashtable',
    pwsh: '-Tag @{} -Papers @{}',
    node: { tag: {}, papers: {} },
    shell: ['--tags', '', '--papers', '{}'],
    received: { tag: {}, papers: {} },
  },
  {
    title: 'a hashtable with anything',
    pwsh: "-Papers @{ id = @{ parts = 1, 'b'; none = $null } }",
    node: { papers: { id: { parts: [1, 'b'], none: null } } },
    shell: ['--papers', '{"id":{"parts":[1,"b"],"none":null}}'],
    received: { papers: { id: { parts: [1, 'b'], none: null } } },
  },
  {
    title: 'a switch that is true',
    pwsh: '-Armed',
    node: { armed: true },
    shell: ['--armed'],
    received: { armed: true },
  },
  {
    title: 'a switch that is false, which is not the same as none',
    pwsh: '-Armed:$false',
    node: { armed: false },
    shell: ['--armed=false'],
    received: { armed: false },
  },
  {
    title: 'a boolean that is false',
    pwsh: '-Insured $false',
    node: { insured: false },
    shell: ['--insured', 'false'],
    received: { insured: false },
  },
  {
    title: 'a boolean that is null, which is as good as none',
    pwsh: '-Insured $null',
    node: { insured: null },
    shell: ['--insured', 'null'],
    received: {},
  },
  {
    title: 'several texts',
    pwsh: "-Ports a, 'b c'",
    node: { ports: ['a', 'b c'] },
    shell: ['-p', 'a', 'b c'],
    received: { ports: ['a', 'b c'] },
  },
  {
    title: 'an address',
    pwsh: "-Page 'http://a/%20b?x=\u00fc'",
    node: { page: 'http://a/%20b?x=\u00fc' },
    shell: ['--page', 'http://a/%20b?x=\u00fc'],
    received: { page: 'http://a/%20b?x=\u00fc' },
  },
  {
    title: 'a credential, and what is hidden',
    pwsh: `-Pilot ([pscredential]::new('ann', ${secret})) -Proxy 'http://p:1' -ProxyCredential ([pscredential]::new('bob', ${secret})) -ProxyUseDefaultCredentials`,
    node: {
      pilot: { userName: 'ann', password },
      proxy: 'http://p:1',
      proxyCredential: { userName: 'bob', password },
      proxyUseDefaultCredentials: true,
    },
    received: {
      pilot: 'ann:hunter2',
      proxy: 'http://p:1',
      proxyCredential: 'bob:hunter2',
      proxyUseDefaultCredentials: true,
    },
  },
];

describeWithPwsh('The same values from PowerShell, Node and the shell', function () {
  let harbour: BuiltModule;
  let fromPwsh: unknown[] = [];
  before(async () => {
    harbour = await buildModule(harbourModule, 'harbour-module.ts', 'harbourModule');
    const lines = calls.map(({ pwsh }) => `Out-Result (Set-Ship ${pwsh})`);
    const { results, stderr } = await runPwsh(`Import-Module $data\n${lines.join('\n')}`, harbour.modulePath);
    if (stderr !== '') throw new Error(stderr);
    fromPwsh = results;
  });
  after(() => harbour.remove());

  calls.forEach(({ title, node, shell: argv, received, pwsh }, index) => {
    it(`arrive: ${title}`, async () => {
      const { setShip } = connectModule(harbourModule, {});
      const expected = { ...received, parameterSet: 'Only' };
      const [fromNode] = await setShip(node);
      expect(JSON.parse(String(fromNode)), 'Node').to.deep.equal({
        ...expected,
        ...(pwsh.includes('-Ports @()') && { ports: [] }),
      });
      expect(JSON.parse(String(fromPwsh[index])), 'PowerShell').to.deep.equal({
        ...expected,
        ...(pwsh.includes('-Ports @()') && { ports: [] }),
      });
      if (!argv) return;
      const { stdout, stderr } = await shell(['ship', 'set', ...argv], { module: harbourModule });
      expect(stderr).to.equal('');
      expect(JSON.parse(JSON.parse(stdout) as string), 'the shell').to.deep.equal(expected);
    });
  });

  it('are refused alike: what is no object, has another name, or holds one in the place of a text', async () => {
    const { results } = await runPwsh(
      `Import-Module $data
      foreach ($given in @{ Container = 5 }, @{ Container = @{ colour = 1 } }, @{ Container = @{ label = 'a'; colour = 1 } }, @{ Tag = @{ a = @{} } }, @{ Tag = 'a' }) {
        try { Set-Ship @given } catch { Out-Result @($_.FullyQualifiedErrorId, $_.CategoryInfo.Category.ToString()) }
      }`,
      harbour.modulePath,
    );
    const { setShip } = connectModule(harbourModule, {});
    const wrong = [
      { container: 5 },
      { container: { colour: 1 } },
      { container: { label: 'a', colour: 1 } },
      { tag: { a: {} } },
      { tag: 'a' },
    ];
    const reasons = await Promise.all(wrong.map((args) => setShip(args).catch((error: unknown) => error)));
    const fromNode = reasons.map((error) => {
      const { fullyQualifiedErrorId, category } = error as { fullyQualifiedErrorId: string; category: string };
      return [fullyQualifiedErrorId, category];
    });
    expect(results).to.deep.equal(fromNode);
    expect(results).to.have.length(wrong.length);
  });

  it('are offered where they are not hidden', async () => {
    const { results } = await runPwsh(
      `Import-Module $data
      $line = 'Set-Ship -P'
      Out-Result @((TabExpansion2 -inputScript $line -cursorColumn $line.Length).CompletionMatches.CompletionText | Where-Object { $_ -notmatch 'Pipeline|Progress' })
      Out-Result @((Get-Help Set-Ship -Full | Out-String) -match 'Proxy')`,
      harbour.modulePath,
    );
    expect(results).to.deep.equal([['-Papers', '-Ports', '-Page', '-Pilot'], [false]]);
  });

  it('leave no secret in a log of what was called', async () => {
    const { results } = await runPwsh(
      `Import-Module $data
      $pilot = [pscredential]::new('ann', ${secret})
      $log = [IO.Path]::GetTempFileName()
      $null = Start-Transcript -Path $log
      (Get-Module Contoso.Harbour).LogPipelineExecutionDetails = $true
      $null = Trace-Command -Name ParameterBinding -FilePath $log -Expression { Set-Ship -Pilot $pilot -Proxy 'http://p' } -PSHost:$false
      $null = Stop-Transcript
      $text = [IO.File]::ReadAllText($log)
      Remove-Item $log
      Out-Result @(($text -match 'BIND arg'), ($text -match 'Invoke-HostCmdlet'), ($text -match 'hunter2'))`,
      harbour.modulePath,
    );
    expect(results[0]).to.deep.equal([true, true, false]);
  });
});
