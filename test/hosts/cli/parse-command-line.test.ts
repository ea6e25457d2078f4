import { expect } from 'chai';
import { quantumModule } from '../../../src/quantum-module.js';
import { exitCodes } from '../../../src/hosts/cli/exit-code.js';
import { orchardModule } from './helpers/orchard-module.js';
import { shell } from './helpers/shell.js';

describe('parseCommandLine', () => {
  describe('help', () => {
    const lines = async (...argv: string[]) => {
      const { code, stdout, stderr } = await shell(argv, { module: orchardModule });
      expect({ code, stderr }).to.deep.equal({ code: 0, stderr: '' });
      return stdout.split('\n');
    };

    it('fits 80 columns, for the program, a group and a command', async () => {
      for (const words of [[], ['tree'], ['tree', 'fell'], ['tree', 'test'], ['shed', 'key']]) {
        for (const line of await lines(...words, '--help')) expect(line.length, line).to.be.at.most(80);
      }
    });

    it('shows a command as it is declared', async () => {
      expect(await lines('tree', 'fell', '-h')).to.deep.equal([
        'Usage: orchard tree fell [options]',
        '',
        'Fells trees.',
        'Fells trees, one after the other.',
        '',
        'Options:',
        '  -n, --name     The trees. [one or more] [required]',
        '      --reason   Why. [default: none] [required]',
        '      --what-if  Shows what would be done, and does nothing.',
        '      --confirm  Asks before each change.',
        '  -y, --yes      Asks nothing: takes yes for the answer.',
        '',
        'Global options:',
        '  -h, --help              Shows this help.',
        '  -o, --output            Format of results. [json | jsonc | yaml | table | tsv',
        '                          | none] [default: json]',
        '      --query             What of a result to write, in the language JMESPath.',
        '                          [EXPRESSION]',
        '      --verbose           Tells more of what is done, and the request id of an',
        '                          error.',
        '      --debug             Tells of each request and its answer, without secrets.',
        '      --only-show-errors  Leaves warnings and progress out.',
        '',
        'Examples:',
        '  Fell an oak:',
        '    orchard tree fell --name oak --reason old',
        '  Fell what is there:',
        '    orchard shed key |',
        '      xargs orchard tree fell --name',
        '',
      ]);
    });

    it('says once what the synopsis and the description both say', async () => {
      const text = await lines('tree', 'test', '--help');
      expect(text.filter((line) => line === 'Tests trees.')).to.have.length(1);
    });

    it('lists the commands of a group, and the groups of the program', async () => {
      expect(await lines('tree', '--help')).to.include('  orchard tree fell  Fells trees.');
      expect(await lines('--help')).to.include('  orchard tree  Commands: fell, test.');
    });

    it('says once what each exit code means', async () => {
      const text = (await lines('--help')).join('\n');
      for (const code of Object.values(exitCodes)) expect(text).to.match(new RegExp(`^ {2}${code} +\\w`, 'm'));
      expect((await lines('tree', '--help')).join('\n')).to.not.contain('Exit codes');
    });

    it('is what the program says when nothing is said to it', async () => {
      expect(await lines()).to.deep.equal(await lines('--help'));
    });

    it('offers --what-if only where something changes, and no parameter that has no name in the shell', async () => {
      const text = (await lines('shed', 'key', '--help')).join('\n');
      expect(text).to.contain('--colour, --color').and.not.contain('--what-if').and.not.contain('--shed');
    });

    it('comes by the word help before the command, too, and there is none for what does not exist', async () => {
      for (const words of [[], ['tree'], ['tree', 'fell']]) {
        expect(await lines('help', ...words)).to.deep.equal(await lines(...words, '--help'));
      }
      for (const words of [
        ['help', 'tree', 'plant'],
        ['tree', 'plant', '--help'],
      ]) {
        expect(await shell(words, { module: orchardModule })).to.deep.equal({
          code: 2,
          stdout: '',
          stderr: "ERROR: 'plant' is not a command of 'orchard tree'.\nSee 'orchard tree --help'.\n",
        });
      }
    });

    it('says how values are written that are more than texts', async () => {
      const { stdout } = await shell(['workspace', 'tag', '--help'], { module: quantumModule });
      expect(stdout.replace(/\s+/g, ' ')).to.contain('[NAME=VALUE, JSON, @FILE, -, or "" for none]');
    });

    it('shows the choices of an option', async () => {
      const { stdout } = await shell(['plant', 'list', '--help']);
      expect(stdout).to.match(/--season +The seasons\. \[Spring \| Autumn\] \[one or more\]/);
    });
  });

  it('tells the version, of the program only', async () => {
    expect(await shell(['--version'])).to.deep.equal({ code: 0, stdout: 'garden 1.2.3\n', stderr: '' });
    expect(await shell(['plant', 'list', '--version'])).to.include({ code: 2, stdout: '' });
  });

  it('keeps every value the text that was typed', async () => {
    for (const value of ['1e3', '0123', '0x10', 'true', ' a b ', '"quoted"', 'a=b', '-5', 'x,y', '[]', '-']) {
      const { stdout } = await shell(['plant', 'list', '--bed-name', value]);
      expect(JSON.parse(stdout)).to.include({ bed: value });
    }
  });

  it('takes a value after an equals sign, also one that begins with a dash', async () => {
    for (const option of ['--bed-name=-north', '-b=-north']) {
      expect(JSON.parse((await shell(['plant', 'list', option])).stdout)).to.include({ bed: '-north' });
    }
  });

  it('takes options before the command too', async () => {
    const { stdout } = await shell(['-o', 'table', '--verbose', 'plant', 'list', '-b', 'north']);
    expect(stdout).to.match(/^Name /);
  });

  it('refuses an option without its value', async () => {
    expect(await shell(['plant', 'list', '-b', '--count', '2'])).to.deep.equal({
      code: 2,
      stdout: '',
      stderr:
        "ERROR: The option 'b' needs a value, after '=' if it begins with a dash.\nSee 'garden plant list --help'.\n",
    });
  });
});
