import { expect } from 'chai';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEmulator } from '../../src/emulator/start-emulator.js';
import { workspacesPath } from './call.js';

/** In a process of its own, because Node reads NODE_EXTRA_CA_CERTS when it starts. */
const script = `
  import { ClientSecretCredential } from '@azure/identity';
  import { bearerTokenAuthenticationPolicy, createDefaultHttpClient, createEmptyPipeline, createPipelineRequest } from '@azure/core-rest-pipeline';
  const [endpoint, path] = process.argv.slice(1);
  const credential = new ClientSecretCredential('72f988bf-86f1-41af-91ab-2d7cd011db47', 'my-app', 'secret', {
    authorityHost: endpoint,
    disableInstanceDiscovery: true,
  });
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(bearerTokenAuthenticationPolicy({ credential, scopes: 'https://management.azure.com/.default' }));
  const url = endpoint + path + '?api-version=2025-12-15-preview';
  const { status, bodyAsText } = await pipeline.sendRequest(createDefaultHttpClient(), createPipelineRequest({ url }));
  console.log(JSON.stringify({ status, body: JSON.parse(bodyAsText) }));
`;

describe('@azure/identity and @azure/core-rest-pipeline', () => {
  it('log in to the emulator and are let in, over https', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'emulator-ca-'));
    try {
      await using emulator = await startEmulator({ https: true, requireToken: true });
      writeFileSync(join(folder, 'ca.pem'), emulator.ca ?? '');
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--input-type=module', '--eval', script, emulator.endpoint, workspacesPath],
        { env: { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'), NODE_V8_COVERAGE: undefined } },
      );
      expect(JSON.parse(stdout)).to.deep.equal({ status: 200, body: { value: [] } });
      const token = emulator.requests.find(({ path }) => path.endsWith('/token'));
      expect(token?.body).to.include({ client_id: 'my-app', client_secret: 'REDACTED' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
