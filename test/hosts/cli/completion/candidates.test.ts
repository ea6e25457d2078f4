import { expect } from 'chai';
import { commandTree } from '../../../../src/hosts/cli/command-tree.js';
import { offer } from '../../../../src/hosts/cli/completion/candidates.js';
import type { ShellArguments, ShellCommand } from '../../../../src/hosts/cli/shell-command.js';
import { silentIo } from '../helpers/shell.js';

describe('offer', () => {
  let given: ShellArguments | undefined;
  const fell: ShellCommand = {
    name: 'tree fell',
    describe: 'Fells trees.\nOne after the other.',
    options: [
      {
        names: ['--name', '-n'],
        help: 'Which. And more.',
        kind: 'texts',
        complete: () => Promise.resolve(['oak', 'Ash', 'elm']),
      },
      { names: ['--with'], help: 'With what.', kind: 'text', choices: ['axe', 'saw'] },
      {
        names: ['--owner'],
        help: 'Whose.',
        kind: 'text',
        complete(_word, args) {
          given = args;
          return Promise.reject(new Error('Nobody answers.'));
        },
      },
      { names: ['--picture'], help: 'A file.', kind: 'text' },
      { names: ['--what-if'], help: 'Nothing.', kind: 'switch' },
    ],
    run: () => Promise.resolve(0),
  };
  const plant: ShellCommand = {
    name: 'tree plant',
    describe: 'Plants.',
    options: [],
    operands: { name: 'KIND', required: true, several: false, complete: () => Promise.resolve(['oak', 'ash']) },
    run: () => Promise.resolve(0),
  };
  const root = commandTree([fell, plant, { ...plant, name: 'rest' }]);
  const answered = async (line: string) => {
    const words = line.split(' ');
    return offer(root, words.slice(0, -1), words.at(-1) ?? '', silentIo());
  };
  const values = async (line: string) => (await answered(line)).candidates.map(({ value }) => value);

  it('offers commands, with what they do', async () => {
    expect((await answered('')).candidates).to.deep.equal([
      { value: 'tree', about: 'tree: fell, plant' },
      { value: 'rest', about: 'Plants.' },
    ]);
    expect(await values('tree f')).to.deep.equal(['fell']);
    expect(await values('help tree f')).to.deep.equal(['fell']);
    expect(await values('-o json tree f')).to.deep.equal(['fell']);
  });

  it('offers nothing behind words that lead nowhere', async () => expect(await values('house ')).to.deep.equal([]));

  it('offers the options of the command that are not given yet', async () => {
    const all = ['--name', '--with', '--owner', '--picture', '--what-if'];
    expect(await values('tree fell --')).to.include.members([...all, '--output', '--help']);
    expect(await values('tree fell ')).to.include.members(all);
    // A list may be given in parts.
    const left = await values('tree fell --with axe -n oak --what-if --');
    expect(left).to.include.members(['--name', '--owner']);
    expect(left).to.not.include.members(['--with']).and.not.include.members(['--what-if']);
    expect(await values('tree fell -n')).to.deep.equal(['-n']);
    expect((await answered('tree fell --na')).candidates).to.deep.equal([{ value: '--name', about: 'Which.' }]);
  });

  it('offers values in any case, but none of a list twice', async () => {
    expect(await values('tree fell --with ')).to.deep.equal(['axe', 'saw']);
    expect(await values('tree fell -n a')).to.deep.equal(['Ash']);
    expect(await values('tree fell -n oak ')).to.deep.equal(['Ash', 'elm']);
    expect(await values('tree fell --with=s')).to.deep.equal(['--with=saw']);
    expect(await values('tree fell --what-if=')).to.deep.equal(['--what-if=true', '--what-if=false']);
  });

  it('gives a completion the options that were typed, and is silent when it fails', async () => {
    expect(await answered('tree fell --with axe -n oak elm --owner ')).to.deep.equal({ candidates: [], files: false });
    expect(given).to.deep.equal({ with: 'axe', name: ['oak', 'elm'] });
  });

  it('leaves names of files to the shell', async () =>
    expect(await answered('tree fell --picture x')).to.deep.equal({ candidates: [], files: true }));

  it('offers what a command takes besides options, as often as it takes it', async () => {
    expect(await values('tree plant ')).to.deep.equal(['oak', 'ash']);
    expect(await values('tree plant oak a')).to.deep.equal([]);
    expect(await values('tree plant -- a')).to.deep.equal(['ash']);
  });
});
