import { expect } from 'chai';
import { matchesAny } from '../../src/quantum/wildcard.js';

describe('matchesAny', () => {
  const text = 'ionq.qpu.aria-1';
  it('takes every text without names, and none for no name', () => {
    expect(matchesAny(undefined, text)).to.be.true;
    expect(matchesAny([], text)).to.be.false;
  });

  for (const name of ['IONQ.qpu.aria-1', '*', 'ionq.*', '*1', '*qpu*', 'i?nq.*.aria-?', '**-**', 'i*.*.*-1*']) {
    it(`takes ${name}`, () => expect(matchesAny(['x', name], text)).to.be.true);
  }

  for (const name of ['', 'ionq', '?', 'ionq.qpu.aria-1?', '*.simulator', 'ionq.*x', '.*', '[i]*', 'ionq|*-2', '\\*']) {
    it(`does not take '${name}'`, () => expect(matchesAny([name], text)).to.be.false);
  }

  it('is done at once, however many stars there are', () => {
    expect(matchesAny([`${'*a'.repeat(2_000)}b`], 'a'.repeat(2_000))).to.be.false;
    expect(matchesAny([`${'*'.repeat(3_000)}x`], text)).to.be.false;
  });
});
