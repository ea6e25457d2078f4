import { expect } from 'chai';
import { startEmulator, type Emulator } from '../../../src/emulator/start-emulator.js';
import { call, createWorkspace, groupPath, guid, subscriptionId, workspacePath, workspacesPath } from '../call.js';

const content = {
  location: 'West US',
  tags: { department: 'research' },
  identity: { type: 'SystemAssigned' },
  properties: {
    storageAccount: `${groupPath}/providers/Microsoft.Storage/storageAccounts/store`,
    providers: [{ providerId: 'ionq', providerSku: 'pay-as-you-go-cred', quotas: { standardMinutesLifetime: 5 } }],
  },
};

describe('workspaces', () => {
  let emulator: Emulator;
  beforeEach(async () => (emulator = await startEmulator()));
  afterEach(() => emulator.stop());

  describe('PUT', () => {
    it('creates a workspace, ready at once, with keys enabled', async () => {
      const { status, body } = await call(emulator, 'PUT', workspacePath, { body: content });
      expect(status).to.equal(201);
      const { systemData, identity, ...resource } = body;
      expect(resource).to.deep.equal({
        id: workspacePath,
        name: 'ws-1',
        type: 'microsoft.quantum/workspaces',
        location: 'West US',
        tags: { department: 'research' },
        properties: {
          workspaceKind: 'V1',
          storageAccount: content.properties.storageAccount,
          providers: [
            {
              applicationName: 'ws-1-ionq',
              providerId: 'ionq',
              providerSku: 'pay-as-you-go-cred',
              quotas: { standardMinutesLifetime: 5 },
              provisioningState: 'Succeeded',
            },
          ],
          usable: 'Yes',
          provisioningState: 'Succeeded',
          endpointUri: emulator.endpoint,
          apiKeyEnabled: true,
        },
      });
      expect(identity).to.include({ type: 'SystemAssigned' }).and.to.have.keys('type', 'principalId', 'tenantId');
      expect(identity?.principalId).to.match(guid);
      expect(systemData).to.include({ createdByType: 'Application', lastModifiedByType: 'Application' });
      expect(systemData.createdAt)
        .to.match(/^\d{4}-.*\.\d{6}Z$/)
        .and.equal(systemData.lastModifiedAt);
    });

    it('passes other properties through, and decides itself what is read-only', async () => {
      const { body } = await createWorkspace(emulator, {
        apiKeyEnabled: false,
        workspaceKind: 'V2',
        somethingNew: { deep: [1] },
        provisioningState: 'Failed',
        usable: 'Partial',
        endpointUri: 'https://elsewhere.example',
      });
      expect(body.properties).to.deep.include({
        apiKeyEnabled: false,
        workspaceKind: 'V2',
        somethingNew: { deep: [1] },
        provisioningState: 'Succeeded',
        usable: 'Yes',
        endpointUri: emulator.endpoint,
      });
    });

    it('replaces a workspace: what is left out is gone, its name, its keys and its beginning stay', async () => {
      const created = await call(emulator, 'PUT', workspacePath, { body: content });
      const keys = await call(emulator, 'POST', `${workspacePath}/listKeys`);
      const replaced = await call(emulator, 'PUT', workspacePath.toUpperCase(), {
        body: { location: 'westus', properties: { apiKeyEnabled: true } },
      });
      expect(replaced.status).to.equal(200);
      expect(replaced.body).to.include({ id: workspacePath, name: 'ws-1', location: 'westus' });
      expect(replaced.body).not.to.have.any.keys('tags', 'identity');
      expect(replaced.body.properties).to.deep.include({ providers: [] }).and.not.have.property('storageAccount');
      expect(replaced.body.systemData.createdAt).to.equal(created.body.systemData.createdAt);
      expect(replaced.body.systemData.lastModifiedAt > created.body.systemData.lastModifiedAt).to.be.true;
      const after = await call(emulator, 'POST', `${workspacePath}/listKeys`);
      expect(after.body.primaryKey).to.deep.equal(keys.body.primaryKey);
    });

    it('takes back what GET gave, with one property changed', async () => {
      await call(emulator, 'PUT', workspacePath, { body: content });
      const { body: before } = await call(emulator, 'GET', workspacePath);
      const body = { ...before, properties: { ...before.properties, apiKeyEnabled: false } };
      const { status, body: after } = await call(emulator, 'PUT', workspacePath, { body });
      expect(status).to.equal(200);
      expect(after.systemData.createdAt).to.equal(before.systemData.createdAt);
      expect({ ...after, systemData: undefined }).to.deep.equal({ ...body, systemData: undefined });
    });

    it('moves no workspace', async () => {
      await createWorkspace(emulator);
      const { status, body } = await call(emulator, 'PUT', workspacePath, { body: { location: 'East US' } });
      expect([status, body.error.code]).to.deep.equal([409, 'InvalidResourceLocation']);
      expect(body.error.message).to.include("'westus'").and.include("'eastus'");
    });
  });

  describe('GET', () => {
    it('reads a workspace, in the case it was created with', async () => {
      const created = await createWorkspace(emulator);
      const { status, body } = await call(emulator, 'GET', workspacePath.toLowerCase().replace('ws-1', 'WS-1'));
      expect(status).to.equal(200);
      expect(body).to.deep.equal(created.body);
    });

    it('has an ETag that changes with the workspace and only then', async () => {
      const etag = async () => (await call(emulator, 'GET', workspacePath)).headers.get('etag');
      const created = await createWorkspace(emulator);
      expect(created.headers.get('etag')).to.match(/^"[^"]+"$/);
      expect(await etag()).to.equal(created.headers.get('etag'));
      const changed = await createWorkspace(emulator, { apiKeyEnabled: false });
      expect(changed.headers.get('etag')).not.to.equal(created.headers.get('etag'));
      expect(await etag()).to.equal(changed.headers.get('etag'));
    });

    it('lists the workspaces of a resource group or of a subscription, in any case', async () => {
      const elsewhere = '99999999-2222-4333-8444-555555555555';
      await createWorkspace(emulator);
      await createWorkspace(emulator, {}, `${workspacesPath}/ws-2`);
      await createWorkspace(emulator, {}, workspacePath.replace('quantum-rg', 'other-rg').replace('ws-1', 'ws-3'));
      await createWorkspace(emulator, {}, workspacePath.replace(subscriptionId, elsewhere).replace('ws-1', 'ws-4'));
      const names = async (path: string) => {
        const { status, body } = await call(emulator, 'GET', path);
        expect(status).to.equal(200);
        expect(body).to.have.all.keys('value');
        return body.value.map(({ name }) => name);
      };
      const bySubscription = (id: string) => `/subscriptions/${id}/providers/Microsoft.Quantum/workspaces`;
      expect(await names(workspacesPath)).to.deep.equal(['ws-1', 'ws-2']);
      expect(await names(workspacesPath.toUpperCase())).to.deep.equal(['ws-1', 'ws-2']);
      expect(await names(workspacesPath.replace('quantum-rg', 'empty-rg'))).to.deep.equal([]);
      expect(await names(bySubscription(subscriptionId))).to.deep.equal(['ws-1', 'ws-2', 'ws-3']);
      expect(await names(bySubscription(elsewhere))).to.deep.equal(['ws-4']);
    });

    it('lists a workspace as it reads it', async () => {
      const created = await createWorkspace(emulator);
      const { body } = await call(emulator, 'GET', workspacesPath);
      expect(body.value).to.deep.equal([created.body]);
    });
  });

  describe('DELETE', () => {
    it('answers 200, and there is no workspace any more', async () => {
      await createWorkspace(emulator);
      const deleted = await call(emulator, 'DELETE', workspacePath.toUpperCase());
      expect([deleted.status, deleted.text]).to.deep.equal([200, '']);
      expect((await call(emulator, 'GET', workspacePath)).status).to.equal(404);
      expect((await call(emulator, 'GET', workspacesPath)).body.value).to.deep.equal([]);
    });

    it('answers 204 when there is none', async () => {
      expect((await call(emulator, 'DELETE', workspacePath)).status).to.equal(204);
    });

    it('takes the keys along', async () => {
      await createWorkspace(emulator);
      const before = await call(emulator, 'POST', `${workspacePath}/listKeys`);
      await call(emulator, 'DELETE', workspacePath);
      expect((await call(emulator, 'POST', `${workspacePath}/listKeys`)).status).to.equal(404);
      expect((await createWorkspace(emulator)).status).to.equal(201);
      const after = await call(emulator, 'POST', `${workspacePath}/listKeys`);
      expect(after.body.primaryKey.key).not.to.equal(before.body.primaryKey.key);
    });
  });
});
