import { expect } from 'chai';
import { isJsonObject, parsedJson } from '../../../src/quantum/management/json.js';

describe('parsedJson', () => {
  it('is undefined for what is not JSON', () => {
    for (const text of [undefined, null, '', 'not json', '{']) expect(parsedJson(text)).to.equal(undefined);
    expect(parsedJson('null')).to.equal(null);
    expect(parsedJson('{"a":1}')).to.deep.equal({ a: 1 });
  });
});

describe('isJsonObject', () => {
  it('is true of objects alone', () => {
    expect(isJsonObject({})).to.equal(true);
    for (const value of [undefined, null, [], 'text', 1]) expect(isJsonObject(value)).to.equal(false);
  });
});
