import { expect } from 'chai';
import { dogId, kennelModule, type Kennel } from '../helpers/kennel-module.js';
import { shell, type ShellOptions } from '../helpers/shell.js';

interface Line {
  readonly id: string;
  readonly status: string;
  readonly result: unknown;
  readonly error: { readonly code: string; readonly message: string } | null;
}

describe('--ids', () => {
  let kennel: Kennel;
  beforeEach(() => (kennel = { begun: [], underWay: 0, mostUnderWay: 0 }));

  const run = async (words: string, options: ShellOptions & { readonly input?: string } = {}) => {
    const { input, ...others } = options;
    const result = await shell(words.split(' '), {
      module: kennelModule(kennel),
      ...(input !== undefined && { answers: [input] }),
      ...others,
    });
    return {
      ...result,
      lines: () =>
        result.stdout
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line) as Line),
    };
  };
  const wash = (names: readonly string[], more = '', options: ShellOptions = {}) =>
    run(`dog wash --water warm${more} --ids ${names.map(dogId).join(' ')}`, options);

  it('name what the command is about, in place of its names', async () => {
    const { code, stdout, stderr } = await run(`dog wash --water warm --ids ${dogId('rex')}`);
    expect([code, stderr]).to.deep.equal([0, '']);
    expect(JSON.parse(stdout)).to.deep.equal({ name: 'rex', chip: 'chip of rex' });
  });

  it('do so for a command that takes nothing from a pipeline', async () => {
    const one = await run(`dog show --ids ${dogId('rex')}`);
    expect(JSON.parse(one.stdout)).to.include({ name: 'rex' });
    const two = await run(`dog show --ids ${dogId('rex')} ${dogId('fido')}`);
    expect(two.lines().map(({ result }) => result)).to.deep.equal([
      { name: 'rex', chip: 'chip of rex' },
      { name: 'fido', chip: 'chip of fido' },
    ]);
  });

  it('do not go with the names that they replace, which are required without them', async () => {
    const both = await run(`dog show -k north --ids ${dogId('rex')}`);
    expect(both).to.include({ code: 2, stdout: '' });
    expect(both.stderr).to.contain('--ids says it all: leave --kennel/-k out.');
    expect((await run('dog show')).stderr).to.contain('required: --kennel/-k, --dog/-d');
  });

  it('are read from standard input, a line each or as JSON', async () => {
    const ids = ['rex', 'fido'].map(dogId);
    const inputs = [
      `# mine\n\n  ${ids[0]}  \r\n${ids[1]}\n`,
      JSON.stringify(
        ids.map((id) => ({ id, colour: 'brown' })),
        undefined,
        2,
      ),
      ids.map((id) => JSON.stringify({ id, status: 'Failed' })).join('\n'),
    ];
    for (const input of inputs) {
      const { code, lines } = await run('dog show --ids -', { input });
      expect(code).to.equal(0);
      expect(lines().map(({ id }) => id)).to.deep.equal(ids);
    }
  });

  it('that are none are refused before anything is done, with their place', async () => {
    const rex = dogId('rex');
    const wrong: [string, string][] = [
      [`${rex}\n\ncat`, "standard input, line 3: 'cat' is not the id of a dog. Nothing was done."],
      [JSON.stringify([rex, 'cat']), "standard input, item 2: 'cat' is not the id of a dog."],
      [`{"id":"${rex}"}\n{"id":5}`, 'standard input, line 2: this is neither an id nor an object with one.'],
      [`{"id":"${rex}"}\n{`, 'standard input, line 2: this begins like JSON and is none'],
    ];
    for (const [input, message] of wrong) {
      const { code, stdout, stderr } = await run('dog wash --water warm --ids -', { input });
      expect([code, stdout]).to.deep.equal([2, '']);
      expect(stderr).to.contain(message);
    }
    expect((await wash(['rex', 'f/ido'])).stderr).to.contain("ERROR: --ids: '/kennels/north/dogs/f/ido' is not");
    expect((await run('dog wash --water warm --ids @nowhere.txt')).stderr).to.match(/nowhere\.txt cannot be read/);
    expect(kennel.begun).to.deep.equal([]);
  });

  it('that come again are taken once', async () => {
    const { stderr } = await run('dog wash --water warm --ids -', { input: `${dogId('rex')}\n${dogId('REX')}` });
    expect(kennel.begun).to.deep.equal(['rex']);
    expect(stderr).to.contain('WARNING: standard input, line 2: the same dog as in standard input, line 1');
  });

  it('of which there are none do nothing', async () => {
    const result = await run('dog wash --water warm --ids -', { input: '[]' });
    expect(result).to.include({ code: 0, stdout: '', stderr: '0 dogs.\n' });
  });

  describe('that are many', () => {
    it('have a line each in their order, and the others go on when one fails', async () => {
      const { code, lines, stderr } = await wash(['slow-40', 'bad', 'last', 'rex'], ' --concurrency 4');
      expect(code).to.equal(1);
      expect(lines().map(({ id, status }) => [id, status])).to.deep.equal([
        [dogId('slow-40'), 'Succeeded'],
        [dogId('bad'), 'Failed'],
        [dogId('last'), 'Failed'],
        [dogId('rex'), 'Succeeded'],
      ]);
      expect(lines()[1]).to.deep.equal({
        ...{ id: dogId('bad'), status: 'Failed', result: null },
        error: { code: 'Bitten', message: "Dog 'bad' bites." },
      });
      expect(kennel.begun).to.deep.equal(['slow-40', 'bad', 'last', 'rex']);
      expect(stderr).to.contain("ERROR: (Bitten) Dog 'bad' bites.\n");
      expect(stderr.endsWith('4 dogs: 2 succeeded, 2 failed.\n')).to.equal(true);
    });

    it('are worked on one after the other, unless --concurrency says how many at a time', async () => {
      const names = Array.from({ length: 12 }, (_, index) => `slow-${10 + index}`);
      await wash(names);
      expect(kennel.mostUnderWay).to.equal(1);
      await wash(names, ' --concurrency 3');
      expect(kennel.mostUnderWay).to.equal(3);
      for (const wrong of ['0', '65', 'many', '1.5']) {
        const { code, stderr } = await wash(names, ` --concurrency ${wrong}`);
        expect(code).to.equal(2);
        expect(stderr).to.contain(`--concurrency: '${wrong}' is not a number from 1 to 64.`);
      }
    });

    it('are shown as a table or in columns, without what the command wrote', async () => {
      const table = await wash(['rex', 'bad'], ' -o table --only-show-errors');
      expect(table.stdout.split('\n')).to.deep.equal([
        'Status     Id',
        `---------  ${'-'.repeat(dogId('rex').length)}`,
        `Succeeded  ${dogId('rex')}`,
        `Failed     ${dogId('bad')}`,
        '',
      ]);
    });

    it('say how it went even with --only-show-errors, where it did not go well', async () => {
      expect((await wash(['rex', 'fido'], ' --only-show-errors')).stderr).to.equal('');
      expect((await wash(['rex', 'bad'], ' --only-show-errors')).stderr).to.contain('2 dogs: 1 succeeded, 1 failed.\n');
    });

    it('are asked for one by one, whatever the concurrency, until a person answers for all', async () => {
      const shave = `dog shave --water warm --concurrency 4 --ids ${['a', 'b', 'c', 'd'].map(dogId).join(' ')}`;
      const { code, lines, stderr } = await run(shave, { answers: ['n', 'y', 'a'] });
      expect(code).to.equal(0);
      expect(lines().map(({ status }) => status)).to.deep.equal(['Skipped', 'Succeeded', 'Succeeded', 'Succeeded']);
      expect(stderr.match(/Performing the operation/g)).to.have.length(3);
      expect(stderr).to.contain('4 dogs: 3 succeeded, 1 skipped.');
    });

    it('are not begun where nobody can be asked', async () => {
      const shave = `dog shave --water warm --ids ${['a', 'b'].map(dogId).join(' ')}`;
      const refused = await run(shave);
      expect(refused).to.include({ code: 2, stdout: '' });
      expect(refused.stderr).to.contain('or with --yes.');
      expect(kennel.begun).to.deep.equal([]);
      expect((await run(`${shave} --yes`)).code).to.equal(0);
    });

    it('are rehearsed with --what-if, which does nothing', async () => {
      const { code, stdout, stderr } = await wash(['a', 'b'], ' --what-if');
      expect([code, stderr]).to.deep.equal([0, '']);
      expect(stdout).to.equal(
        ['a', 'b'].map((name) => `What if: Performing the operation "Wash" on target "dog '${name}'".\n`).join(''),
      );
      expect(kennel.begun).to.deep.equal([]);
    });

    it('are not begun any more when --query does not fit the first; what was done is told', async () => {
      const { code, stdout, stderr } = await wash(['a', 'b', 'c', 'd', 'e', 'f'], ' --query length(`5`)');
      expect([code, stdout]).to.deep.equal([2, '']);
      expect(kennel.begun).to.have.lengthOf.within(1, 4);
      expect(stderr).to.match(/^6 dogs: \d succeeded, \d not done\.\nERROR: --query does not fit the result/);
    });

    it('are accounted for when they are interrupted: what was done, what was not, what may have been', async () => {
      const controller = new AbortController();
      const washing = wash(['rex', 'hang', 'slow-60000', 'fido', 'bello'], ' --concurrency 3', {
        signal: controller.signal,
      });
      while (kennel.begun.length < 3) await new Promise(setImmediate);
      controller.abort(new DOMException('Interrupted.', 'AbortError'));
      const { code, lines, stderr } = await washing;
      expect(code).to.equal(130);
      expect(lines().map(({ id, status }) => [id.split('/').at(-1), status])).to.deep.equal([
        ['rex', 'Succeeded'],
        ['hang', 'InDoubt'],
        ['slow-60000', 'NotDone'],
        ['fido', kennel.begun.includes('fido') ? 'Succeeded' : 'NotDone'],
        ['bello', kennel.begun.includes('bello') ? 'Succeeded' : 'NotDone'],
      ]);
      expect(stderr).to.contain("ERROR: (Interrupted) Dog 'hang': nobody answered.\nLook with 'kennel dog show'.\n");
      expect(stderr).to.match(/Interrupted\. 5 dogs: \d succeeded, 1 may have been done, \d not done\.\n$/);
    });
  });
});
