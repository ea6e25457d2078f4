import { expect } from 'chai';
import { stripVTControlCharacters } from 'node:util';
import { colouredJsonText, jsonText } from '../../../../src/hosts/cli/output/json.js';
import { harbourModule } from '../../../fixtures/harbour-module.js';
import { shell } from '../helpers/shell.js';

describe('jsonText', () => {
  it('is indented, with names in alphabetical order and texts as they are', () => {
    expect(jsonText({ b: 'Z\u00fcrich', a: [{ d: 1, c: null }] })).to.equal(
      '{\n  "a": [\n    {\n      "c": null,\n      "d": 1\n    }\n  ],\n  "b": "Z\u00fcrich"\n}\n',
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

  it('has the declared properties of objects within objects, and secrets whole; names that are data stay', async () => {
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
  });
});

describe('colouredJsonText', () => {
  const value = { name: 'a "b": c', list: [1.5, -2e-7, true, null], true: 'null' };

  it('is the same text in colours', () => {
    expect(stripVTControlCharacters(colouredJsonText(value))).to.equal(jsonText(value));
  });

  it('tells names, texts, other values and nothing apart', () => {
    const text = colouredJsonText(value);
    expect(text).to.contain('\u001b[34m"name"\u001b[39m: \u001b[32m"a \\"b\\": c"\u001b[39m');
    expect(text).to.contain('\u001b[36m-2e-7\u001b[39m').and.contain('\u001b[36mtrue\u001b[39m');
    expect(text).to.contain('\u001b[90mnull\u001b[39m').and.contain('\u001b[34m"true"\u001b[39m');
  });
});
