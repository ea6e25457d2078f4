import { expect } from 'chai';
import { timestamp } from '../../src/emulator/timestamp.js';

describe('timestamp', () => {
  it('is now, in ISO 8601 with microseconds', () => {
    const now = timestamp();
    expect(now).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
    expect(Math.abs(Date.parse(now) - Date.now())).to.be.below(2000);
  });

  it('never goes back', () => {
    const moments = Array.from({ length: 5000 }, timestamp);
    expect(moments).to.deep.equal([...moments].sort());
    expect(new Set(moments.map((moment) => moment.slice(-4))).size, 'microseconds that count').to.be.above(10);
  });
});
