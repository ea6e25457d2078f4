import {
  createTracingClient,
  useInstrumenter,
  type Instrumenter,
  type SpanStatus,
  type TracingSpan,
} from '@azure/core-tracing';
import { expect } from 'chai';
import { clientOf, failureOf } from '../helpers/client.js';
import { withServer, type Answer, type TestServer } from '../helpers/server.js';

/** A span that was made. */
interface Span {
  readonly name: string;
  readonly parent: string | undefined;
  readonly attributes: Record<string, unknown>;
  status?: SpanStatus;
  ended: boolean;
}

const current = Symbol('current span');
// The only way to an empty context is the instrumenter there is before another is named.
const nowhere = createTracingClient({ namespace: '', packageName: 'test' }).startSpan('').updatedOptions.tracingOptions
  ?.tracingContext;

/** Runs a test with an instrumenter that notes every span, against a server on loopback. */
async function withSpans(
  answers: readonly Answer[],
  test: (spans: readonly Span[], server: TestServer) => Promise<void>,
): Promise<void> {
  const spans: Span[] = [];
  useInstrumenter(noting(spans));
  try {
    await withServer(answers, (server) => test(spans, server));
  } finally {
    // None is what there is by default.
    useInstrumenter(undefined as unknown as Instrumenter);
  }
}

function noting(spans: Span[]): Instrumenter {
  return {
    startSpan(name, { tracingContext = nowhere, spanAttributes = {} }) {
      const parent = tracingContext.getValue(current) as string | undefined;
      const span: Span = { name, parent, attributes: { ...spanAttributes }, ended: false };
      spans.push(span);
      return { span: recorder(span), tracingContext: tracingContext.setValue(current, name) };
    },
    withContext: (_, callback, ...args) => callback(...args),
    parseTraceparentHeader: () => undefined,
    createRequestHeaders: (context) => ({ traceparent: String(context?.getValue(current)) }),
  };
}

function recorder(span: Span): TracingSpan {
  return {
    setStatus: (status) => void (span.status = status),
    setAttribute: (name, value) => void (span.attributes[name] = value),
    end: () => void (span.ended = true),
    recordException: () => undefined,
    isRecording: () => true,
  };
}

const client = 'AzureQuantumManagementClient';
const monitor = { status: 202, headers: { Location: '/status?sig=hunter2' } };

describe('Tracing', () => {
  it('makes each operation a span, and each request one below it', () =>
    withSpans([{ status: 200, body: {} }], async (spans, { endpoint, received }) => {
      await clientOf(endpoint).workspace.listKeys('rg', 'ws');
      expect(spans.map(({ name, parent }) => [name, parent])).to.deep.equal([
        [`${client}.workspaces.listKeys`, undefined],
        ['HTTP POST', `${client}.workspaces.listKeys`],
      ]);
      expect(spans[0]).to.deep.include({ ended: true, status: { status: 'success' } });
      expect(spans[0]?.attributes).to.deep.equal({ 'az.namespace': 'Microsoft.Quantum' });
      expect(spans[1]?.attributes).to.include({ 'http.method': 'POST', 'http.status_code': 200 });
      expect(received[0]?.headers).to.have.property('traceparent', 'HTTP POST');
    }));

  it('makes a request that is sent again another span of the same operation', () =>
    withSpans([{ status: 503 }, { status: 200, body: {} }], async (spans, { endpoint }) => {
      await clientOf(endpoint).workspaces.get('rg', 'ws');
      expect(spans.map(({ name }) => name)).to.deep.equal([`${client}.workspaces.get`, 'HTTP GET', 'HTTP GET']);
    }));

  it('makes each page a span', () => {
    const page = { status: 200, body: { value: [], nextLink: '/next' } };
    return withSpans([page, { status: 200, body: { value: [] } }], async (spans, { endpoint }) => {
      for await (const page of clientOf(endpoint).offerings.list('westus').byPage()) expect(page).to.deep.equal([]);
      const named = spans.filter(({ name }) => name === `${client}.offerings.list`);
      expect(named).to.have.length(2);
    });
  });

  it('makes an operation that goes on one span to its end, and shows no signature of an address', () =>
    withSpans([monitor, { status: 202 }, { status: 204 }], async (spans, { endpoint }) => {
      await clientOf(endpoint).workspaces.beginDeleteAndWait('rg', 'ws', { updateIntervalInMs: 1 });
      expect(spans.map(({ name, parent }) => [name, parent])).to.deep.equal([
        [`${client}.workspaces.delete`, undefined],
        ['HTTP DELETE', `${client}.workspaces.delete`],
        ['HTTP GET', `${client}.workspaces.delete`],
        ['HTTP GET', `${client}.workspaces.delete`],
      ]);
      expect(spans[0]).to.have.property('ended', true);
      expect(JSON.stringify(spans)).to.contain('/status').and.to.not.contain('hunter2');
    }));

  it('tells of a failure with an error that holds no secret', () =>
    withSpans(
      [{ status: 409, body: { error: { code: 'Conflict', message: 'ApiKey=hunter2' } } }],
      async (spans, { endpoint }) => {
        const error = await failureOf(clientOf(endpoint).workspace.regenerateKeys('rg', 'ws', {}));
        expect(spans[0]?.status).to.deep.equal({ status: 'error', error });
        const { status } = spans[0] ?? {};
        expect(status?.status === 'error' && String(status.error)).to.not.contain('hunter2');
      },
    ));

  it('is below a span of the caller', () =>
    withSpans([{ status: 200, body: {} }], async (spans, { endpoint }) => {
      const tracingContext = nowhere.setValue(current, 'mine');
      await clientOf(endpoint).workspaces.get('rg', 'ws', { tracingOptions: { tracingContext } });
      expect(spans[0]).to.have.property('parent', 'mine');
    }));
});
