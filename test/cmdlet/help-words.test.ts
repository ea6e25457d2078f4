import { expect } from 'chai';
import { inWordsOf } from '../../src/cmdlet/help-words.js';

describe('inWordsOf', () => {
  const text = (given: string) =>
    inWordsOf(given, {
      parameter: (name, value) =>
        name === 'Unknown' ? undefined : `<${name}${value === undefined ? '' : ` ${value}`}>`,
      cmdlet: (name) => (name === 'Get-Unknown' ? undefined : `<<${name}>>`),
    });

  it('puts words in the place of parameters and cmdlets', () => {
    expect(text('Use -NoWait, or -Force:$false with Get-Thing.')).to.equal(
      'Use <NoWait>, or <Force false> with <<Get-Thing>>.',
    );
  });

  it('leaves what there are no words for, and what is no name', () => {
    for (const same of ['-Unknown', 'Get-Unknown', '--no-wait', '-n', 'pay-as-you-go', 'x-Ray', 'user-assigned'])
      expect(text(same)).to.equal(same);
  });
});
