import {
  bearerTokenAuthenticationPolicy,
  createDefaultHttpClient,
  createPipelineFromOptions,
  createPipelineRequest,
  type HttpMethods,
  type Pipeline,
} from '@azure/core-rest-pipeline';
import { ClientSecretCredential } from '@azure/identity';
import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { apiVersion, clientId, clientSecret, tenantId, useSecureEmulator, workspacePath } from './secure-emulator.js';

const versionOf = (name: string) =>
  (
    JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`${name}/package.json`), 'utf8')) as {
      version: string;
    }
  ).version;

describe(`@azure/core-rest-pipeline ${versionOf('@azure/core-rest-pipeline')} and @azure/identity ${versionOf('@azure/identity')} against the emulator`, () => {
  const secure = useSecureEmulator();
  let pipeline: Pipeline;
  before(() => {
    const credential = new ClientSecretCredential(tenantId, clientId, clientSecret, {
      authorityHost: secure.endpoint,
      disableInstanceDiscovery: true,
      tlsOptions: { ca: secure.ca },
    });
    pipeline = createPipelineFromOptions({ tlsOptions: { ca: secure.ca } });
    pipeline.addPolicy(
      bearerTokenAuthenticationPolicy({ credential, scopes: 'https://management.azure.com/.default' }),
    );
  });

  async function call(method: HttpMethods, action = '', body?: object) {
    const request = createPipelineRequest({
      url: `${secure.endpoint}${workspacePath}${action}?api-version=${apiVersion}`,
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    if (body) request.headers.set('content-type', 'application/json');
    const { status, bodyAsText, headers } = await pipeline.sendRequest(createDefaultHttpClient(), request);
    return { status, headers, body: bodyAsText ? (JSON.parse(bodyAsText) as Record<string, never>) : undefined };
  }

  it('creates a workspace', async () => {
    const { status, headers } = await call('PUT', '', { location: 'westus', properties: {} });
    expect(status).to.equal(201);
    expect(headers.get('azure-asyncoperation')).to.contain('/operationStatuses/');
    let state: unknown;
    while (state !== 'Succeeded') state = (await call('GET')).body?.['properties']?.['provisioningState'];
  });

  it('lists and regenerates keys', async () => {
    const before = await call('POST', '/listKeys');
    expect((await call('POST', '/regenerateKey', { keys: ['Primary'] })).status).to.equal(204);
    const after = await call('POST', '/listKeys');
    expect(after.body?.['primaryKey']).to.not.deep.equal(before.body?.['primaryKey']);
    expect(after.body?.['secondaryKey']).to.deep.equal(before.body?.['secondaryKey']);
  });

  it('waits as long as a throttled answer says, and sends the request again', async () => {
    const answer = { status: 429, headers: { 'retry-after-ms': '10' } };
    secure.emulator.faults.inject({ path: workspacePath, answer });
    expect((await call('GET')).status).to.equal(200);
    expect(
      secure
        .sent()
        .slice(-2)
        .map(([, , status]) => status),
    ).to.deep.equal([429, 200]);
  });

  it('changes tags and deletes', async () => {
    expect((await call('PATCH', '', { tags: { team: 'b' } })).body).to.deep.include({ tags: { team: 'b' } });
    expect((await call('DELETE')).status).to.equal(202);
  });
});
