import { expect } from 'chai';
import { connectWorkspace } from '../../src/index.js';
import { workspaceVariables } from '../../src/quantum/environment-connection.js';
import { failureOf } from '../quantum/helpers/calls.js';
import { withEnvironment } from '../quantum/helpers/fake-az.js';
import { azq } from './azq.js';
import { covers } from './covers.js';
import { useWorld } from './use-world.js';

describe('what the documents show of connecting, from Node and the shell', () => {
  const test = useWorld();
  const providerStatus = () => `${test.at.id}/providerStatus`;
  /** What the workspace's data plane was asked with. */
  const opened = () =>
    test.sent().map(({ path, headers, status }) => [path, status, 'x-ms-quantum-api-key' in headers]);
  const without = Object.fromEntries(
    [...workspaceVariables, 'AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET'].map((name) => [
      name,
      undefined,
    ]),
  );

  covers(
    ['access-keys/from-connection-string', 'access-keys/get-targets', 'connect-to-workspace/no-account'],
    'connects with a connection string and lists targets, and no account has any part in it',
    () =>
      // The one credential that is allowed is one that is not there.
      withEnvironment({ ...without, AZURE_TOKEN_CREDENTIALS: 'EnvironmentCredential' }, async () => {
        const connection = await connectWorkspace({ connectionString: test.at.connectionString });
        expect(connection.workspace).to.include({ ...test.names, authentication: 'Key' });
        const targets = await connection.getTargets();
        expect(targets.map(({ id }) => id)).to.include('ionq.simulator');
        expect(opened()).to.deep.equal([[providerStatus(), 200, true]]);
        expect(test.sent()[0]?.headers).to.not.have.property('authorization');
      }),
  );

  covers('access-keys/from-connection-string', 'takes the connection string as the service lists it', async () => {
    const [keys] = await test.quantum().getAzQuantumApiWorkspaceKey(test.names);
    const { workspace } = await connectWorkspace({ connectionString: keys?.primaryConnectionString ?? '' });
    expect(workspace).to.deep.equal({
      ...test.names,
      location: undefined,
      endpoint: test.at.endpoint,
      authentication: 'Key',
    });
  });

  covers(
    ['access-keys/environment-variable', 'access-keys/environment-workspace'],
    'connects with the connection string in the environment',
    async () => {
      const environment = { AZURE_QUANTUM_CONNECTION_STRING: test.at.connectionString };
      await withEnvironment({ ...without, ...environment }, async () => {
        const connection = await connectWorkspace();
        expect(connection.workspace).to.include({ ...test.names, authentication: 'Key' });
        expect(await connection.getTargets()).to.not.be.empty;
      });
      const { code, stdout } = await azq(['target', 'list'], { endpoint: test.endpoint, environment });
      expect(code).to.equal(0);
      expect(stdout).to.contain('"ionq.simulator"');
      expect(opened()).to.deep.equal([1, 2].map(() => [providerStatus(), 200, true]));
    },
  );

  covers('connect-to-workspace/header-values', 'reads the resource id and the location of a workspace', async () => {
    const { workspaceName, ...group } = test.names;
    const [found] = await test.quantum().getAzQuantumApiWorkspace({ ...group, name: workspaceName });
    expect(found).to.include({ id: test.at.id, location: 'westus' });
    const { workspace } = await connectWorkspace({ resourceId: found?.id ?? '', location: found?.location ?? '' });
    expect(workspace).to.include({ ...test.names, endpoint: 'https://westus.quantum.azure.com' });
  });

  covers('access-keys/disabled-unauthorized', 'says so when access keys are disabled', async () => {
    const connection = await connectWorkspace({ connectionString: test.at.connectionString });
    expect(await connection.getTargets()).to.not.be.empty;
    await test.world.enableKeys(test.at, false);
    const byString = await failureOf(connection.getTargets());
    const { endpoint, key } = test.at;
    const byKey = await connectWorkspace({ endpoint, ...test.names, key });
    for (const failure of [byString, await failureOf(byKey.getTargets())]) {
      expect(failure.fullyQualifiedErrorId).to.equal('Unauthorized,Get-AzQuantumApiTarget');
      expect(failure.message)
        .to.match(/disabled/)
        .and.not.contain(key);
    }
    await test.world.enableKeys(test.at, true);
    expect(await connection.getTargets()).to.not.be.empty;
  });
});
