import { expect } from 'chai';
import { until } from '../../helpers/processes.js';
import { failureOf, quantumAt, ws1 } from '../helpers/calls.js';
import { idOf, subscriptionId, useEmulator } from '../helpers/emulator.js';
import { deadEndpoint } from '../helpers/server.js';

describe('New-AzQuantumApiWorkspaceKey', () => {
  const emulator = useEmulator();
  const path = '/regenerateKey';
  const args = { ...ws1, key: 'Primary' };
  const target = { subscriptionId, resourceGroupName: 'rg', workspaceName: 'ws1', key: ['Primary'] };
  const regenerate = (options = {}) => quantumAt(emulator).newAzQuantumApiWorkspaceKey(args, options);
  const statuses = () => emulator.sent().map(([, , status]) => status);

  describe('when the service fails', () => {
    it('reports a workspace that is not there, with code, request id and target', async () => {
      const missing = { ...args, workspaceName: 'ws9' };
      const error = await failureOf(quantumAt(emulator).newAzQuantumApiWorkspaceKey(missing));
      const { requestId, clientRequestId, ...data } = error.data;
      expect(error).to.deep.include({
        fullyQualifiedErrorId: 'ResourceNotFound,New-AzQuantumApiWorkspaceKey',
        category: 'ObjectNotFound',
        target: { ...target, workspaceName: 'ws9' },
        terminating: false,
      });
      expect(data).to.deep.equal({ code: 'ResourceNotFound', statusCode: 404, resource: idOf('ws9') });
      expect(requestId).to.match(/^[0-9a-f-]{36}$/);
      expect(clientRequestId).to.match(/^[0-9a-f-]{36}$/);
      expect(error.message).to.equal(
        `Workspace 'ws9' in resource group 'rg' of subscription ${subscriptionId} (from connect()): ` +
          "The Resource 'Microsoft.Quantum/workspaces/ws9' under resource group 'rg' was not found. " +
          `Code: ResourceNotFound, HTTP 404, request id: ${String(requestId)} ` +
          'Check the names, and whether it is the right subscription.',
      );
    });

    it('does the others of a pipeline', async () => {
      const input = ['ws1', 'ws9', 'ws3'].map((name) => idOf(name));
      const call = quantumAt(emulator).newAzQuantumApiWorkspaceKey({ key: 'Primary', passThru: true }, { input });
      const error = await failureOf(call);
      expect(error.errors.map(({ data }) => data?.['resource'])).to.deep.equal([idOf('ws9')]);
      expect(error.outputs).to.deep.equal([true, true]);
      expect(statuses()).to.deep.equal([204, 404, 204]);
    });

    const unsure = 'The change may have been carried out all the same; it was not sent again.';

    for (const status of [500, 502, 503, 504, 408]) {
      it(`sends a regeneration once that ${status} answers, and says that it may have been carried out`, async () => {
        emulator.faults.inject({ path, handled: true, times: 9, answer: { status } });
        const error = await failureOf(regenerate());
        expect(error.data).to.deep.include({ statusCode: status, mayHaveBeenCarriedOut: true });
        expect(error.category).to.equal(status === 408 ? 'OperationTimeout' : 'ResourceUnavailable');
        expect(error.message).to.contain(unsure);
        expect(statuses()).to.deep.equal([status]);
      });
    }

    it('sends it once when the connection breaks', async () => {
      emulator.faults.inject({ path, handled: true, times: 9, answer: 'reset' });
      const error = await failureOf(regenerate());
      expect(error).to.deep.include({
        fullyQualifiedErrorId: 'ECONNRESET,New-AzQuantumApiWorkspaceKey',
        category: 'ConnectionError',
      });
      expect(error.message).to.contain(unsure);
      expect(statuses()).to.have.length(1);
    });

    it('sends it again after 429, when the service has waited long enough', async () => {
      emulator.faults.inject({ path, answer: { status: 429, headers: { 'retry-after': '0' } } });
      await regenerate();
      expect(statuses()).to.deep.equal([429, 204]);
    });

    it('leaves a long wait to the caller', async () => {
      emulator.faults.inject({ path, answer: { status: 429, headers: { 'retry-after': '3600' } } });
      const error = await failureOf(regenerate());
      expect(error).to.include({ category: 'LimitsExceeded' });
      expect(error.data).to.deep.include({ retryAfter: 3600, code: 'TooManyRequests' });
      expect(error.message).to.contain('nothing was changed');
      expect(statuses()).to.deep.equal([429]);
    });

    for (const [status, category, advice] of [
      [400, 'InvalidArgument', ''],
      [401, 'AuthenticationError', 'Log in again'],
      [403, 'PermissionDenied', 'such as Contributor'],
      [409, 'InvalidOperation', ''],
    ] as const) {
      it(`gives ${status} the category ${category}`, async () => {
        emulator.faults.inject({ path, answer: { status, body: '{"error":{"code":"Code","message":"Said."}}' } });
        const error = await failureOf(regenerate());
        expect(error).to.include({ category, fullyQualifiedErrorId: 'Code,New-AzQuantumApiWorkspaceKey' });
        expect(error.message).to.match(RegExp(`: Said\\. Code: Code, HTTP ${status}.*${advice}`));
      });
    }

    it('keeps status and request id of an answer that is not JSON', async () => {
      const headers = { 'content-type': 'text/html', 'x-ms-request-id': 'abc' };
      emulator.faults.inject({ path, answer: { status: 403, headers, body: '<h1>Blocked</h1>' } });
      const error = await failureOf(regenerate());
      expect(error.data).to.deep.include({ statusCode: 403, requestId: 'abc', code: 'Forbidden' });
      expect(error.message).to.contain('<h1>Blocked</h1>');
    });

    it('says that nothing was sent when nobody listens', async () => {
      const { newAzQuantumApiWorkspaceKey } = quantumAt({ endpoint: await deadEndpoint() });
      const error = await failureOf(newAzQuantumApiWorkspaceKey(args));
      expect(error).to.include({ category: 'ConnectionError' });
      expect(error.data).to.deep.include({ code: 'ECONNREFUSED' }).and.not.have.property('mayHaveBeenCarriedOut');
      expect(error.message).to.contain('the request was not sent');
    });
  });

  describe('when it is stopped', () => {
    it('cuts the request, and begins no other', async () => {
      emulator.faults.inject({ path, delay: 5_000 });
      const stop = new AbortController();
      const input = ['ws1', 'ws2'].map((name) => idOf(name));
      const { newAzQuantumApiWorkspaceKey } = quantumAt(emulator);
      const call = newAzQuantumApiWorkspaceKey({ key: 'Primary' }, { input, signal: stop.signal });
      await until(() => emulator.sent().length > 0);
      stop.abort(new Error('enough'));
      const reason: unknown = await call.then(String, (error: unknown) => error);
      expect(reason).to.equal(stop.signal.reason);
      expect(emulator.sent().map(([sent]) => sent)).to.deep.equal([`${idOf('ws1')}${path}`]);
    });

    it('sends nothing after a confirmation that came too late', async () => {
      const stop = new AbortController();
      const confirm = () => (stop.abort(new Error('enough')), 'Yes' as const);
      const reason: unknown = await regenerate({ signal: stop.signal, confirm }).then(
        String,
        (error: unknown) => error,
      );
      expect(reason).to.equal(stop.signal.reason);
      expect(emulator.sent()).to.deep.equal([]);
    });
  });
});
