import { createHttpHeaders } from '@azure/core-rest-pipeline';
import { expect } from 'chai';
import { retryAfterInMs } from '../../../src/quantum/management/retry-after.js';

const parse = (headers: Record<string, string>) => retryAfterInMs(createHttpHeaders(headers));

describe('retryAfterInMs', () => {
  it('reads each of the headers Azure uses', () => {
    expect(parse({ 'retry-after-ms': '1500' })).to.equal(1500);
    expect(parse({ 'x-ms-retry-after-ms': '20' })).to.equal(20);
    expect(parse({ 'Retry-After': '3' })).to.equal(3000);
    expect(parse({ 'Retry-After': '0' })).to.equal(0);
  });

  it('prefers the precise ones', () => {
    expect(parse({ 'Retry-After': '3', 'x-ms-retry-after-ms': '20', 'retry-after-ms': '10' })).to.equal(10);
    expect(parse({ 'Retry-After': '3', 'retry-after-ms': 'soon' })).to.equal(3000);
  });

  it('reads an HTTP date, and one that is past as now', () => {
    const date = new Date(Date.now() + 30_000).toUTCString();
    const [most, wait, least] = [Date.now, () => parse({ 'Retry-After': date }), Date.now].map((each) => each());
    expect(wait).to.be.within(Date.parse(date) - Number(least), Date.parse(date) - Number(most));
    expect(parse({ 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' })).to.equal(0);
  });

  it('does not make up what is not there', () => {
    expect(parse({})).to.equal(undefined);
    for (const value of ['', 'soon', '-1', 'NaN', 'Infinity', '1e3x']) {
      expect(parse({ 'Retry-After': value }), value).to.equal(undefined);
    }
  });
});
