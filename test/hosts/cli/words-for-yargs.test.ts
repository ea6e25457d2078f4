import { expect } from 'chai';
import { commandTree } from '../../../src/hosts/cli/command-tree.js';
import { wordsForYargs } from '../../../src/hosts/cli/words-for-yargs.js';

const tree = commandTree([
  {
    name: 'tree plant',
    describe: 'Plants.',
    options: [
      { names: ['--deep', '-d'], help: 'Deep.', kind: 'switch' },
      { names: ['--name', '-n'], help: 'The name.', kind: 'text' },
      { names: ['--tags'], help: 'Notes.', kind: 'texts' },
    ],
    run: () => Promise.resolve(0),
  },
]);

const wordsOf = (line: string) => wordsForYargs(tree, line.split(' ')).join(' ');

describe('wordsForYargs', () => {
  it('writes the values of switches in lower case, of nothing else', () => {
    expect(wordsOf('tree plant --deep True -n True')).to.equal('tree plant --deep true -n True');
    expect(wordsOf('tree plant -d=FALSE --name=FALSE --verbose TRUE')).to.equal(
      'tree plant -d=false --name=FALSE --verbose true',
    );
    expect(wordsOf('tree True --name --deep')).to.equal('tree True --name --deep');
  });

  it('ties the sign for standard input to an option of several values', () => {
    expect(wordsOf('tree plant --tags - --deep')).to.equal('tree plant --tags=- --deep');
    expect(wordsOf('tree plant --tags a=b -n -')).to.equal('tree plant --tags a=b -n -');
  });
});
