import { expect } from 'chai';
import { createClock } from '../../src/emulator/clock.js';
import { timestamp } from '../../src/emulator/timestamp.js';

describe('the clock', () => {
  it('is the time of this machine', () => {
    expect(Math.abs(createClock().now() - Date.now())).to.be.below(2000);
  });

  it('never goes back, and tells microseconds apart', () => {
    const clock = createClock();
    const moments = Array.from({ length: 5000 }, () => timestamp(clock.now()));
    expect(moments).to.deep.equal([...moments].sort());
    expect(new Set(moments.map((moment) => moment.slice(-4))).size, 'microseconds that count').to.be.above(10);
  });

  it('can be put forward, on top of another', () => {
    const clock = createClock({ now: () => 1000 });
    clock.advance(5);
    clock.advance(0.5);
    expect(clock.now()).to.equal(1005.5);
  });

  for (const amount of [-1, NaN, Infinity, 1e15]) {
    it(`can't be put forward by ${amount}`, () => {
      const clock = createClock({ now: () => 1000 });
      expect(() => clock.advance(amount)).to.throw(RangeError);
      expect(clock.now()).to.equal(1000);
    });
  }
});
