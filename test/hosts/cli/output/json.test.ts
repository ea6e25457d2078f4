import { expect } from 'chai';
import { jsonText } from '../../../../src/hosts/cli/output/json.js';
import { harbourModule } from '../../../fixtures/harbour-module.js';
import { orchardModule } from '../helpers/orchard-module.js';
import { shell } from '../helpers/shell.js';

const { output: key } = orchardModule.cmdlets.getShedKey;
const { output: plain } = orchardModule.cmdlets.testTree;

describe('jsonText', () => {
  it('is empty for nothing, one value for one, an array for several', () => {
    expect(jsonText([], plain)).to.equal('');
    expect(jsonText([true], plain)).to.equal('true\n');
    expect(jsonText([1, 2], plain)).to.equal('[\n  1,\n  2\n]\n');
  });

  it('has the declared properties in their order, in camel case, secrets whole', () => {
    expect(jsonText([{ Key: 'sesame', other: 1, shed: 'red' }], key)).to.equal(
      '{\n  "shed": "red",\n  "key": "sesame",\n  "spare": null\n}\n',
    );
  });

  it('has the same of objects within objects, and null where nothing is given; names that are data stay', async () => {
    const { stdout } = await shell(['ship', 'show'], { module: harbourModule });
    const cargo = {
      kind: 'Grain',
      tons: 12,
      sealCode: 'seal-secret',
      origin: { name: 'Canada', since: null },
    };
    expect(JSON.parse(stdout)).to.deep.equal({
      name: 'Ever Given',
      flagState: { name: 'Panama', since: '2018-05-09T00:00:00.000Z' },
      cargo: [cargo],
      ports: ['Rotterdam'],
      tag: { 'Line of': 'Z\u00fcrich', $string: '2026-01-02', speed: '22' },
      log: { wind: 9.5, entries: [{ at: '2018-05-09T00:00:00.000Z' }] },
    });
    const { output } = harbourModule.cmdlets.getShip;
    expect(JSON.parse(jsonText([{ tag: new Map([['A', 1]]) }], output))).to.deep.include({
      tag: { A: 1 },
      cargo: null,
    });
  });

  it('is the default, with dates in ISO 8601', async () => {
    const { stdout } = await shell(['plant', 'list', '-b', 'north', '--count', '2', '--season', 'spring']);
    expect(JSON.parse(stdout)).to.deep.equal([
      {
        name: 'plant 0 Spring',
        bed: 'north',
        plantedAt: '2026-03-01T00:00:00.000Z',
        secretSpot: 'spot-of-nobody',
      },
      {
        name: 'plant 1 Spring',
        bed: 'north',
        plantedAt: '2026-03-02T00:00:00.000Z',
        secretSpot: 'spot-of-nobody',
      },
    ]);
  });
});
