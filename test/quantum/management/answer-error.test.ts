import { inspect } from 'node:util';
import { expect } from 'chai';
import { AzureQuantumManagementClient } from '../../../src/quantum/management/client.js';
import {
  clientOf,
  failureOf,
  fakeCredential,
  fakeHttpClient,
  secretToken,
  subscriptionId,
  workspaceResource,
} from '../helpers/client.js';
import { withServer, type Answer } from '../helpers/server.js';

const listKeysFailure = (answer: Answer) => {
  let error: Awaited<ReturnType<typeof failureOf>> | undefined;
  return withServer([answer], async ({ endpoint, received }) => {
    error = await failureOf(clientOf(endpoint, { retryOptions: { maxRetries: 0 } }).workspace.listKeys('rg', 'ws'));
    expect(error.clientRequestId).to.equal(received[0]?.headers['x-ms-client-request-id']);
  }).then(() => error);
};

describe('the error for an answer', () => {
  it("has the service's own words, and what its support asks for", async () => {
    const error = await listKeysFailure({
      status: 403,
      headers: { 'x-ms-request-id': 'request-1' },
      body: {
        error: {
          code: 'AuthorizationFailed',
          message: 'The client may not do that.',
          details: [{ code: 'Inner', message: 'Because.', key: 's3cret' }],
        },
      },
    });
    expect({ ...error, clientRequestId: undefined }).to.deep.equal({
      name: 'QuantumServiceError',
      code: 'AuthorizationFailed',
      statusCode: 403,
      requestId: 'request-1',
      clientRequestId: undefined,
      operation: 'Workspaces_ListKeys',
      resource: workspaceResource,
      mayHaveBeenCarriedOut: false,
      details: [{ code: 'Inner', message: 'Because.', key: '***' }],
    });
    expect(error).to.have.property('message', 'The client may not do that.');
  });

  const cases: [string, Answer & object, { code: string; message: string | RegExp }][] = [
    [
      'an error without an envelope',
      { status: 400, body: { code: 'BadThing', message: 'Bad.' } },
      { code: 'BadThing', message: 'Bad.' },
    ],
    [
      'an error of plain text that is JSON',
      { status: 400, headers: { 'content-type': 'text/plain' }, body: { error: { code: 'C', message: 'M' } } },
      { code: 'C', message: 'M' },
    ],
    [
      'an empty body',
      { status: 500 },
      { code: 'InternalServerError', message: 'The service answered 500 Internal Server Error with an empty body.' },
    ],
    [
      'JSON without an error',
      { status: 400, body: { error: { code: '', message: 1 } } },
      { code: 'BadRequest', message: 'The service answered 400 Bad Request without an error message.' },
    ],
    [
      'JSON that is no object',
      { status: 404, body: '[1]' },
      { code: 'NotFound', message: 'The service answered 404 Not Found without an error message.' },
    ],
    [
      'a code alone',
      { status: 404, body: { error: { code: 'ResourceNotFound' } } },
      { code: 'ResourceNotFound', message: 'The service answered 404 Not Found without an error message.' },
    ],
    [
      'a body that is not JSON',
      { status: 409, body: 'not json\r\nat all' },
      { code: 'Conflict', message: 'The service answered 409 Conflict with a body that is not JSON: not json at all' },
    ],
    [
      'a web page',
      { status: 502, headers: { 'content-type': 'text/html' }, body: `<html>${'x'.repeat(1000)}</html>` },
      {
        code: 'BadGateway',
        message: /^The service answered 502 Bad Gateway with a body that is not JSON: <html>x{194}$/,
      },
    ],
    [
      'a status without a name',
      { status: 599 },
      { code: '599', message: 'The service answered 599 with an empty body.' },
    ],
  ];
  for (const [what, answer, { code, message }] of cases) {
    it(`explains ${what}`, async () => {
      const error = await listKeysFailure({ ...answer, headers: { 'x-ms-request-id': 'r', ...answer.headers } });
      expect(error).to.include({ code, statusCode: answer.status, requestId: 'r' });
      if (typeof message === 'string') expect(error?.message).to.equal(message);
      else expect(error?.message).to.match(message);
    });
  }

  const leaky: Answer[] = [
    { status: 200, body: '{"primaryKey":{"key":"s3cret"},' },
    { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>s3cret</p>' },
    { status: 200, body: '"s3cret"' },
    { status: 201, body: { primaryKey: { key: 's3cret' }, error: { code: 's3cret', message: 's3cret' } } },
    { status: 409, body: 'SubscriptionId=1;ApiKey=s3cret;' },
    { status: 409, body: '{"primaryConnectionString":"s3cret' },
    { status: 409, body: { error: { code: 'C', message: 'Bad: ApiKey=s3cret;', details: { primaryKey: 's3cret' } } } },
    { status: 409, body: { primaryKey: { key: 's3cret' } } },
    { status: 500, body: `POST / Authorization: Bearer ${secretToken}1` },
    { status: 307, headers: { location: 'https://user:s3cret@evil.example/?sig=s3cret' } },
  ];
  for (const answer of leaky) {
    it(`holds no secret of ${JSON.stringify(answer)}`, async () => {
      const { credential } = fakeCredential();
      const { httpClient } = fakeHttpClient(answer as Answer & object);
      const body = typeof answer === 'object' && typeof answer.body === 'string' ? answer.body : undefined;
      const raw: typeof httpClient =
        body === undefined
          ? httpClient
          : { sendRequest: async (request) => ({ ...(await httpClient.sendRequest(request)), bodyAsText: body }) };
      const client = new AzureQuantumManagementClient(credential, subscriptionId, {
        httpClient: raw,
        retryOptions: { maxRetries: 0 },
      });
      const error = await failureOf(client.workspace.listKeys('rg', 'ws'));
      const everything = inspect(error, { depth: Infinity, showHidden: true, getters: true }) + JSON.stringify(error);
      expect(everything).to.not.contain('s3cret').and.not.contain(secretToken).and.not.contain('Bearer ey');
      expect(error.cause).to.equal(undefined);
    });
  }
});
