import { expect } from 'chai';
import { describeWithPwsh } from '../helpers/pwsh.js';
import { changedKeys } from './covered-call.js';
import { covers } from './covers.js';
import { PwshSession } from './pwsh-session.js';
import { useWorld } from './use-world.js';

describeWithPwsh('what the documents show of workspaces and their keys, in PowerShell', function () {
  this.timeout(60_000);
  const test = useWorld();
  let session: PwshSession;
  before(() => {
    session = new PwshSession(test.endpoint);
  });
  after(() => session.stop());

  const state = () => test.world.stateOf(test.at);
  /** What lines write; they must not fail. */
  async function written(lines: string): Promise<readonly unknown[]> {
    const { written, errors } = await session.run(lines, test.at);
    expect(errors, lines).to.deep.equal([]);
    return written;
  }

  for (const [row, line, enabled] of [
    ['access-keys/portal-enable', 'Update-AzQuantumApiWorkspace @names -ApiKeyEnabled', true],
    ['access-keys/portal-disable', 'Update-AzQuantumApiWorkspace @names -ApiKeyEnabled:$false', false],
  ] as const) {
    covers([row, 'connect-to-workspace/portal-toggle'], line, async () => {
      await test.world.enableKeys(test.at, !enabled);
      const before = await state();
      expect(await written(`(${line}).ApiKeyEnabled`)).to.deep.equal([enabled]);
      const after = await state();
      expect(after.keys).to.deep.equal({ ...before.keys, apiKeyEnabled: enabled });
      expect(await test.world.opensWith(test.at, test.at.key)).to.equal(enabled ? 200 : 401);
    });
  }

  covers('access-keys/disabled-unauthorized', 'a connection string opens nothing when keys are disabled', async () => {
    const { written: said, errors } = await session.run(
      `$null = Update-AzQuantumApiWorkspace @names -ApiKeyEnabled:$false
       try { Get-AzQuantumApiTarget -ConnectionString $at.connectionString -ErrorAction Stop } catch { $_.ErrorDetails.RecommendedAction }`,
      test.at,
    );
    expect(errors).to.deep.equal(['Unauthorized']);
    expect(said[0]).to.match(/access keys are disabled/);
  });

  covers('connect-to-workspace/enable-first', 'keys are enabled, then regenerated', async () => {
    await test.world.enableKeys(test.at, false);
    const before = await state();
    const { errors } = await session.run('New-AzQuantumApiWorkspaceKey @names -Key Primary', test.at);
    expect(errors).to.have.lengthOf(1);
    expect(changedKeys(before, await state())).to.be.empty;
    await written('Update-AzQuantumApiWorkspace @names -ApiKeyEnabled | New-AzQuantumApiWorkspaceKey -Key Primary');
    expect(changedKeys(before, await state())).to.deep.equal(['Primary']);
  });

  covers(
    ['access-keys/workspace', 'connect-to-workspace/enabled-by-default'],
    'a new workspace has its keys enabled and shows them',
    async () => {
      await test.world.remove(test.at);
      const [workspace, keys] = await written(
        'New-AzQuantumApiWorkspace @names -Location westus; Get-AzQuantumApiWorkspaceKey @names',
      );
      expect(workspace).to.include({ id: test.at.id, provisioningState: 'Succeeded', apiKeyEnabled: true });
      const { resource, keys: kept } = await state();
      expect(resource).to.have.nested.property('properties.apiKeyEnabled', true);
      expect(keys).to.include({
        apiKeyEnabled: true,
        primaryKeyKey: kept?.primaryKey.key,
        primaryConnectionString: kept?.primaryConnectionString,
        secondaryKeyKey: kept?.secondaryKey.key,
        secondaryConnectionString: kept?.secondaryConnectionString,
      });
      expect(await test.world.opensWith(test.at, kept?.primaryKey.key ?? '')).to.equal(200);
    },
  );

  covers(
    ['connect-to-workspace/from-connection-string', 'connect-to-workspace/get-targets'],
    'Connect-AzQuantumApiWorkspace -ConnectionString; Get-AzQuantumApiTarget',
    async () => {
      const [connection, ...ids] = await written(
        'Connect-AzQuantumApiWorkspace -ConnectionString $at.connectionString; (Get-AzQuantumApiTarget).Id; Disconnect-AzQuantumApiWorkspace',
      );
      expect(connection).to.include({ ...test.names, authentication: 'Key' });
      expect(ids).to.include('ionq.simulator');
      expect(test.sent().map(({ path, status }) => [path, status])).to.deep.equal([
        [`${test.at.id}/providerStatus`, 200],
      ]);
    },
  );

  covers('access-keys/encrypted', 'stores a key encrypted, and connects with it', async () => {
    const [stored, shown, count] = await written(
      `$keys = Get-AzQuantumApiWorkspaceKey @names -AsSecureString
       $encrypted = ConvertFrom-SecureString $keys.PrimaryKeyKey -Key (1..16)
       $encrypted
       ($keys | Out-String) + ($keys | ConvertTo-Json -WarningAction Ignore)
       $read = ConvertTo-SecureString $encrypted -Key (1..16)
       @(Get-AzQuantumApiTarget @names -Endpoint $at.endpoint -Key $read).Count`,
    );
    for (const text of [stored, shown]) expect(text).to.be.a('string').that.does.not.contain(test.at.key);
    expect(count).to.be.greaterThan(0);
    expect(test.sent().at(-1)).to.include({ path: `${test.at.id}/providerStatus`, status: 200 });
  });
});
