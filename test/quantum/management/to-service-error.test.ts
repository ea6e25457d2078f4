import { RestError } from '@azure/core-rest-pipeline';
import { expect } from 'chai';
import { QuantumServiceError } from '../../../src/quantum/management/errors.js';
import { listKeys, regenerateKeys } from '../../../src/quantum/management/operations.js';
import { toServiceError } from '../../../src/quantum/management/to-service-error.js';
import { secretToken, workspaceResource } from '../helpers/client.js';

const call = {
  operation: regenerateKeys,
  resource: workspaceResource,
  origin: 'https://arm.example',
  signal: undefined,
};
const about = { operation: 'Workspaces_RegenerateKeys', resource: workspaceResource };

describe('toServiceError', () => {
  it('adds what the call was to an error that is one already', () => {
    const cause = new Error('why');
    const error = toServiceError(new QuantumServiceError('No.', { code: 'NoToken' }, cause), call);
    expect(error).to.include({ ...about, message: 'No.', code: 'NoToken', mayHaveBeenCarriedOut: false, cause });
  });

  for (const code of ['DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID', 'CERT_HAS_EXPIRED', 'EAI_AGAIN']) {
    it(`knows that ${code} ended the connection before a change could leave`, () => {
      const error = toServiceError(new RestError('why', { code }), call);
      expect(error).to.include({ ...about, code, mayHaveBeenCarriedOut: false });
      expect(error.message).to.match(/^Could not connect to https:\/\/arm\.example: why/);
    });
  }

  it('says what to do about an unknown signer, and names no such thing otherwise', () => {
    const messageOf = (code: string) => toServiceError(new RestError('why', { code }), call).message;
    for (const code of ['SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE']) {
      expect(messageOf(code)).to.match(/^Could not connect to https:\/\/arm\.example: why\. .* NODE_EXTRA_CA_CERTS /);
    }
    expect(messageOf('CERT_HAS_EXPIRED')).to.not.contain('NODE_EXTRA_CA_CERTS');
  });

  it('takes a failure without a message, as that of several addresses at once, by its code', () => {
    expect(toServiceError(new RestError('', { code: 'ECONNREFUSED' }), call).message).to.equal(
      'Could not connect to https://arm.example: ECONNREFUSED',
    );
    expect(toServiceError(new RestError(''), call)).to.include({ code: 'NetworkError', mayHaveBeenCarriedOut: true });
  });

  it('supposes the worst of what it does not know, for a change only', () => {
    const error = toServiceError(new TypeError('what?'), call);
    expect(error).to.include({ code: 'TypeError', message: 'what?', mayHaveBeenCarriedOut: true });
    expect(toServiceError('what?', { ...call, operation: listKeys })).to.include({
      message: 'what?',
      mayHaveBeenCarriedOut: false,
    });
  });

  it('repeats no token', () => {
    for (const failure of [new Error(`the token ${secretToken} is bad`), new RestError(`Bearer ${secretToken}`)]) {
      expect(toServiceError(failure, call).message).to.not.contain(secretToken);
    }
  });
});
