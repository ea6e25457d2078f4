import { expect } from 'chai';
import type { ErrorRecord } from '../../../src/cmdlet/error-record.js';
import { CmdletError } from '../../../src/hosts/node/cmdlet-error.js';

const records: [ErrorRecord, ErrorRecord, ErrorRecord] = [
  {
    message: 'One.',
    errorId: 'One',
    category: 'InvalidData',
    target: 1,
    data: { code: 'x' },
    recommendedAction: 'Look.',
  },
  { message: 'Two.', errorId: 'Two', category: 'ObjectNotFound' },
  { message: 'Three.', errorId: 'Three', category: 'OperationTimeout', target: 3 },
];

describe('CmdletError', () => {
  it('speaks of the first record that failed, and counts the others', () => {
    const error = new CmdletError('Test-Probe', records, { terminating: false, outputs: [1] });
    expect(error).to.deep.include({
      name: 'CmdletError',
      message: 'One. Look. (And 2 more errors: see errors.)',
      fullyQualifiedErrorId: 'One,Test-Probe',
      category: 'InvalidData',
      target: 1,
      data: { code: 'x' },
      terminating: false,
      errors: records,
      outputs: [1],
    });
    expect(error).to.be.instanceOf(Error);
  });

  it('speaks of the last one when that ended the cmdlet', () => {
    const error = new CmdletError('Test-Probe', records, { terminating: true, outputs: [], cause: 'c' });
    expect(error).to.deep.include({
      message: 'Three.',
      fullyQualifiedErrorId: 'Three,Test-Probe',
      category: 'OperationTimeout',
      target: 3,
      data: {},
      cause: 'c',
    });
  });

  it('says no more than there is to say', () => {
    expect(new CmdletError('Test-Probe', [records[1]], { terminating: false, outputs: [] }).message).to.equal('Two.');
  });
});
