import { expect } from 'chai';
import { isPlainHttp, publicEndpoint } from '../../src/quantum/endpoints.js';

describe('isPlainHttp', () => {
  it('is true for http in any case, and for nothing else', () => {
    for (const endpoint of ['http://127.0.0.1', 'HTTP://LOCALHOST:1']) expect(isPlainHttp(endpoint)).to.equal(true);
    for (const endpoint of [publicEndpoint, 'https://http:1', '', 'httpx://a'])
      expect(isPlainHttp(endpoint)).to.equal(false);
  });
});
