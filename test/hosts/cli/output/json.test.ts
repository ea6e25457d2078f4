import { expect } from 'chai';
import { jsonText } from '../../../../src/hosts/cli/output/json.js';
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
