import { expect } from 'chai';
import { parse } from 'yaml';
import { yamlText } from '../../../../src/hosts/cli/output/yaml.js';

describe('yamlText', () => {
  it('is laid out as az does it, with names in alphabetical order', () => {
    expect(yamlText({ b: [{ d: 'x', c: null }], a: true })).to.equal('a: true\nb:\n- c: null\n  d: x\n');
    expect(yamlText([])).to.equal('[]\n');
  });

  it('says the same to readers of YAML 1.1 and 1.2', () => {
    const value = {
      usable: 'Yes',
      answer: 'off',
      made: '2026-01-02T03:04:05.000Z',
      code: '007',
      sum: '12e3',
      none: '~',
    };
    for (const version of ['1.1', '1.2'] as const) expect(parse(yamlText(value), { version })).to.deep.equal(value);
    expect(yamlText({ usable: 'Yes' })).to.match(/^usable: ["']Yes["']\n$/);
  });

  it('breaks no long line, repeats what is there twice, and lets no value speak to the terminal', () => {
    const words = 'word '.repeat(60).trim();
    const twice = { a: 1 };
    expect(yamlText({ words })).to.equal(`words: ${words}\n`);
    expect(yamlText([twice, twice])).to.equal('- a: 1\n- a: 1\n');
    expect(yamlText('\u001b[31m')).to.equal('"\\e[31m"\n');
  });
});
