import { expect } from 'chai';
import { clientOf, failureOf, subscriptionId, workspaceResource } from '../helpers/client.js';
import { withServer, type Answer } from '../helpers/server.js';

const fast = { updateIntervalInMs: 1 };
const location = { location: 'westus' };
const created = '2026-01-01T00:00:00.000Z';

function workspace(provisioningState: string): object {
  return { name: 'ws', location: 'westus', systemData: { createdAt: created }, properties: { provisioningState } };
}

/** An answer whose headers lead to a path of the server that gives it. */
function accepted(status: number, headers: Record<string, string>, body: unknown) {
  return (endpoint: string): Answer => {
    const absolute = Object.entries(headers).map(([name, value]) => [name, value.replace(/^\//, `${endpoint}/`)]);
    return { status, headers: Object.fromEntries(absolute) as Record<string, string>, body };
  };
}

/** Runs a test against a server whose first answer needs to know where the server is. */
async function withAccepted(
  first: (endpoint: string) => Answer,
  rest: readonly Answer[],
  test: (server: Parameters<Parameters<typeof withServer>[1]>[0]) => Promise<void>,
): Promise<void> {
  const answers: Answer[] = ['reset', ...rest];
  await withServer(answers, (server) => {
    answers[0] = first(server.endpoint);
    return test(server);
  });
}

const monitor = '/providers/Microsoft.Quantum/locations/WESTUS/operationStatuses/1*2?api-version=x&t=1&s=hunter2';
const putAccepted = accepted(201, { 'Azure-AsyncOperation': monitor }, workspace('Accepted'));
const deleteAccepted = accepted(202, { 'Azure-AsyncOperation': monitor, Location: monitor }, null);
const status = (name: string, more: object = {}): Answer => ({ status: 200, body: { status: name, ...more } });

describe('workspaces.beginCreateOrUpdate', () => {
  it('puts the workspace, follows Azure-AsyncOperation to the end, and reads the result', () =>
    withAccepted(
      putAccepted,
      [
        status('Accepted'),
        status('ProviderLaunching'),
        status('Succeeded', { properties: null }),
        { status: 200, body: workspace('Succeeded') },
      ],
      async ({ endpoint, received }) => {
        const poller = await clientOf(endpoint).workspaces.beginCreateOrUpdate('rg', 'ws', location, fast);
        expect(poller.isDone()).to.equal(false);
        expect(poller.getOperationState()).to.include({ status: 'running', serviceStatus: 'Accepted' });
        const result = await poller.pollUntilDone();
        expect(result.systemData?.createdAt).to.deep.equal(new Date(created));
        expect(result.properties?.provisioningState).to.equal('Succeeded');
        expect(poller.isDone()).to.equal(true);
        expect(poller.getResult()).to.equal(result);
        const own = `${workspaceResource}?api-version=2025-12-15-preview`;
        expect(received.map(({ method, url }) => [method, url])).to.deep.equal([
          ['PUT', own],
          ['GET', monitor],
          ['GET', monitor],
          ['GET', monitor],
          ['GET', own],
        ]);
        expect(received[0]?.body).to.equal('{"location":"westus"}');
        expect(received[0]?.headers['content-type']).to.equal('application/json');
        const ids = received.map(({ headers }) => headers['x-ms-client-request-id']);
        expect(new Set(ids).size).to.equal(5);
      },
    ));

  it('is done at once where the answer says so', () =>
    withServer([{ status: 200, body: workspace('Succeeded') }], async ({ endpoint, received }) => {
      const { workspaces } = clientOf(endpoint);
      const result = await workspaces.beginCreateOrUpdateAndWait('rg', 'ws', location);
      expect(result.systemData?.createdAt).to.deep.equal(new Date(created));
      expect(received).to.have.length(1);
    }));

  it('reads the workspace itself where there is no address to follow', () =>
    withServer(
      [
        { status: 201, body: workspace('Accepted') },
        { status: 200, body: workspace('ProviderLaunching') },
        { status: 200, body: workspace('Succeeded') },
      ],
      async ({ endpoint, received }) => {
        const { workspaces } = clientOf(endpoint);
        const result = await workspaces.beginCreateOrUpdateAndWait('rg', 'ws', location, fast);
        expect(result.properties?.provisioningState).to.equal('Succeeded');
        expect(received.map(({ method }) => method)).to.deep.equal(['PUT', 'GET', 'GET']);
      },
    ));

  it('tells of progress until nobody wants to know', () =>
    withAccepted(
      putAccepted,
      [
        status('Accepted', { percentComplete: 10 }),
        status('Provisioning', { percentComplete: 60 }),
        status('Succeeded'),
        { status: 200, body: workspace('Succeeded') },
      ],
      async ({ endpoint }) => {
        const poller = await clientOf(endpoint).workspaces.beginCreateOrUpdate('rg', 'ws', location, fast);
        const seen: unknown[] = [];
        const stop = poller.onProgress(({ status, serviceStatus, percentComplete }) => {
          seen.push([status, serviceStatus, percentComplete]);
          if (seen.length === 2) stop();
        });
        await poller.pollUntilDone();
        expect(seen).to.deep.equal([
          ['running', 'Accepted', 10],
          ['running', 'Provisioning', 60],
        ]);
      },
    ));

  it('goes on where an earlier poller was, without beginning again', () =>
    withAccepted(
      putAccepted,
      [status('Accepted'), status('Succeeded'), { status: 200, body: workspace('Succeeded') }],
      async ({ endpoint, received }) => {
        const { workspaces } = clientOf(endpoint);
        const first = await workspaces.beginCreateOrUpdate('rg', 'ws', location, fast);
        await first.poll();
        const resumeFrom = first.toString();
        const second = await workspaces.beginCreateOrUpdate('rg', 'ws', location, { ...fast, resumeFrom });
        expect((await second.pollUntilDone()).properties?.provisioningState).to.equal('Succeeded');
        expect(received.map(({ method }) => method)).to.deep.equal(['PUT', 'GET', 'GET', 'GET']);
      },
    ));

  it('is read again when what is resumed was done', () =>
    withServer([{ status: 200, body: workspace('Succeeded') }], async ({ endpoint, received }) => {
      const { workspaces } = clientOf(endpoint);
      const resumeFrom = (await workspaces.beginCreateOrUpdate('rg', 'ws', location)).toString();
      const result = await workspaces.beginCreateOrUpdateAndWait('rg', 'ws', location, { resumeFrom });
      expect(result.systemData?.createdAt).to.deep.equal(new Date(created));
      expect(received.map(({ method }) => method)).to.deep.equal(['PUT', 'GET']);
    }));

  for (const resumeFrom of ['', 'nonsense', '{}', '{"state":{}}', 'null']) {
    it(`begins nothing when it is to resume ${JSON.stringify(resumeFrom)}`, () =>
      withServer([{ status: 200, body: workspace('Succeeded') }], async ({ endpoint, received }) => {
        const error = await failureOf(
          clientOf(endpoint).workspaces.beginCreateOrUpdate('rg', 'ws', location, { resumeFrom }),
        );
        expect(error.code).to.equal('InvalidResumeToken');
        expect(received).to.deep.equal([]);
      }));
  }

  it('has its condition with the change, and not with what looks after it', () =>
    withAccepted(
      putAccepted,
      [status('Succeeded'), { status: 200, body: workspace('Succeeded') }],
      async ({ endpoint, received }) => {
        const requestOptions = { customHeaders: { 'If-Match': '"e"', 'x-mine': '1' } };
        await clientOf(endpoint).workspaces.beginCreateOrUpdateAndWait('rg', 'ws', location, {
          ...fast,
          requestOptions,
        });
        expect(received.map(({ headers }) => [headers['if-match'], headers['x-mine']])).to.deep.equal([
          ['"e"', '1'],
          [undefined, '1'],
          [undefined, '1'],
        ]);
      },
    ));

  it('refuses a status at another origin, and sends nothing there', () =>
    withServer([], (elsewhere) =>
      withServer(
        [
          {
            status: 201,
            headers: { 'Azure-AsyncOperation': `${elsewhere.endpoint}/steal` },
            body: workspace('Accepted'),
          },
        ],
        async ({ endpoint }) => {
          const error = await failureOf(
            clientOf(endpoint).workspaces.beginCreateOrUpdateAndWait('rg', 'ws', location, fast),
          );
          expect(error).to.include({ code: 'LinkToOtherOrigin', mayHaveBeenCarriedOut: true });
          expect(elsewhere.received).to.deep.equal([]);
        },
      ),
    ));
});

describe('workspaces.beginDelete', () => {
  it('deletes, and follows Azure-AsyncOperation to the end', () =>
    withAccepted(
      deleteAccepted,
      [{ status: 202, body: { status: 'Deleting' } }, status('Succeeded')],
      async ({ endpoint, received }) => {
        expect(await clientOf(endpoint).workspaces.beginDeleteAndWait('rg', 'ws', fast)).to.equal(undefined);
        expect(received.map(({ method, url }) => `${method} ${url.split('?')[0]}`)).to.deep.equal([
          `DELETE ${workspaceResource}`,
          `GET ${monitor.split('?')[0]}`,
          `GET ${monitor.split('?')[0]}`,
        ]);
      },
    ));

  for (const [what, end] of [
    ['204', { status: 204 }],
    ['200 without a body', { status: 200 }],
  ] as const) {
    it(`follows Location until it answers ${what}`, () =>
      withAccepted(
        accepted(202, { Location: monitor }, undefined),
        [{ status: 202 }, { status: 202, body: null }, end],
        async ({ endpoint, received }) => {
          await clientOf(endpoint).workspaces.beginDeleteAndWait('rg', 'ws', fast);
          expect(received).to.have.length(4);
        },
      ));
  }

  it('is done when there is nothing to delete', () =>
    withServer([{ status: 204 }], async ({ endpoint, received }) => {
      const poller = await clientOf(endpoint).workspaces.beginDelete('rg', 'ws');
      expect(poller.isDone()).to.equal(true);
      await poller.pollUntilDone();
      expect(received.map(({ method }) => method)).to.deep.equal(['DELETE']);
    }));

  it('does not take a web page for the end', () =>
    withAccepted(
      accepted(202, { Location: monitor }, undefined),
      [{ status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Log in to this network' }],
      async ({ endpoint }) => {
        const error = await failureOf(clientOf(endpoint).workspaces.beginDeleteAndWait('rg', 'ws', fast));
        expect(error.message).to.contain('not the JSON it should be');
        expect(error).to.include({ operation: 'Workspaces_Delete', mayHaveBeenCarriedOut: true });
      },
    ));

  it('names workspace and operation when it fails at once', () =>
    withServer(
      [{ status: 409, body: { error: { code: 'ScopeLocked', message: 'Locked.' } } }],
      async ({ endpoint, received }) => {
        const error = await failureOf(clientOf(endpoint).workspaces.beginDelete('rg', 'ws'));
        expect(error).to.include({
          code: 'ScopeLocked',
          operation: 'Workspaces_Delete',
          resource: `/subscriptions/${subscriptionId}/resourceGroups/rg/providers/Microsoft.Quantum/workspaces/ws`,
          mayHaveBeenCarriedOut: false,
        });
        expect(received).to.have.length(1);
      },
    ));
});
