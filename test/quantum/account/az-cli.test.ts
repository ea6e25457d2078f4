import { expect } from 'chai';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { azCliAccount } from '../../../src/quantum/account/az-cli.js';
import { withEnvironment, withFakeAz } from '../helpers/fake-az.js';

const account = { id: 'subscription', tenantId: 'tenant', user: { name: 'ann', type: 'user' }, isDefault: true };

describe('azCliAccount', () => {
  it('is what az account show says', () =>
    withFakeAz({ account: JSON.stringify(account) }, async (calls) => {
      expect(await azCliAccount()).to.deep.equal(account);
      expect(calls()).to.deep.equal(['account show --output json']);
    }));

  for (const text of [
    '',
    'null',
    '[]',
    '{',
    '{"id":"a"}',
    '{"id":"a","tenantId":"b","user":{}}',
    '{"id":"","tenantId":"b","user":{"name":"c"}}',
  ]) {
    it(`is nothing when az says ${JSON.stringify(text)}`, () =>
      withFakeAz({ account: text }, async () => {
        expect(await azCliAccount()).to.equal(undefined);
      }));
  }

  it('is nothing when nobody is logged in to az', () =>
    withFakeAz({}, async () => {
      expect(await azCliAccount()).to.equal(undefined);
    }));

  describe('in a folder with a program of that name', () => {
    let folder: string;
    const before_ = process.cwd();
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'azq-planted-'));
      writeFileSync(join(folder, 'az'), `#!/bin/sh\necho '${JSON.stringify(account)}'\n`);
      chmodSync(join(folder, 'az'), 0o755);
      process.chdir(folder);
    });
    after(() => {
      process.chdir(before_);
      rmSync(folder, { recursive: true, force: true });
    });

    for (const path of ['.', '', '/nowhere']) {
      it(`is nothing with '${path}' for PATH: a planted az is not run`, () =>
        withEnvironment({ PATH: path }, async () => {
          expect(await azCliAccount()).to.equal(undefined);
        }));
    }
  });
});
