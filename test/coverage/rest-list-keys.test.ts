import { expect } from 'chai';
import { AzureQuantumManagementClient, type ConnectOptions } from '../../src/index.js';
import type { QuantumServiceError } from '../../src/quantum/management/errors.js';
import { failureOf } from '../quantum/helpers/calls.js';
import { azq } from './azq.js';
import { shellNames } from './covered-call.js';
import { covers } from './covers.js';
import { useWorld } from './use-world.js';

const sample = {
  apiKeyEnabled: true,
  primaryKey: { createdAt: '2023-11-13T23:06:09.147165Z', key: '<primaryKey>' },
  secondaryKey: { createdAt: '2023-11-13T23:06:09.147165Z', key: '<secondaryKey>' },
  primaryConnectionString: '<primaryConnectionString>',
  secondaryConnectionString: '<secondaryConnectionString>',
};

const errorDetail = {
  code: 'Outer',
  message: 'It went wrong.',
  target: 'workspaces/ws1',
  details: [
    { code: 'Inner', message: 'Because.', target: 'it', additionalInfo: [{ type: 'Policy', info: { rule: 'none' } }] },
  ],
};

describe('what the document Workspaces - List Keys says', () => {
  const test = useWorld();
  const list = (names: Partial<typeof test.names> = {}, options: ConnectOptions = {}) =>
    test.quantum(options).getAzQuantumApiWorkspaceKey({ ...test.names, ...names });
  const answerWith = (status: number, body: object) =>
    test.world.emulator.faults.inject({ path: '/listKeys', answer: { status, body: JSON.stringify(body) } });

  covers(['rest-list-keys/request', 'rest-list-keys/sample-request'], 'sends the request of the sample', async () => {
    answerWith(200, sample);
    await list({ resourceGroupName: 'quantumResourcegroup', workspaceName: 'quantumworkspace1' });
    const [request, ...more] = test.sent();
    expect(more).to.be.empty;
    expect(request).to.deep.include({
      method: 'POST',
      path: '/subscriptions/00000000-1111-2222-3333-444444444444/resourceGroups/quantumResourcegroup/providers/Microsoft.Quantum/workspaces/quantumworkspace1/listKeys',
      query: { 'api-version': '2025-12-15-preview' },
      body: undefined,
    });
  });

  covers(
    ['rest-list-keys/sample-response', 'rest-list-keys/ApiKey', 'rest-list-keys/ListKeysResult'],
    'reads the answer of the sample',
    async () => {
      answerWith(200, sample);
      const createdAt = new Date('2023-11-13T23:06:09.147Z');
      expect(await list()).to.deep.equal([
        {
          apiKeyEnabled: true,
          primaryKeyCreatedAt: createdAt,
          primaryKeyKey: '<primaryKey>',
          primaryConnectionString: '<primaryConnectionString>',
          secondaryKeyCreatedAt: createdAt,
          secondaryKeyKey: '<secondaryKey>',
          secondaryConnectionString: '<secondaryConnectionString>',
        },
      ]);
    },
  );

  covers('rest-list-keys/ok', 'reads what the service says', async () => {
    const [keys] = await list();
    expect(keys?.primaryConnectionString).to.contain(
      `WorkspaceName=${test.at.workspaceName};ApiKey=${keys?.primaryKeyKey};`,
    );
    expect(test.sent().map(({ status }) => status)).to.deep.equal([200]);
  });

  const refused: readonly [string, readonly string[]][] = [
    ['resourceGroupName', ['', 'g'.repeat(91)]],
    ['subscriptionId', ['', 'subscription', '00000000-1111-2222-3333-44444444444']],
    ['workspaceName', ['', '-ws', 'ws-', 'w s', 'w/s', 'w.s']],
  ];
  const taken: Readonly<Record<string, readonly string[]>> = {
    resourceGroupName: ['g', 'g'.repeat(90)],
    subscriptionId: ['11111111-2222-3333-4444-55555555555A'],
    workspaceName: ['w', 'W1', 'w--1'],
  };
  for (const [name, values] of refused) {
    covers(`rest-list-keys/${name}`, `takes what ${name} may be, and sends nothing else`, async () => {
      for (const value of values) expect((await failureOf(list({ [name]: value }))).category).to.equal('InvalidData');
      expect(test.sent()).to.be.empty;
      for (const value of taken[name] ?? []) {
        answerWith(200, sample);
        await list({ [name]: value });
        expect(test.sent().at(-1)?.path.split('/')).to.include(value);
      }
    });
  }

  covers('rest-list-keys/resourceGroupName', 'does not care for the case of a resource group', async () => {
    const { resourceGroupName } = test.at;
    expect(await list({ resourceGroupName: resourceGroupName.toUpperCase() })).to.deep.equal(await list());
  });

  covers('rest-list-keys/api-version', 'uses the api-version it is told', async () => {
    const { endpoint, at } = test;
    await list({}, { apiVersion: '2023-11-13-preview' });
    const environment = { AZURE_QUANTUM_API_VERSION: '2025-01-01-preview' };
    expect((await azq(['workspace', 'keys', 'list', ...shellNames(at)], { endpoint, environment })).code).to.equal(0);
    expect(test.sent().map(({ query }) => query['api-version'])).to.deep.equal([
      '2023-11-13-preview',
      '2025-01-01-preview',
    ]);
  });

  covers(['rest-list-keys/error', 'rest-list-keys/ErrorResponse'], 'says what the service says', async () => {
    const error = await failureOf(list({ workspaceName: 'nowhere' }));
    expect(error.fullyQualifiedErrorId).to.equal('ResourceNotFound,Get-AzQuantumApiWorkspaceKey');
    expect(error.message).to.match(/nowhere' .* was not found/);
    expect(error.data).to.include({ statusCode: 404, code: 'ResourceNotFound' });
  });

  covers(
    ['rest-list-keys/ErrorDetail', 'rest-list-keys/ErrorAdditionalInfo'],
    'hands on the details of an error',
    async () => {
      answerWith(409, { error: errorDetail });
      const client = new AzureQuantumManagementClient(undefined, test.at.subscriptionId, { endpoint: test.endpoint });
      const error = await client.workspace.listKeys('rg', 'ws1').then(
        () => expect.fail('It did not fail.'),
        (reason: unknown) => reason as QuantumServiceError,
      );
      expect(error.code).to.equal('Outer');
      expect(error.message).to.contain('It went wrong.');
      expect(error.details).to.deep.equal(errorDetail.details);
    },
  );

  covers('rest-list-keys/seamless', 'lets one key serve while the other is regenerated', async () => {
    const { world, at, names } = test;
    const [before] = await list();
    await test.quantum().newAzQuantumApiWorkspaceKey({ ...names, key: 'Secondary' });
    expect(await world.opensWith(at, before?.primaryKeyKey ?? '')).to.equal(200);
    expect(await world.opensWith(at, before?.secondaryKeyKey ?? '')).to.equal(401);
  });
});
