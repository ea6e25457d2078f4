import { expect } from 'chai';
import { PassThrough } from 'node:stream';
import { takesColour } from '../../../../src/hosts/cli/output/takes-colour.js';

const file = new PassThrough();
const terminal = Object.assign(new PassThrough(), { isTTY: true });
const environment = { TERM: 'xterm-256color' };

describe('takesColour', () => {
  it('is true of a terminal alone', () => {
    expect(takesColour(terminal, environment)).to.be.true;
    expect(takesColour(file, environment)).to.be.false;
  });

  it('is false where colours are not wanted, or the terminal has none', () => {
    for (const other of [{ NO_COLOR: '1' }, { NODE_DISABLE_COLORS: '1' }, { TERM: 'dumb' }]) {
      expect(takesColour(terminal, { ...environment, ...other })).to.be.false;
    }
  });

  it('is what FORCE_COLOR says, for files too', () => {
    for (const stream of [terminal, file]) {
      expect(takesColour(stream, { ...environment, FORCE_COLOR: '1' })).to.be.true;
      expect(takesColour(stream, { ...environment, FORCE_COLOR: '0' })).to.be.false;
    }
  });
});
