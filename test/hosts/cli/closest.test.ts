import { expect } from 'chai';
import { closest, didYouMean } from '../../../src/hosts/cli/closest.js';

describe('closest', () => {
  const options = ['--resource-group', '--workspace-name', '--key-type', '-g', '-w'];

  it('finds the word with few letters wrong, whatever the case and the dashes', () => {
    expect(closest('--resorce-grop', options)).to.equal('--resource-group');
    expect(closest('-KeyType', options)).to.equal('--key-type');
    expect(closest('lsit', ['list', 'regenerate'])).to.equal('list');
    expect(closest('regenrate', ['list', 'regenerate'])).to.equal('regenerate');
  });

  it('finds the word that was begun', () => {
    expect(closest('--workspace', options)).to.equal('--workspace-name');
    expect(closest('wor', ['work', 'word'])).to.equal('work');
  });

  it('finds nothing when nothing is close', () => {
    expect(closest('--location', options)).to.equal(undefined);
    expect(closest('-x', options)).to.equal(undefined);
    expect(closest('-G', options)).to.equal('-g');
  });
});

describe('didYouMean', () => {
  it('is a sentence or nothing', () => {
    expect(didYouMean('lst', ['list'])).to.equal(" Did you mean 'list'?");
    expect(didYouMean('x', ['list'])).to.equal('');
  });
});
