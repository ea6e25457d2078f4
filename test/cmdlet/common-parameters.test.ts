import { expect } from 'chai';
import { commonParameters } from '../../src/cmdlet/common-parameters.js';
import { describeWithPwsh, runPwsh } from '../helpers/pwsh.js';

describeWithPwsh('commonParameters', function () {
  this.timeout(60_000);

  it('are those of a real PowerShell, with their aliases', async () => {
    const { results } = await runPwsh(`
function Test-Common { [CmdletBinding(SupportsShouldProcess)] param() }
Out-Result @((Get-Command Test-Common).Parameters.Values | ForEach-Object { $_.Name; $_.Aliases })`);
    // -UseTransaction is what Windows PowerShell has besides.
    const ours = commonParameters.filter((name) => !['UseTransaction', 'usetx'].includes(name));
    expect(results[0]).to.have.members(ours);
  });
});
