import { expect } from 'chai';
import { RecordError, type ErrorRecord } from '../../src/cmdlet/error-record.js';
import { QuantumServiceError, unsent, type QuantumServiceErrorFields } from '../../src/quantum/management/errors.js';
import { listKeys, regenerateKeys } from '../../src/quantum/management/operations.js';
import { endpointErrorRecord, serviceErrorRecord } from '../../src/quantum/service-error-record.js';

const call = {
  operation: listKeys,
  resource: '/subscriptions/s',
  description: "workspace 'ws'",
  target: { workspaceName: 'ws' },
  signal: new AbortController().signal,
};

function recordOf(fields: QuantumServiceErrorFields): ErrorRecord {
  return serviceErrorRecord(new QuantumServiceError('It failed.', fields), call).record;
}

describe('serviceErrorRecord', () => {
  it('says what happened, to which workspace, with code, status and request id', () => {
    const error = new QuantumServiceError('It failed.', {
      code: 'Conflict',
      statusCode: 409,
      requestId: 'theirs',
      clientRequestId: 'mine',
      retryAfter: 5,
    });
    const record = serviceErrorRecord(error, call);
    expect(record.record).to.deep.equal({
      message: "Workspace 'ws': It failed. Code: Conflict, HTTP 409, request id: theirs",
      errorId: 'Conflict',
      category: 'InvalidOperation',
      target: { workspaceName: 'ws' },
      data: {
        code: 'Conflict',
        statusCode: 409,
        requestId: 'theirs',
        clientRequestId: 'mine',
        retryAfter: 5,
        resource: '/subscriptions/s',
      },
    });
    expect(record.cause).to.include({ name: 'QuantumServiceError', requestId: 'theirs' });
  });

  it('leaves out what is not known', () => {
    const { message, data } = recordOf({ code: 'ECONNRESET' });
    expect(message).to.equal("Workspace 'ws': It failed. Code: ECONNRESET");
    expect(data).to.deep.equal({ code: 'ECONNRESET', resource: '/subscriptions/s' });
  });

  it('says that a change may have been carried out, before anything else', () => {
    for (const fields of [{ code: 'NotFound', statusCode: 404 }, { code: 'ECONNRESET' }]) {
      const { recommendedAction, data } = recordOf({ ...fields, mayHaveBeenCarriedOut: true });
      expect(recommendedAction).to.match(/^The change may have been carried out all the same; it was not sent again\./);
      expect(data).to.include({ mayHaveBeenCarriedOut: true });
    }
  });

  for (const [fields, category, advice] of [
    [{ statusCode: 400 }, 'InvalidArgument', undefined],
    [{ statusCode: 401 }, 'AuthenticationError', /^Log in again/],
    [{ statusCode: 403 }, 'PermissionDenied', /role/],
    [{ statusCode: 404 }, 'ObjectNotFound', /right subscription/],
    [{ statusCode: 408 }, 'OperationTimeout', undefined],
    [{ statusCode: 412 }, 'InvalidOperation', undefined],
    [{ statusCode: 429 }, 'LimitsExceeded', /^Wait/],
    [{ statusCode: 503 }, 'ResourceUnavailable', undefined],
    [{ code: 'ECONNREFUSED' }, 'ConnectionError', /not sent/],
    [{ code: 'ENOTFOUND' }, 'ConnectionError', /not sent/],
    [{ code: 'ECONNRESET' }, 'ConnectionError', undefined],
    [{ code: 'ETIMEDOUT' }, 'OperationTimeout', undefined],
    [{ code: 'AbortError' }, 'OperationStopped', undefined],
    [{ code: 'NoToken' }, 'AuthenticationError', undefined],
    [{ code: 'InvalidName' }, 'InvalidArgument', undefined],
    [{ code: 'LinkToOtherOrigin' }, 'PermissionDenied', undefined],
  ] as const) {
    it(`gives ${JSON.stringify(fields)} the category ${category}`, () => {
      const record = recordOf({ code: 'Code', ...fields });
      expect(record.category).to.equal(category);
      if (advice) expect(record.recommendedAction).to.match(advice);
      else expect(record).to.not.have.property('recommendedAction');
    });
  }

  it('leaves a record as it is, however deep it is in what the client threw', () => {
    const record = new RecordError({ message: 'Nobody is there.', errorId: 'E', category: 'InvalidOperation' });
    expect(serviceErrorRecord(record, call)).to.equal(record);
    expect(serviceErrorRecord(unsent(record), call)).to.equal(record);
    expect(serviceErrorRecord(new Error('outer', { cause: unsent(record) }), call)).to.equal(record);
  });

  it('takes whatever else a client throws', () => {
    for (const thrown of [new TypeError('What?'), 'What?', undefined]) {
      const { message, data } = serviceErrorRecord(thrown, { ...call, operation: regenerateKeys }).record;
      expect(message).to.match(/^Workspace 'ws': (What\?|undefined) Code: (TypeError|Error)$/);
      expect(data).to.include({ mayHaveBeenCarriedOut: true });
    }
  });
});

describe('endpointErrorRecord', () => {
  it('has the code and the category of its error', () => {
    const failure = new QuantumServiceError('Nothing was sent.', { code: 'UntrustedEndpoint' });
    const { record, cause } = endpointErrorRecord(failure);
    expect(record).to.deep.equal({
      message: 'Nothing was sent.',
      errorId: 'UntrustedEndpoint',
      category: 'PermissionDenied',
    });
    expect(cause).to.equal(failure);
  });
});
