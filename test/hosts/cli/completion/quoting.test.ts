import { expect } from 'chai';
import { dequoted, quotedForBash, quotedForPowerShell } from '../../../../src/hosts/cli/completion/quoting.js';

describe('dequoted', () => {
  const words: Readonly<Record<string, ReturnType<typeof dequoted>>> = {
    '': { text: '', quote: '' },
    'My\\ rose': { text: 'My rose', quote: '' },
    '"My rose': { text: 'My rose', quote: '"' },
    "'My rose": { text: 'My rose', quote: "'" },
    '"My "rose': { text: 'My rose', quote: '' },
    '"a\\"b\\n': { text: 'a"b\\n', quote: '"' },
    "'a\\": { text: 'a\\', quote: "'" },
    'a\\': { text: 'a\\', quote: '' },
  };
  for (const [word, expected] of Object.entries(words)) {
    it(`reads ${word || 'nothing'} as bash does`, () => expect(dequoted(word)).to.deep.equal(expected));
  }
});

describe('A quoted value', () => {
  const values = [
    'plain',
    'My rose',
    "it's",
    'say "hi"',
    '$(id)',
    'a\\b',
    'a`b',
    'Über',
    'a:b=c@d',
    '*?[x]~',
    '#x',
    '!x',
  ];

  it('is read by bash as it was', () => {
    for (const quote of ['', '"', "'"] as const) {
      const read = values.map((value) => dequoted(`${quote}${quotedForBash(value, quote)}${quote}`));
      expect(read).to.deep.equal(values.map((text) => ({ text, quote: '' })));
    }
  });

  it('is left alone for PowerShell where nothing in it means something else', () => {
    expect(['plain', 'a.b-c_d', 'time:12', 'My rose', "it's"].map(quotedForPowerShell)).to.deep.equal([
      'plain',
      'a.b-c_d',
      'time:12',
      "'My rose'",
      "'it''s'",
    ]);
  });
});
