import { createHttpHeaders, createPipelineRequest, RestError } from '@azure/core-rest-pipeline';
import { expect } from 'chai';
import type { QuantumManagementClient } from '../../../src/quantum/management/quantum-management-client.js';
import { connect } from '../../../src/index.js';
import { failureOf, listening, ws1 } from '../helpers/calls.js';
import { idOf, subscriptionId } from '../helpers/emulator.js';

/** A client as a plain object, whose operations do this. */
function clientThat(operation: (...args: unknown[]) => Promise<unknown>): QuantumManagementClient {
  const workspace = { listKeys: operation, regenerateKeys: operation };
  return { subscriptionId, workspace, workspaces: {} } as unknown as QuantumManagementClient;
}

/** What the client of an SDK throws for an answer. */
function restError(status: number, body: string): RestError {
  const request = createPipelineRequest({ url: 'https://arm.example/' });
  request.headers.set('Authorization', 'Bearer hunter2');
  request.headers.set('x-ms-client-request-id', 'mine');
  const headers = createHttpHeaders({ 'x-ms-request-id': 'theirs' });
  const response = { request, status, headers, bodyAsText: body };
  return new RestError(`${status}: ${body}`, { statusCode: status, request, response });
}

describe('The cmdlets with a client of the caller', () => {
  it('regenerate keys through it', async () => {
    const calls: unknown[][] = [];
    const quantum = connect({ client: clientThat((...args) => Promise.resolve(void calls.push(args))) });
    const { lines, options } = listening();
    expect(
      await quantum.newAzQuantumApiWorkspaceKey({ ...ws1, key: 'Primary', passThru: true }, options),
    ).to.deep.equal([true]);
    expect(calls[0]?.slice(0, 3)).to.deep.equal(['rg', 'ws1', { keys: ['Primary'] }]);
    expect(calls[0]?.[3]).to.have.property('abortSignal').that.is.instanceOf(AbortSignal);
    expect(lines.join()).to.contain(`of subscription ${subscriptionId} (from the client given to connect())`);
  });

  it('read keys through it', async () => {
    const at = new Date(5);
    const keys = { primaryKey: { key: 'hunter2', createdAt: at }, secondaryConnectionString: 'c' };
    const quantum = connect({ client: clientThat(() => Promise.resolve(keys)) });
    const [output] = await quantum.getAzQuantumApiWorkspaceKey(ws1);
    expect(output).to.include({ primaryKeyKey: 'hunter2', primaryKeyCreatedAt: at, secondaryConnectionString: 'c' });
  });

  it('refuse another subscription', async () => {
    const quantum = connect({ client: clientThat(() => Promise.reject(new Error('It was called.'))) });
    const inputObject = idOf('ws1', '99999999-8888-7777-6666-555555555555');
    const error = await failureOf(quantum.newAzQuantumApiWorkspaceKey({ inputObject, key: 'Primary' }));
    expect(error.fullyQualifiedErrorId).to.match(/^SubscriptionMismatch,/);
  });

  it('make a good record of its RestError', async () => {
    const body = '{"error":{"code":"Conflict","message":"Keys are off. ApiKey=hunter2"}}';
    const quantum = connect({ client: clientThat(() => Promise.reject(restError(409, body))) });
    const error = await failureOf(quantum.newAzQuantumApiWorkspaceKey({ ...ws1, key: 'Primary' }));
    expect(error.data).to.deep.equal({
      code: 'Conflict',
      statusCode: 409,
      requestId: 'theirs',
      clientRequestId: 'mine',
      resource: idOf('ws1'),
    });
    expect(error.message).to.match(/: Keys are off\. ApiKey=\*\*\* Code: Conflict, HTTP 409, request id: theirs$/);
  });

  it('say of its failed change that it may have been carried out, and of its failed read nothing', async () => {
    for (const failure of [
      restError(500, ''),
      new RestError('cut', { code: 'ECONNRESET' }),
      new Error('What?'),
      'What?',
    ]) {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a client of the caller may throw anything
      const quantum = connect({ client: clientThat(() => Promise.reject(failure)) });
      const changed = await failureOf(quantum.newAzQuantumApiWorkspaceKey({ ...ws1, key: 'Primary' }));
      expect(changed.data).to.have.property('mayHaveBeenCarriedOut', true);
      const read = await failureOf(quantum.getAzQuantumApiWorkspaceKey(ws1));
      expect(read.data).to.not.have.property('mayHaveBeenCarriedOut');
    }
  });

  it('stop when the caller does, even when the client does not', async () => {
    const stop = new AbortController();
    const calls: unknown[] = [];
    const client = clientThat((...args) => {
      calls.push(args[1]);
      stop.abort(new Error('enough'));
      return Promise.resolve({});
    });
    const options = { signal: stop.signal, input: ['ws1', 'ws2'].map((name) => idOf(name)) };
    const call = connect({ client }).newAzQuantumApiWorkspaceKey({ key: 'Primary' }, options);
    const reason: unknown = await call.then(String, (error: unknown) => error);
    expect(reason).to.equal(stop.signal.reason);
    expect(calls).to.deep.equal(['ws1']);
  });
});
