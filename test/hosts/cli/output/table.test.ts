import { expect } from 'chai';
import { queriedTableText, tableText } from '../../../../src/hosts/cli/output/table.js';
import { harbourModule } from '../../../fixtures/harbour-module.js';
import { orchardModule } from '../helpers/orchard-module.js';
import { shell } from '../helpers/shell.js';

const { output: key } = orchardModule.cmdlets.getShedKey;
const { output: plain } = orchardModule.cmdlets.testTree;

describe('tableText', () => {
  it('shows the properties declared for tables', async () => {
    const { stdout } = await shell(['plant', 'list', '-b', 'north', '--count', '2', '--output', 'table']);
    expect(stdout.split('\n')).to.deep.equal([
      'Name     Bed    PlantedAt',
      '-------  -----  ------------------------',
      'plant 0  north  2026-03-01T00:00:00.000Z',
      'plant 1  north  2026-03-02T00:00:00.000Z',
      '',
    ]);
  });

  it('masks secrets, and shows where there is none', () => {
    const outputs = [
      { shed: 'red', key: 'sesame', spare: true },
      { shed: 'blue', spare: false },
    ];
    expect(tableText(outputs, key).split('\n')).to.deep.equal([
      'Shed  Key       Spare',
      '----  --------  -----',
      'red   ********  True',
      'blue            False',
      '',
    ]);
  });

  it('shows objects within objects, their secrets masked, and headings of its own', () => {
    const ship = {
      name: 'x',
      flagState: { name: 'Panama' },
      cargo: [{ kind: 'Oil', sealCode: 'seal-secret' }],
      ports: ['a', 'b'],
      tag: { c: 'd' },
    };
    expect(tableText([ship], harbourModule.cmdlets.getShip.output).split(/\n|  +/)).to.deep.equal([
      ...['Name', 'Flag', 'Cargo', 'Calls at', 'Tag'],
      ...['----', '-'.repeat(30), '-'.repeat(62), '--------', '---------'],
      ...['x', '{"name":"Panama","since":null}', '{"kind":"Oil","tons":null,"sealCode":"********","origin":null}'],
      ...['a, b', '{"c":"d"}', ''],
    ]);
  });

  it('shows plain values in a column of their own', () => {
    expect(tableText([true, 12, 'x', null, { a: 1 }], plain).split('\n')).to.deep.equal([
      'Result',
      '-------',
      'True',
      '12',
      'x',
      '',
      '{"a":1}',
      '',
    ]);
    expect(tableText([], plain)).to.equal('');
  });

  it('lets no value end a line or speak to the terminal', () => {
    expect(tableText(['a\nb\u001b[31mc'], plain)).to.equal('Result\n---------\na b [31mc\n');
  });

  it('is one of the formats', async () => {
    expect(await shell(['plant', 'list', '-b', 'x', '-o', 'tabel'])).to.deep.equal({
      code: 2,
      stdout: '',
      stderr:
        "ERROR: --output/-o: 'tabel' is not one of json, jsonc, yaml, table, tsv, none. Did you mean 'table'?\nSee 'garden plant list --help'.\n",
    });
  });
});

describe('queriedTableText', () => {
  it('has a column for each plain value, in their order', () => {
    const rows = [
      { name: 'a', usable: true, tags: {}, none: null },
      { name: 'b', late: 1 },
    ];
    expect(queriedTableText(rows).split('\n')).to.deep.equal([
      'Name  Usable  Late',
      '----  ------  ----',
      'a     True',
      'b             1',
      '',
    ]);
  });

  it('shows lists and plain values in columns of its own', () => {
    expect(queriedTableText([['x', null, 'y']])).to.equal(
      'Column1  Column2  Column3\n-------  -------  -------\nx                 y\n',
    );
    expect(queriedTableText('x')).to.equal('Result\n------\nx\n');
    expect(queriedTableText([])).to.equal('');
  });

  it('says so when there is nothing to show', () => {
    expect(() => queriedTableText({ tags: {} })).to.throw(/no plain values for a table/);
  });
});
