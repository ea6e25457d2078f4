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
});
