import { expect } from 'chai';
import { timestamp } from '../../src/emulator/timestamp.js';

describe('timestamp', () => {
  it('is a moment in ISO 8601 with microseconds', () => {
    expect(timestamp(Date.UTC(2023, 10, 13, 23, 6, 9, 147) + 0.165)).to.match(/^2023-11-13T23:06:09\.14716[45]Z$/);
    expect(timestamp(0)).to.equal('1970-01-01T00:00:00.000000Z');
  });
});
