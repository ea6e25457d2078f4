import { expect } from 'chai';
import { orchardModule } from './helpers/orchard-module.js';
import { shell } from './helpers/shell.js';

describe('checkArguments', () => {
  const refusal = async (line: string, module = orchardModule) => {
    const { code, stdout, stderr } = await shell(line.split(' '), { module });
    expect({ code, stdout }).to.deep.equal({ code: 2, stdout: '' });
    return stderr;
  };

  it('refuses an unknown command with the one that was meant', async () => {
    expect(await refusal('tree fel')).to.equal(
      "ERROR: 'fel' is not a command of 'orchard tree'. Did you mean 'fell'?\nSee 'orchard tree --help'.\n",
    );
    expect(await refusal('trees')).to.equal(
      "ERROR: 'trees' is not a command of 'orchard'. Did you mean 'tree'?\nSee 'orchard --help'.\n",
    );
    expect(await refusal('bake')).to.contain("'bake' is not a command of 'orchard'.\n");
  });

  it('asks for the command of a group', async () => {
    expect(await refusal('tree')).to.equal(
      "ERROR: 'orchard tree' needs one of these commands: fell, test.\nSee 'orchard tree --help'.\n",
    );
  });

  it('refuses words that belong to nothing', async () => {
    expect(await refusal('tree test oak')).to.contain("'orchard tree test' takes options only, not 'oak'.");
    expect(await refusal('tree test -- --fail')).to.contain("not '--fail'.");
  });

  it('refuses an unknown option with the one that was meant', async () => {
    expect(await refusal('tree fell --nam oak --reason x')).to.equal(
      "ERROR: --nam is not an option of this command. Did you mean '--name'?\nSee 'orchard tree fell --help'.\n",
    );
    expect(await refusal('tree fell --WHAT-IF')).to.contain("Did you mean '--what-if'?");
    expect(await refusal('tree fell -x=1')).to.contain('ERROR: -x is not an option of this command.\n');
    expect(await refusal('tree test --what-if')).to.contain('--what-if is not an option');
    expect(await refusal('tree fell -noak')).to.contain('-noak is not an option');
    expect(await refusal('tree fell --reason.why=x')).to.contain('--reason.why is not an option');
    expect(await refusal('tree fell --no-reason')).to.contain('--no-reason is not an option');
  });

  it('names everything that is required at once, as it is called here', async () => {
    expect(await refusal('tree fell --what-if')).to.equal(
      "ERROR: These options are required: --name/-n, --reason.\nSee 'orchard tree fell --help'.\n",
    );
  });

  it('takes one value for an option that takes one', async () => {
    expect(await refusal('tree fell --reason a --name oak --reason b')).to.contain('--reason is given more than once.');
  });

  it('takes every value of an option that takes several', async () => {
    const { stdout } = await shell('tree fell -n oak --name elm,ash --reason x --yes'.split(' '), {
      module: orchardModule,
    });
    expect(JSON.parse(stdout)).to.deep.equal(['oak', 'elm,ash']);
  });

  it('takes several values after one name, but not none', async () => {
    const { stdout } = await shell('tree fell -n oak elm --reason x --name=ash --yes'.split(' '), {
      module: orchardModule,
    });
    expect(JSON.parse(stdout)).to.deep.equal(['oak', 'elm', 'ash']);
    expect(await refusal('tree fell --reason x --name')).to.contain("The option '--name/-n' needs a value.");
    expect(await refusal('tree fell --name --reason x')).to.contain("The option '--name/-n' needs a value.");
  });

  it('takes a switch for nothing but true or false, and once', async () => {
    const fell = 'tree fell --name oak --reason x';
    for (const value of ['Truth', 'yes', '', '0']) {
      expect(await refusal(`${fell} --what-if=${value}`)).to.contain(`--what-if is true or false, not '${value}'.`);
    }
    expect(await refusal(`${fell} --what-if ture`)).to.contain(
      "--what-if is true or false, not 'ture'. Did you mean 'true'?",
    );
    expect(await refusal(`${fell} --what-if yes`)).to.contain("takes options only, not 'yes'.");
    expect(await refusal(`${fell} --what-if --what-if=false`)).to.contain('--what-if is given more than once.');
    expect(await refusal(`${fell} --confirm --yes`)).to.contain('--confirm and --yes contradict');
    const options = { module: orchardModule };
    for (const spelling of ['--what-if true', '--what-if True', '--what-if=TRUE']) {
      expect((await shell(`${fell} ${spelling}`.split(' '), options)).stdout).to.match(/^What if: /);
    }
    expect((await shell(`${fell} --what-if=false --yes=true`.split(' '), options)).stdout).to.equal('"oak"\n');
    const named = await shell('tree fell --name True --reason x --yes True'.split(' '), options);
    expect(named.stdout).to.equal('"True"\n');
  });
});
