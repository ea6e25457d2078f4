import { expect } from 'chai';
import { approvedVerbs } from '../../src/cmdlet/verbs.js';
import { describeWithPwsh, runPwsh } from '../helpers/pwsh.js';

describeWithPwsh('approvedVerbs', function () {
  this.timeout(60_000);

  it('are those of a real PowerShell but for the two that 5.1 lacks', async () => {
    const { results } = await runPwsh('Out-Result @((Get-Verb).Verb)');
    expect(results[0]).to.have.members([...approvedVerbs, 'Build', 'Deploy']);
  });
});
