import { expect } from 'chai';
import { describeRequest } from '../../src/quantum/request-trace.js';

const info = { method: 'POST', url: 'https://arm.example/ws?api-version=1', clientRequestId: 'mine' } as const;
const headers = { authorization: '***' };

describe('describeRequest', () => {
  it('is one line for a request, with the body if there is one', () => {
    expect(describeRequest({ ...info, kind: 'request', headers })).to.equal(
      'HTTP request: POST https://arm.example/ws?api-version=1 (x-ms-client-request-id: mine) headers: {"authorization":"***"}',
    );
    expect(describeRequest({ ...info, kind: 'request', headers, body: '{}' })).to.match(
      /\(x-ms-client-request-id: mine\) headers: \{.*\} body: \{\}$/,
    );
  });

  it('is one line for an answer, with status, ids and duration', () => {
    const response = { ...info, kind: 'response', status: 204, durationMs: 12, headers } as const;
    expect(describeRequest(response)).to.equal(
      'HTTP response: 204 in 12 ms to POST https://arm.example/ws?api-version=1 (x-ms-client-request-id: mine) headers: {"authorization":"***"}',
    );
    expect(describeRequest({ ...response, requestId: 'theirs', body: '{"a":1}' })).to.match(
      /\(x-ms-client-request-id: mine, x-ms-request-id: theirs\) headers: \{.*\} body: \{"a":1\}$/,
    );
  });

  it('is one line for a failure', () => {
    expect(describeRequest({ ...info, kind: 'failure', code: 'ECONNRESET', durationMs: 3 })).to.equal(
      'HTTP failure: ECONNRESET after 3 ms of POST https://arm.example/ws?api-version=1 (x-ms-client-request-id: mine)',
    );
  });
});
