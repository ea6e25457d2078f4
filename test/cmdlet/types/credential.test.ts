import { expect } from 'chai';
import { SecureString } from '../../../src/cmdlet/secure-string.js';
import { credential } from '../../../src/cmdlet/types/credential.js';
import { ConversionError } from '../../../src/cmdlet/value-type.js';

const type = credential();
const password = new SecureString('hunter2');

describe('credential', () => {
  it('is a user name with a secure string, under names in any case, and nothing else', () => {
    expect(type.convert({ UserName: 'ann', Password: password, more: 1 })).to.deep.equal({ userName: 'ann', password });
    expect(type.convert({ userName: '', password })).to.deep.equal({ userName: '', password });
  });

  it('leaves null to the binder', () => {
    expect(type.convert(null)).to.equal(null);
  });

  const wrong: unknown[] = ['ann', '', 5, true, undefined, {}, [], password, new Map([['userName', 'ann']])];
  for (const value of [...wrong, { userName: 'ann', password: 'hunter2' }, { userName: 5, password }, { password }]) {
    it(`refuses ${typeof value} ${JSON.stringify(value)}, and does not repeat it`, () => {
      expect(() => type.convert(value))
        .to.throw(ConversionError, 'Only a credential is taken')
        .with.property('message')
        .that.does.not.contain('hunter2');
    });
  }
});
