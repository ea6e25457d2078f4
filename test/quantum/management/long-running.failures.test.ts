import { expect } from 'chai';
import type { AzureQuantumManagementClient } from '../../../src/quantum/management/client.js';
import { clientOf, failureOf, workspaceResource } from '../helpers/client.js';
import { withServer, type Answer, type TestServer } from '../helpers/server.js';

const monitor = '/operationStatuses/1?s=hunter2';
const accepted = { status: 202, headers: { 'Azure-AsyncOperation': monitor } };
const running: Answer = { status: 200, body: { status: 'Running' } };
const done: Answer = { status: 200, body: { status: 'Succeeded' } };
const reset: Answer = 'reset';

/** Begins a deletion that is accepted, against a server that answers so to those who look what became of it. */
async function deleting(
  answers: readonly Answer[],
  test: (poller: Poller, server: TestServer) => Promise<void>,
  first: Answer = accepted,
): Promise<void> {
  await withServer([first, ...answers], async (server) =>
    test(await clientOf(server.endpoint).workspaces.beginDelete('rg', 'ws', { updateIntervalInMs: 1 }), server),
  );
}

type Poller = Awaited<ReturnType<AzureQuantumManagementClient['workspaces']['beginDelete']>>;

describe('An operation that goes on', () => {
  it("fails with the service's code and reason, however often it is asked", () => {
    const error = { code: 'StorageGone', message: 'No storage. AccountKey=hunter2', details: [{ code: 'Inner' }] };
    const failed: Answer = { status: 200, headers: { 'x-ms-request-id': 'theirs' }, body: { status: 'Failed', error } };
    return deleting([running, failed], async (poller, { received }) => {
      for (let times = 0; times < 2; times++) {
        const failure = await failureOf(poller.pollUntilDone());
        expect(failure).to.deep.include({
          message: 'The operation failed in the service: No storage. AccountKey=***',
          code: 'StorageGone',
          statusCode: 200,
          requestId: 'theirs',
          operation: 'Workspaces_Delete',
          mayHaveBeenCarriedOut: false,
          details: [{ code: 'Inner' }],
        });
      }
      expect(poller.isDone()).to.equal(true);
      expect(poller.getOperationState()).to.have.property('status', 'failed');
      expect((await failureOf(poller.poll())).code).to.equal('StorageGone');
      expect(received).to.have.length(3);
    });
  });

  for (const word of ['Canceled', 'Cancelled']) {
    it(`says that it was ${word} there`, () =>
      deleting([{ status: 200, body: { status: word } }], async (poller) => {
        const failure = await failureOf(poller.pollUntilDone());
        expect(failure.message).to.equal('The operation was canceled in the service, which does not say why.');
        expect(failure.code).to.equal('Canceled');
        expect(poller.getOperationState()).to.have.property('status', 'canceled');
      }));
  }

  it('fails where the workspace itself says so at once', () =>
    withServer(
      [{ status: 201, body: { location: 'westus', properties: { provisioningState: 'Failed' } } }],
      async ({ endpoint }) => {
        const { workspaces } = clientOf(endpoint);
        const failure = await failureOf(workspaces.beginCreateOrUpdateAndWait('rg', 'ws', { location: 'westus' }));
        expect(failure).to.include({ code: 'Failed', operation: 'Workspaces_CreateOrUpdate' });
      },
    ));

  it('is known to have failed when it is resumed, too', () =>
    deleting(
      [{ status: 200, body: { status: 'Failed', error: { code: 'X', message: 'No.' } } }],
      async (poller, server) => {
        await failureOf(poller.pollUntilDone());
        const resumeFrom = poller.toString();
        const resumed = await clientOf(server.endpoint).workspaces.beginDelete('rg', 'ws', { resumeFrom });
        expect((await failureOf(resumed.pollUntilDone())).code).to.equal('Failed');
      },
    ));

  it('looks again after what may pass: 503, 429, a broken connection', () =>
    deleting(
      [{ status: 503 }, reset, { status: 429, headers: { 'retry-after-ms': '1' } }, running, done],
      async (poller, { received }) => {
        await poller.pollUntilDone();
        expect(received.map(({ method }) => method)).to.deep.equal(['DELETE', ...Array<string>(5).fill('GET')]);
      },
    ));

  it('says that it may have been carried out when looking fails for good, and can be looked after again', () =>
    deleting([{ status: 403, body: { error: { code: 'Forbidden', message: 'No.' } } }, done], async (poller) => {
      const failure = await failureOf(poller.pollUntilDone());
      expect(failure).to.include({ code: 'Forbidden', operation: 'Workspaces_Delete', mayHaveBeenCarriedOut: true });
      expect(failure.resource).to.equal(workspaceResource);
      expect(failure.message + JSON.stringify(failure)).to.not.contain('hunter2');
      await poller.pollUntilDone();
      expect(poller.isDone()).to.equal(true);
    }));

  it('is begun once, whatever becomes of the request', async () => {
    for (const answer of [{ status: 500 }, reset] as const) {
      await withServer([answer, { status: 204 }], async ({ endpoint, received }) => {
        const { workspaces } = clientOf(endpoint);
        for (const call of [
          () => workspaces.beginDelete('rg', 'ws'),
          () => workspaces.beginCreateOrUpdate('rg', 'ws', { location: 'westus' }),
          () => workspaces.updateTags('rg', 'ws', { tags: {} }),
        ]) {
          received.length = 0;
          expect(await failureOf(call())).to.have.property('mayHaveBeenCarriedOut', true);
          expect(received).to.have.length(1);
        }
      });
    }
  });

  it('is begun again after a 429: that was not carried out', () =>
    withServer(
      [{ status: 429, headers: { 'retry-after-ms': '1' } }, { status: 204 }],
      async ({ endpoint, received }) => {
        await clientOf(endpoint).workspaces.beginDeleteAndWait('rg', 'ws');
        expect(received).to.have.length(2);
      },
    ));
});

describe('Waiting for an operation', () => {
  it('waits as long as the first answer asks', () =>
    deleting(
      [done],
      async (poller, { received }) => {
        const start = performance.now();
        const waiting = poller.pollUntilDone();
        await new Promise((resolve) => setTimeout(resolve, 500));
        expect(received).to.have.length(1);
        await waiting;
        expect(performance.now() - start).to.be.at.least(900);
      },
      { ...accepted, headers: { ...accepted.headers, 'Retry-After': '1' } },
    ));

  it('waits as long as a later answer asks', () =>
    deleting([{ ...running, headers: { 'Retry-After': '1' } }, done], async (poller, { received }) => {
      const start = performance.now();
      await poller.pollUntilDone();
      expect(received).to.have.length(3);
      expect(performance.now() - start).to.be.at.least(900);
    }));

  for (const wait of ['-1', 'soon', '0', '', '99999999999999999999', 'Fri, 31 Dec 9999 23:59:59 GMT']) {
    it(`never looks without a pause, nor where Retry-After is '${wait}'`, () =>
      withServer([accepted, { ...running, headers: { 'Retry-After': wait } }], async ({ endpoint, received }) => {
        const stop = new AbortController();
        const poller = await clientOf(endpoint).workspaces.beginDelete('rg', 'ws');
        const waiting = failureOf(poller.pollUntilDone({ abortSignal: stop.signal }));
        while (received.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
        await new Promise((resolve) => setTimeout(resolve, 150));
        stop.abort();
        await waiting;
        expect(received).to.have.length(2);
      }));
  }

  it('ends with the signal, between two looks', () =>
    deleting([{ ...running, headers: { 'Retry-After': '60' } }], async (poller, { received }) => {
      const stop = new AbortController();
      const waiting = failureOf(poller.pollUntilDone({ abortSignal: stop.signal }));
      while (received.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
      setTimeout(() => stop.abort(), 20);
      const failure = await waiting;
      expect(failure).to.include({ code: 'AbortError', mayHaveBeenCarriedOut: true });
      expect(failure.message).to.equal('Waiting was canceled; the operation itself goes on in the service.');
    }));

  it('ends with the signal, before the first look and in the middle of one', async () => {
    for (const first of [{ ...accepted, headers: { ...accepted.headers, 'Retry-After': '60' } }, accepted] as const) {
      await deleting(
        ['hang'],
        async (poller) => {
          const stop = new AbortController();
          setTimeout(() => stop.abort(), 50);
          const failure = await failureOf(poller.pollUntilDone({ abortSignal: stop.signal }));
          expect(failure.code).to.equal('AbortError');
        },
        first,
      );
    }
  });

  it('ends with the signal while the result is read', () =>
    withServer(
      [{ status: 201, headers: accepted.headers, body: { location: 'westus' } }, done, 'hang'],
      async ({ endpoint, received }) => {
        const stop = new AbortController();
        const { workspaces } = clientOf(endpoint);
        const poller = await workspaces.beginCreateOrUpdate('rg', 'ws', { location: 'westus' });
        const waiting = failureOf(poller.pollUntilDone({ abortSignal: stop.signal }));
        while (received.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
        stop.abort();
        expect((await waiting).code).to.equal('AbortError');
      },
    ));

  it('ends when it is told to stop', () =>
    deleting([{ ...running, headers: { 'Retry-After': '60' } }], async (poller) => {
      const waiting = failureOf(poller.pollUntilDone());
      setTimeout(() => poller.stopPolling(), 50);
      expect((await waiting).code).to.equal('AbortError');
      expect(poller.isStopped()).to.equal(true);
    }));
});
