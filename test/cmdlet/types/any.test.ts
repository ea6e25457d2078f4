import { expect } from 'chai';
import { anyObject } from '../../../src/cmdlet/types/any.js';

describe('anyObject', () => {
  it('hands everything through', () => {
    const value = { a: 1 };
    expect(anyObject().convert(value)).to.equal(value);
    expect(anyObject().convert(null)).to.equal(null);
  });
});
