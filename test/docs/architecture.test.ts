import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { architecturePicture, arrowsOf } from '../../build/docs/architecture.js';
import { root } from './files.js';

describe('docs/architecture.svg', () => {
  it('is what the imports are', async () => {
    expect(readFileSync(join(root, 'docs', 'architecture.svg'), 'utf8')).to.equal(await architecturePicture(root));
  });

  it('sees the arrows of values and of types', () => {
    expect(arrowsOf(root)).to.include.members([
      'src/hosts/pwsh -> src/protocol',
      'src/protocol -> src/cmdlet',
      'src/quantum -> src/cmdlet',
    ]);
  });
});
