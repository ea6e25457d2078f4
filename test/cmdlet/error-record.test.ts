import { expect } from 'chai';
import {
  errorRecordOf,
  fullyQualifiedErrorId,
  RecordError,
  TerminatingError,
  type ErrorRecord,
} from '../../src/cmdlet/error-record.js';

const record: ErrorRecord = { message: 'It is gone.', errorId: 'Gone', category: 'ObjectNotFound', target: 'ws' };

describe('errorRecordOf', () => {
  for (const Thrown of [TerminatingError, RecordError]) {
    it(`is the record of a ${Thrown.name}, whose message it gives`, () => {
      const cause = new Error('why');
      const thrown = new Thrown(record, { cause });
      expect(errorRecordOf(thrown)).to.equal(record);
      expect(thrown).to.include({ name: Thrown.name, message: 'It is gone.', cause });
    });
  }

  it('is made of any other error', () => {
    expect(errorRecordOf(new TypeError('No.'))).to.deep.equal({
      message: 'No.',
      errorId: 'TypeError',
      category: 'NotSpecified',
    });
  });

  it("has the code of one of Node's errors for its id, and no other code", () => {
    expect(errorRecordOf(Object.assign(new Error('No.'), { code: 'ENOSPC' })).errorId).to.equal('ENOSPC');
    expect(errorRecordOf(new DOMException('No.', 'AbortError')).errorId).to.equal('AbortError');
  });

  it('has a message even when the error has none', () => {
    expect(errorRecordOf(new RangeError()).message).to.equal('RangeError');
  });

  it('is made of what is no error', () => {
    expect(errorRecordOf('oops')).to.deep.equal({ message: 'oops', errorId: 'Unknown', category: 'NotSpecified' });
  });
});

describe('fullyQualifiedErrorId', () => {
  it('ends with the name of the command', () => {
    expect(fullyQualifiedErrorId(record, 'Get-Thing')).to.equal('Gone,Get-Thing');
  });
});
