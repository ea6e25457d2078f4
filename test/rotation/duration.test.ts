import { expect } from 'chai';
import { describeDuration, parseDuration } from '../../src/rotation/duration.js';

describe('A length of time', () => {
  const minute = 60_000;
  const right: [text: string, milliseconds: number][] = [
    ['0s', 0],
    ['90s', 1.5 * minute],
    ['30m', 30 * minute],
    ['24H', 1440 * minute],
    ['7d', 7 * 1440 * minute],
    ['00:30:00', 30 * minute],
    ['1.12:30:00', 2190 * minute],
    ['00:00:01.5000000', 1000],
    ['P1DT12H30M', 2190 * minute],
    ['PT90S', 1.5 * minute],
    [' 30m ', 30 * minute],
  ];
  for (const [text, milliseconds] of right) {
    it(`can be '${text}'`, () => expect(parseDuration(text)).to.equal(milliseconds));
  }
  for (const text of ['', '30', '1.5h', '-1h', 'P', 'PT', 'P1Y', '1h30m', 'soon']) {
    it(`cannot be '${text}'`, () => expect(parseDuration(text)).to.equal(undefined));
  }
  it('is told for people', () => {
    expect([0, 1.5 * minute, 2190 * minute].map(describeDuration)).to.deep.equal([
      'no time',
      '1 min 30 s',
      '1 d 12 h 30 min',
    ]);
  });
});
