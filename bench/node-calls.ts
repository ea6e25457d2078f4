/** Milliseconds of one call each: the Node API, bare core-client, fetch. Runs in the Node that is measured. */
import { createSerializer, ServiceClient, type OperationSpec } from '@azure/core-client';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as product from '../src/index.js';
import { apiVersion, workspace } from './emulator.js';
import { interleave } from './interleave.js';

// What users run is the build, not the source.
const built = pathToFileURL(join(import.meta.dirname, '..', 'dist', 'index.js')).href;
const { connect } = (await import(built)) as typeof product;
const uri = process.env['BENCH_URI'] ?? '';
const { origin, pathname } = new URL(uri);
const calls = 100;

const quantum = connect({ endpoint: origin, subscriptionId: workspace.subscriptionId });
const { resourceGroupName, workspaceName } = workspace;

const client = new ServiceClient({ endpoint: origin, allowInsecureConnection: true });
const spec: OperationSpec = {
  httpMethod: 'POST',
  path: pathname,
  queryParameters: [
    {
      parameterPath: 'apiVersion',
      mapper: { serializedName: 'api-version', required: true, type: { name: 'String' } },
    },
  ],
  contentType: 'application/json',
  requestBody: { parameterPath: 'keys', mapper: { required: true, type: { name: 'any' } } },
  responses: { 204: {} },
  serializer: createSerializer(),
};

async function timed(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < calls; i++) await call();
  return (performance.now() - start) / calls;
}

const rounds = Number(process.env['BENCH_ROUNDS']);
const results = await interleave(rounds, {
  api: () => timed(() => quantum.newAzQuantumApiWorkspaceKey({ resourceGroupName, workspaceName, key: 'Primary' })),
  coreClient: () => timed(() => client.sendOperationRequest({ keys: { keys: ['Primary'] }, apiVersion }, spec)),
  fetch: () =>
    timed(async () => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(uri, { method: 'POST', headers, body: '{"keys":["Primary"]}' });
      await answer.arrayBuffer();
    }),
});
process.stdout.write(JSON.stringify(results));
