import { expect } from 'chai';
import { PassThrough } from 'node:stream';
import { orchardModule } from './helpers/orchard-module.js';
import { shell } from './helpers/shell.js';

const menu = '[Y] Yes  [A] Yes to All  [N] No  [L] No to All  [?] Help (default is "Y"): ';

describe('Confirmation', () => {
  const fell = (names: string[], answers: string[], ...more: string[]) =>
    shell(['tree', 'fell', '--reason', 'x', ...names.flatMap((name) => ['-n', name]), ...more], {
      module: orchardModule,
      answers,
    });
  const felled = async (answers: string[]) => {
    const { code, stdout } = await fell(['oak', 'elm', 'ash'], answers, '-o', 'table');
    expect(code).to.equal(0);
    return stdout.split('\n').slice(2, -1);
  };

  it('asks on stderr, in the words of PowerShell', async () => {
    const { stdout, stderr } = await fell(['oak'], ['y']);
    expect(stdout).to.equal('"oak"\n');
    expect(stderr).to.equal(
      `\nConfirm\nAre you sure you want to perform this action?\nPerforming the operation "Fell" on target "oak".\n${menu}`,
    );
  });

  it('takes an answer for one change, or for all that follow', async () => {
    expect(await felled(['y', 'n', 'y'])).to.deep.equal(['oak', 'ash']);
    expect(await felled(['n', 'a'])).to.deep.equal(['elm', 'ash']);
    expect(await felled(['y', 'l'])).to.deep.equal(['oak']);
    expect(await felled(['a'])).to.deep.equal(['oak', 'elm', 'ash']);
    expect(await felled(['l'])).to.deep.equal([]);
  });

  it('takes words in any case, and Enter for the default', async () => {
    expect(await felled(['YES', 'no', ''])).to.deep.equal(['oak', 'ash']);
    expect(await felled(['No', ' yes to all '])).to.deep.equal(['elm', 'ash']);
  });

  it('explains the answers, and asks again after one that it does not know', async () => {
    const { stdout, stderr } = await fell(['oak'], ['?', 'perhaps', 'n']);
    expect(stdout).to.equal('');
    expect(stderr.slice(stderr.indexOf(menu))).to.equal(
      [
        `${menu}Y - Continue with only the next step of the operation.`,
        'A - Continue with all the steps of the operation.',
        'N - Skip this operation and proceed with the next operation.',
        'L - Skip this operation and all subsequent operations.',
        `${menu}${menu}`,
      ].join('\n'),
    );
  });

  it('asks the second question of a cmdlet with Yes and No', async () => {
    const { stdout, stderr } = await fell(['oldest'], ['y', 'a', 'n']);
    expect(stdout).to.equal('');
    expect(stderr).to.contain('\nFell the oldest\nIt is very old.\n[Y] Yes  [N] No  [?] Help (default is "Y"): ');
  });

  it('asks below the threshold when told to, and never when told not to', async () => {
    const sow = ['bed', 'sow', '--bed', 'a', '--kind', 'x', '--pass-thru'];
    expect((await shell([...sow, '--confirm'], { answers: ['n'] })).stderr).to.contain('Sow x');
    expect((await shell(sow, { answers: [] })).stdout).to.equal('1\n');
    for (const never of ['--yes', '-y']) {
      expect(await fell(['oak'], [], never)).to.deep.equal({ code: 0, stdout: '"oak"\n', stderr: '' });
      expect((await fell(['oldest'], [], never)).stdout).to.equal('"oldest"\n');
    }
    expect((await fell(['oak'], ['n'], '--confirm=false')).stderr).to.contain('Fell');
  });

  it('refuses where nobody can answer, and says how to go on', async () => {
    const result = await shell(['tree', 'fell', '-n', 'oak', '--reason', 'x'], { module: orchardModule });
    expect(result).to.deep.equal({
      code: 2,
      stdout: '',
      stderr:
        'ERROR: Performing the operation "Fell" on target "oak". This needs a confirmation and nobody is there to give it, so it was not done. ' +
        "Run it on a terminal, or with --yes.\nSee 'orchard tree fell --help'.\n",
    });
  });

  it('refuses when the input ends; what was done before is told', async () => {
    const { code, stdout, stderr } = await fell(['oak', 'elm'], ['y']);
    expect(code).to.equal(2);
    expect(stdout).to.equal('"oak"\n');
    expect(stderr).to.contain(`${menu}\nERROR: Performing the operation "Fell" on target "elm".`);
  });

  it('stops waiting when interrupted', async () => {
    const controller = new AbortController();
    const { code, stdout, stderr } = await shell(['tree', 'fell', '-n', 'oak', '--reason', 'x'], {
      module: orchardModule,
      answers: [],
      stdin: new PassThrough(),
      signal: controller.signal,
      onStderr: (text) => text.includes('[Y] Yes') && setImmediate(() => controller.abort()),
    });
    expect({ code, stdout }).to.deep.equal({ code: 130, stdout: '' });
    expect(stderr.endsWith(`${menu}Interrupted before anything was done.\n`)).to.equal(true);
  });

  it('lets go of the input when all is answered', async () => {
    const stdin = new PassThrough();
    await shell(['tree', 'fell', '-n', 'oak', '--reason', 'x'], { module: orchardModule, answers: ['n'], stdin });
    expect(stdin.isPaused()).to.equal(true);
    expect(stdin.listenerCount('data')).to.equal(0);
  });
});
