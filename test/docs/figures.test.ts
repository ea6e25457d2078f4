import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readmeWithFigures } from '../../build/docs/figures.js';
import { root } from './files.js';

describe('The figures in README', () => {
  it('are those of docs/performance.md', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).to.equal(readmeWithFigures(root));
  });
});
