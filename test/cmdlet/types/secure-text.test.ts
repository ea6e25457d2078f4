import { expect } from 'chai';
import { SecureString } from '../../../src/cmdlet/secure-string.js';
import { secureText } from '../../../src/cmdlet/types/secure-text.js';
import { ConversionError } from '../../../src/cmdlet/value-type.js';

const type = secureText();

describe('secureText', () => {
  it('hands a secure string through, an empty one too', () => {
    for (const secure of [new SecureString('hunter2'), new SecureString('')])
      expect(type.convert(secure)).to.equal(secure);
  });

  it('leaves null to the binder', () => {
    expect(type.convert(null)).to.equal(null);
  });

  for (const wrong of ['hunter2', '', 5, true, undefined, { reveal: () => 'hunter2' }, ['hunter2'], new Map()]) {
    it(`refuses ${typeof wrong} ${JSON.stringify(wrong)}, and does not repeat it`, () => {
      expect(() => type.convert(wrong))
        .to.throw(ConversionError, 'Only a SecureString is taken')
        .with.property('message')
        .that.does.not.contain('hunter2');
    });
  }

  it('is a secure string to PowerShell and to TypeScript', () => {
    expect(type).to.include({ typeName: 'System.Security.SecureString', typeScript: 'SecureString' });
  });
});
