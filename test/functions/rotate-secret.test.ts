import type { EventGridEvent } from '@azure/functions';
import functions from '@azure/functions';
import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { rotateSecret } from '../../src/functions/rotate-secret.js';
import { parseConnectionString } from '../../src/quantum/connection-string.js';
import { workspaceId } from '../../src/quantum/resource-id.js';
import { azureFleet } from '../../src/rotation/fleet/azure-fleet.js';
import { hashOf } from '../../src/rotation/key-identity.js';
import { keyVaultPublisher, type SecretStore } from '../../src/rotation/publishers/key-vault-publisher.js';
import type { RotationRecord } from '../../src/rotation/record.js';
import { LedgerConflictError, type Ledger } from '../../src/rotation/ports.js';
import { systemClock } from '../../src/rotation/system-clock.js';
import { workspacesIn } from '../rotation/storage/fleet.js';
import { makeWorkspaces } from '../rotation/storage/made-workspaces.js';

type Tags = Record<string, string>;

/** One secret of a vault, with its versions. */
class Vault implements SecretStore {
  readonly versions: { value: string; tags: Tags; version: string; expiresOn?: Date; contentType?: string }[] = [];
  failing = 0;
  /** The status that reading is refused with. */
  refusing: number | undefined;

  getSecret(): Promise<{ value: string; properties: { version: string; tags: Tags } }> {
    const { refusing: statusCode } = this;
    if (statusCode !== undefined) return Promise.reject(Object.assign(new Error('Not today.'), { statusCode }));
    const { value = '', tags = {}, version = '' } = this.versions.at(-1) ?? {};
    return Promise.resolve({ value, properties: { version, tags } });
  }

  setSecret(_: string, value: string, options: { tags?: Tags; expiresOn?: Date; contentType?: string } = {}) {
    if (this.failing-- > 0) return Promise.reject(new Error('The vault is away.'));
    const version = String(this.versions.length).padStart(32, '0');
    this.versions.push({ ...options, value, tags: options.tags ?? {}, version });
    return Promise.resolve({});
  }
}

describe('rotateSecret', () => {
  let emulator: Emulator;
  let vault: Vault;
  let ledger: Ledger & { records: RotationRecord[] };
  const [workspace = { subscriptionId: '', resourceGroupName: '', workspaceName: '' }] = workspacesIn(1, 1);
  const tags = { CredentialId: 'Primary', ProviderAddress: workspaceId(workspace), ValidityPeriodDays: '60' };
  beforeEach(async () => {
    emulator = await startEmulator({ localConnectionStrings: true });
    const [published = ''] = await makeWorkspaces(emulator.endpoint, [workspace]);
    vault = new Vault();
    await vault.setSecret('quantum', published, { tags: { ...tags, team: 'A' } });
    const records: RotationRecord[] = [];
    ledger = {
      records,
      append(record) {
        if (records[record.sequence]) return Promise.reject(new LedgerConflictError());
        records.push(record);
        return Promise.resolve();
      },
      read: () => Promise.resolve([...records]),
    };
  });
  afterEach(() => emulator.stop());

  const rotate = async (version = vault.versions.at(-1)?.version, changes: Partial<EventGridEvent> = {}) => {
    const lines: string[] = [];
    const context = new functions.InvocationContext({
      logHandler: (level, ...args) => void lines.push(`${level}: ${args.join(' ')}`),
    });
    const azure = azureFleet({ AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint }, '/');
    const open = () => Promise.resolve(vault);
    const publisher = (destination: string, validityPeriodDays: number) =>
      keyVaultPublisher(destination.replace(/^keyvault:/, ''), { validityPeriodDays, now: () => Date.now(), open });
    const event = {
      id: 'e',
      eventType: 'Microsoft.KeyVault.SecretNearExpiry',
      data: { Id: `https://contoso.vault.azure.net/secrets/quantum/${version}`, ObjectType: 'Secret' },
      ...changes,
    } as EventGridEvent;
    const rotation = { azure: { open: azure.open, publisher }, ledger, openVault: open, clock: systemClock };
    await rotateSecret(event, context, rotation, new AbortController().signal);
    return lines;
  };
  const regenerations = () => emulator.requests.filter(({ path }) => path.endsWith('/regenerateKey')).length;

  it('stores the other key as a new version, with its expiry and its tags, and the next time the first again', async () => {
    const before = Date.now();
    expect(await rotate()).to.have.length(1);
    const [old, fresh] = vault.versions;
    expect(fresh?.tags).to.include({ ...tags, CredentialId: 'Secondary', team: 'A' });
    expect(fresh?.tags['SecondaryKeyHash']).to.equal(hashOf(parseConnectionString(fresh?.value ?? '').key));
    expect(fresh?.value).to.not.equal(old?.value);
    expect(fresh?.expiresOn?.getTime()).to.be.within(before + 60 * 86_400_000, Date.now() + 60 * 86_400_000);
    await rotate();
    expect(vault.versions.at(-1)?.tags['CredentialId']).to.equal('Primary');
    expect(regenerations()).to.equal(2);
  });

  it('rotates once when the event comes twice', async () => {
    const { version } = vault.versions[0] ?? {};
    await rotate(version);
    expect(await rotate(version)).to.deep.equal([
      'information: The secret quantum has a newer version than the one that expires.',
    ]);
    expect(regenerations()).to.equal(1);
  });

  it('goes on where it stopped when Event Grid delivers the event again', async () => {
    vault.failing = 3;
    const error = await rotate().catch((thrown: unknown) => thrown);
    expect(error).to.have.property('code', 'PublishFailed');
    await rotate();
    expect(vault.versions).to.have.length(2);
    expect(regenerations()).to.equal(1);
  });

  it('finishes what was published and then interrupted', async () => {
    const { version } = vault.versions[0] ?? {};
    await rotate(version);
    // As if it had died before it could write down that it was published.
    ledger.records.splice(ledger.records.findIndex(({ state }) => state === 'Published'));
    await rotate(version);
    expect(ledger.records.at(-1)?.state).to.equal('Finished');
    expect(vault.versions).to.have.length(2);
    expect(regenerations()).to.equal(1);
  });

  it('leaves alone what is not tagged as a workspace, and refuses tags that make no sense', async () => {
    const value = vault.versions[0]?.value ?? '';
    await vault.setSecret('quantum', value, { tags: {} });
    expect((await rotate()).join()).to.match(/not tagged/);
    await vault.setSecret('quantum', value, {
      tags: { ...tags, ProviderAddress: '/subscriptions/x/providers/Microsoft.Storage/storageAccounts/a' },
    });
    expect((await rotate()).join()).to.match(/not tagged/);
    await vault.setSecret('quantum', value, { tags: { ...tags, ValidityPeriodDays: 'soon' } });
    expect(await rotate().catch((thrown: unknown) => thrown)).to.match(/ValidityPeriodDays/);
    expect(regenerations()).to.equal(0);
  });

  it('leaves alone what would be near its expiry again as soon as it is rotated', async () => {
    const value = vault.versions[0]?.value ?? '';
    await vault.setSecret('quantum', value, { tags: { ...tags, ValidityPeriodDays: '30' } });
    expect(await rotate().catch((thrown: unknown) => thrown)).to.match(/'30', has to be .* greater than 30/);
    expect(regenerations()).to.equal(0);
    await vault.setSecret('quantum', value, { tags: { ...tags, ValidityPeriodDays: '31' } });
    await rotate();
    expect(regenerations()).to.equal(1);
  });

  it('says whose role is missing, and drops the event of a secret that is gone', async () => {
    vault.refusing = 403;
    const error = await rotate().catch((thrown: unknown) => thrown);
    expect(error).to.match(/secret quantum of https:\/\/contoso\.vault\.azure\.net .*Key Vault Secrets Officer/);
    vault.refusing = 404;
    expect(await rotate()).to.deep.equal([
      'warning: There is no secret quantum in https://contoso.vault.azure.net any more.',
    ]);
    expect(regenerations()).to.equal(0);
  });

  it('goes by what the secret holds, and says when the tag says something else', async () => {
    await vault.setSecret('quantum', vault.versions[0]?.value ?? '', { tags: { ...tags, CredentialId: 'Secondary' } });
    expect((await rotate()).join('\n')).to.match(/named another key/);
    expect(vault.versions.at(-1)?.tags['CredentialId']).to.equal('Secondary');
  });
});
