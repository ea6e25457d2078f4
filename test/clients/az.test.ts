import { expect } from 'chai';
import { join } from 'node:path';
import { covers } from '../coverage/covers.js';
import { describeWithClient } from './describe-with-client.js';
import { run, type ProgramResult } from './run.js';
import {
  apiVersion,
  clientId,
  clientSecret,
  otherSubscriptionId,
  subscriptionId,
  tenantId,
  useSecureEmulator,
  workspacePath,
} from './secure-emulator.js';

const az = {
  name: 'az',
  source: "Debian's azure-cli",
  candidates: [['az']],
  version: { args: ['version', '--output', 'json'], pattern: /"azure-cli": "([^"]+)"/ },
} as const;

const root = join(import.meta.dirname, '..', '..');

interface Keys {
  readonly primaryKey: { readonly key: string };
  readonly secondaryKey: { readonly key: string };
}

/**
 * The tests are steps of one session. az's own commands for workspaces are an extension, which no distribution packs;
 * `az rest` sends what they send.
 */
describeWithClient(az, function (command) {
  this.timeout(60_000);
  // Longer than all commands take, and time is put forward.
  const secure = useSecureEmulator(600_000);

  function azure(...words: string[]): Promise<ProgramResult> {
    return run(command, words, {
      env: {
        AZURE_CONFIG_DIR: join(secure.folder, 'az'),
        AZURE_CORE_COLLECT_TELEMETRY: 'false',
        AZURE_CORE_NO_COLOR: 'true',
        REQUESTS_CA_BUNDLE: secure.caFile,
      },
    });
  }

  async function answerOf(...words: string[]): Promise<unknown> {
    const { code, stdout, stderr } = await azure(...words);
    expect(code, stderr).to.equal(0);
    return stdout.trim() === '' ? undefined : JSON.parse(stdout);
  }

  const rest = (method: string, action = '', body?: object) =>
    answerOf(
      ...['rest', '--method', method, '--url', `${workspacePath}${action}?api-version=${apiVersion}`],
      ...(body ? ['--body', JSON.stringify(body)] : []),
    );

  const stateOf = async () => ((await rest('get')) as { properties: { provisioningState: string } }).properties;

  /** The endpoint's address ends in /adfs because az asks login.microsoftonline.com about every other one. */
  it('registers the emulator as a cloud and logs in', async () => {
    const { endpoint } = secure;
    await answerOf(
      ...['cloud', 'register', '--name', 'Emulator', '--endpoint-resource-manager', endpoint],
      ...['--endpoint-management', endpoint, '--endpoint-active-directory', `${endpoint}/adfs`],
      ...['--endpoint-active-directory-resource-id', 'https://management.azure.com/'],
      ...['--endpoint-active-directory-graph-resource-id', 'https://graph.windows.net/'],
    );
    await answerOf('cloud', 'set', '--name', 'Emulator');
    const subscriptions = await answerOf(
      ...['login', '--service-principal', '--username', clientId, '--password', clientSecret, '--tenant', tenantId],
    );
    expect((subscriptions as { id: string }[]).map(({ id }) => id)).to.deep.equal([
      subscriptionId,
      otherSubscriptionId,
    ]);
    expect(JSON.stringify(secure.emulator.requests)).to.not.contain(clientSecret);
  });

  it('PUTs a workspace and reads it', async () => {
    const created = await rest('put', '', { location: 'westus', tags: { team: 'a' }, properties: {} });
    expect(created).to.deep.include({ name: 'ws1', location: 'westus', tags: { team: 'a' } });
    expect((created as { properties: object }).properties).to.include({ provisioningState: 'Accepted' });
    secure.emulator.clock.advance(600_000);
    expect(await stateOf()).to.include({ provisioningState: 'Succeeded' });
  });

  it('lists and regenerates keys', async () => {
    const before = (await rest('post', '/listKeys')) as Keys;
    expect(await rest('post', '/regenerateKey', { keys: ['Primary'] })).to.equal(undefined);
    const after = (await rest('post', '/listKeys')) as Keys;
    expect(after.primaryKey.key).to.not.equal(before.primaryKey.key);
    expect(after.secondaryKey).to.deep.equal(before.secondaryKey);
  });

  it('PATCHes tags', async () => {
    expect(await rest('patch', '', { tags: { team: 'b' } })).to.deep.include({ tags: { team: 'b' } });
  });

  it('is told what is wrong', async () => {
    const { code, stderr } = await azure(
      'rest',
      '--method',
      'get',
      '--url',
      `${workspacePath}x?api-version=${apiVersion}`,
    );
    expect(code).to.not.equal(0);
    expect(stderr).to.match(/ResourceNotFound.*ws1x/s);
  });

  covers(
    ['connect-to-workspace/cli-login', 'connect-to-workspace/cli-subscription'],
    'lends azq its login and its default subscription',
    async () => {
      const { host } = new URL(secure.endpoint);
      const azq = () =>
        run([process.execPath, '--import', 'tsx'], [join(root, 'src', 'bin.ts'), ...words], {
          env: {
            AZURE_CONFIG_DIR: join(secure.folder, 'az'),
            REQUESTS_CA_BUNDLE: secure.caFile,
            AZURE_TOKEN_CREDENTIALS: 'AzureCliCredential',
            AZURE_SUBSCRIPTION_ID: undefined,
            AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: secure.endpoint,
            AZURE_QUANTUM_TRUSTED_HOSTS: host,
            NODE_EXTRA_CA_CERTS: secure.caFile,
          },
        });
      const words = ['workspace', 'keys', 'list', '--resource-group', 'rg', '--workspace-name', 'ws1'];
      const keys = (await rest('post', '/listKeys')) as Keys;
      const { code, stdout, stderr } = await azq();
      expect(code, stderr).to.equal(0);
      expect(JSON.parse(stdout)).to.have.nested.property('primaryKey.key', keys.primaryKey.key);

      await answerOf('account', 'set', '--subscription', 'Emulated subscription 11111111');
      expect((await azq()).stderr).to.match(/ResourceNotFound.*subscription 11111111-/s);
      await answerOf('account', 'set', '--subscription', subscriptionId);
    },
  );

  it('DELETEs the workspace, which is there until it is gone', async () => {
    await rest('delete');
    expect(await stateOf()).to.include({ provisioningState: 'Deleting' });
    secure.emulator.clock.advance(600_000);
    const gone = await azure('rest', '--method', 'get', '--url', `${workspacePath}?api-version=${apiVersion}`);
    expect(gone.stderr).to.contain('ResourceNotFound');
    expect(secure.sent().slice(-3)).to.deep.equal([
      ['DELETE', workspacePath, 202],
      ['GET', workspacePath, 200],
      ['GET', workspacePath, 404],
    ]);
  });
});
