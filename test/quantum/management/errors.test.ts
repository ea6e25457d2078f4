import { RestError } from '@azure/core-rest-pipeline';
import { expect } from 'chai';
import { QuantumServiceError, unsent } from '../../../src/quantum/management/errors.js';
import { secretToken } from '../helpers/client.js';

describe('QuantumServiceError', () => {
  it('has the fields that are known and no others', () => {
    const error = new QuantumServiceError('No.', { code: 'C', statusCode: 404, requestId: undefined });
    expect(error).to.be.an('error').with.property('message', 'No.');
    expect({ ...error }).to.deep.equal({
      name: 'QuantumServiceError',
      code: 'C',
      statusCode: 404,
      mayHaveBeenCarriedOut: false,
    });
    expect('cause' in error).to.equal(false);
  });
});

describe('unsent', () => {
  it('has the code of the failure, or else its name', () => {
    expect(unsent(Object.assign(new Error('No.'), { code: 'ENOENT' }))).to.include({ code: 'ENOENT', message: 'No.' });
    expect(unsent(new DOMException('Stopped.', 'AbortError'))).to.include({ code: 'AbortError' });
    expect(unsent('No.')).to.include({ code: 'Error', message: 'No.', mayHaveBeenCarriedOut: false });
  });

  it('keeps the failure as the cause, unless that holds a request', () => {
    const failure = new Error('No.');
    expect(unsent(failure).cause).to.equal(failure);
    expect(unsent(new RestError('No.')).cause).to.equal(undefined);
  });

  it('repeats no token', () => {
    expect(unsent(new Error(`bad ${secretToken}`)).message).to.equal('bad ***');
  });
});
