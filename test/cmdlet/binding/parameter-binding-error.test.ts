import { expect } from 'chai';
import { ParameterBindingError } from '../../../src/cmdlet/binding/parameter-binding-error.js';
import { TerminatingError } from '../../../src/cmdlet/error-record.js';

describe('ParameterBindingError', () => {
  it('ends the cmdlet with the category that PowerShell gives to the error', () => {
    const cause = new Error('why');
    const error = new ParameterBindingError('ParameterArgumentValidationError', 'It is wrong.', 'Name', { cause });
    expect(error).to.be.instanceOf(TerminatingError);
    expect(error).to.include({ errorId: 'ParameterArgumentValidationError', parameterName: 'Name', cause });
    expect(error.record).to.deep.equal({
      message: 'It is wrong.',
      errorId: 'ParameterArgumentValidationError',
      category: 'InvalidData',
    });
  });

  it('names no parameter where none is concerned', () => {
    const error = new ParameterBindingError('AmbiguousParameterSet', 'Which?');
    expect(error.parameterName).to.equal(undefined);
    expect(error.record.category).to.equal('InvalidArgument');
  });

  const reasons = [
    ['AmbiguousParameterSet', 'ParameterBindingException'],
    ['MismatchedPSTypeName', 'ParameterBindingArgumentTransformationException'],
    ['ParameterArgumentTransformationError', 'ParameterBindingArgumentTransformationException'],
    ['ParameterArgumentValidationError', 'ParameterBindingValidationException'],
    ['ParameterArgumentValidationErrorNullNotAllowed', 'ParameterBindingValidationException'],
  ] as const;
  for (const [errorId, reason] of reasons) {
    it(`is a ${reason} for ${errorId}`, () => {
      expect(new ParameterBindingError(errorId, 'It is wrong.').reason).to.equal(reason);
    });
  }

  it('says of which type the value was, where there was one', () => {
    const options = { typeSpecified: 'System.String', cause: new Error('why') };
    const error = new ParameterBindingError('NamedParameterNotFound', 'There is none.', 'Name', options);
    expect(error).to.include(options);
    expect(new ParameterBindingError('NamedParameterNotFound', 'There is none.').typeSpecified).to.equal(undefined);
  });
});
