import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sessionPicture } from '../../build/session/picture.js';
import { recordSession } from '../../build/session/record.js';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { root } from './files.js';

describeWithPwsh('docs/session.svg', function () {
  this.timeout(120_000);

  it('is what the session of README looks like today', async () => {
    expect(readFileSync(join(root, 'docs', 'session.svg'), 'utf8')).to.equal(sessionPicture(await recordSession()));
  });
});
