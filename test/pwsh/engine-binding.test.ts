import { expect } from 'chai';
import { museumModule } from '../fixtures/museum-module.js';
import { useModuleFolder } from '../helpers/module-folder.js';
import { describeWithPwsh, runPwsh } from '../helpers/pwsh.js';

/** In the place of what talks to the host: writes the set and what was bound. */
const probe = `
& (Get-Module Contoso.Museum) {
    Import-HostBridge
    function script:Invoke-HostCmdlet {
        param([System.Management.Automation.PSCmdlet] $Cmdlet, [System.Collections.IDictionary] $BoundParameters, [string] $Phase = 'process')
        if ($Phase -ne 'process') { return }
        $Cmdlet.WriteObject([pscustomobject] @{ Set = $Cmdlet.ParameterSetName; Bound = [hashtable] $BoundParameters })
    }
}`;

describeWithPwsh('What only the engine binds, on a generated module', function () {
  const manifest = useModuleFolder(museumModule);

  /** The set and the bound parameters of a call, or the id of its error. */
  async function bind(call: string): Promise<unknown> {
    const { results } = await runPwsh(
      `Import-Module $data.modulePath
      ${probe}
      try { $made = & { ${call} }; Out-Result @($made.Set, $made.Bound) } catch { Out-Result $_.FullyQualifiedErrorId.Split(',')[0] }`,
      { modulePath: manifest() },
    );
    return results[0];
  }

  it('the first letters of a name, if they are of one name only', async () => {
    expect(await bind('Get-Exhibit -Ti x')).to.deep.equal(['ByTitle', { Title: 'x' }]);
    expect(await bind('Add-Exhibit -T x')).to.equal('AmbiguousParameter');
  });

  it('no parameter by position', async () => {
    expect(await bind('Get-Exhibit x')).to.equal('PositionalParameterNotFound');
    expect(await bind('Get-Exhibit -Title x y')).to.equal('PositionalParameterNotFound');
  });

  it('splatted hashtables; in a splatted list even names are values', async () => {
    expect(await bind('$all = @{ Floor = 2; Rare = $false }; Get-Exhibit @all')).to.deep.equal([
      'ByFloor',
      { Floor: 2, Rare: false },
    ]);
    expect(await bind("$all = '-Title', 'x'; Get-Exhibit @all")).to.equal('PositionalParameterNotFound');
  });

  it('switches with a value, and after a colon', async () => {
    expect(
      await bind('Add-Exhibit -Force:$false -Title x | ForEach-Object { $_.Bound.Force = [bool] $_.Bound.Force; $_ }'),
    ).to.deep.equal(['Only', { Force: false, Title: 'x' }]);
    expect(await bind('Add-Exhibit -Title:x')).to.deep.equal(['Only', { Title: 'x' }]);
  });

  it('what a session sets for every call', async () => {
    expect(await bind("$PSDefaultParameterValues = @{ 'Get-Exhibit:Title' = 'x' }; Get-Exhibit")).to.deep.equal([
      'ByTitle',
      { Title: 'x' },
    ]);
  });

  it('common parameters beside its own', async () => {
    expect(await bind('Get-Exhibit -Title x -OutVariable kept | Out-Null; $kept[0]')).to.deep.equal([
      'ByTitle',
      { Title: 'x', OutVariable: 'kept' },
    ]);
  });
});
