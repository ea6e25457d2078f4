import { expect } from 'chai';
import {
  CmdletError,
  connect,
  type CmdletCall,
  type NewAzQuantumApiWorkspaceKeyArguments,
  type WorkspaceKeys,
  type SecureString,
} from '../src/index.js';
import type { Equal } from './helpers/types.js';
import { withEnvironment } from './quantum/helpers/fake-az.js';
import { quantumModule } from '../src/quantum-module.js';
import { idOf, subscriptionId, useEmulator } from './quantum/helpers/emulator.js';

describe('connect', () => {
  const emulator = useEmulator();

  it('works as its example says', () =>
    withEnvironment({ AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint }, async () => {
      const quantum = connect({ subscriptionId });
      const [done] = await quantum.newAzQuantumApiWorkspaceKey({
        resourceGroupName: 'rg',
        workspaceName: 'ws1',
        key: 'Primary',
        passThru: true,
      });
      expect(done).to.equal(true);
      expect(emulator.sent()).to.deep.equal([[`${idOf('ws1')}/regenerateKey`, { keys: ['Primary'] }, 204]]);
    }));

  it('needs no options, and sends nothing by itself', () =>
    withEnvironment(
      { AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint, AZURE_SUBSCRIPTION_ID: subscriptionId },
      async () => {
        const quantum = connect();
        expect(quantum).to.have.all.keys(Object.keys(quantumModule.cmdlets));
        expect(emulator.sent()).to.deep.equal([]);
        const keys: WorkspaceKeys[] = [];
        for await (const each of quantum.getAzQuantumApiWorkspaceKey({
          resourceGroupName: 'rg',
          workspaceName: 'ws1',
        })) {
          keys.push(each);
        }
        expect(keys).to.have.length(1);
      },
    ));

  it('rejects with the CmdletError of this package', async () => {
    const call = connect({ endpoint: emulator.endpoint, subscriptionId }).newAzQuantumApiWorkspaceKey({
      inputObject: 'nowhere',
      key: 'Primary',
    });
    expect(await call.catch((error: unknown) => error)).to.be.instanceOf(CmdletError);
  });
});

/** Never called: what matters is that it compiles, and that each line marked as wrong does not. */
export async function typesOfConnect(): Promise<void> {
  const quantum = connect({ subscriptionId });
  const ws = { resourceGroupName: 'rg', workspaceName: 'ws' };
  const id = idOf('ws');

  true satisfies Equal<ReturnType<typeof quantum.newAzQuantumApiWorkspaceKey>, CmdletCall<boolean>>;
  true satisfies Equal<Awaited<ReturnType<typeof quantum.getAzQuantumApiWorkspaceKey>>, WorkspaceKeys[]>;
  const [secure] = await quantum.getAzQuantumApiWorkspaceKey({ ...ws, asSecureString: true });
  secure?.primaryKeyKey satisfies SecureString | undefined;

  await quantum.newAzQuantumApiWorkspaceKey(ws);
  await quantum.newAzQuantumApiWorkspaceKey({ ...ws, key: ['Primary', 'secondary'], passThru: true, subscriptionId });
  await quantum.newAzQuantumApiWorkspaceKey({ ...ws, body: { key: 'Primary' } });
  await quantum.newAzQuantumApiWorkspaceKey({ inputObject: id, key: 'Primary' });
  await quantum.newAzQuantumApiWorkspaceKey({ inputObject: { id }, body: { key: ['Primary'] } });
  await quantum.newAzQuantumApiWorkspaceKey({ key: 'Primary' }, { input: [id] });
  await quantum.newAzQuantumApiWorkspaceKey(ws, { input: [{ key: 'Primary' }] });
  await quantum.newAzQuantumApiWorkspaceKey({}, { input: [id] });
  await quantum.getAzQuantumApiWorkspaceKey({ ...ws, subscriptionId: [subscriptionId] }, { whatIf: true });

  // @ts-expect-error -- half of a workspace's name
  await quantum.newAzQuantumApiWorkspaceKey({ workspaceName: 'ws', key: 'Primary' });
  // @ts-expect-error -- a key and a body
  await quantum.newAzQuantumApiWorkspaceKey({ ...ws, key: 'Primary', body: { key: 'Primary' } });
  // @ts-expect-error -- names and an identity
  await quantum.newAzQuantumApiWorkspaceKey({ ...ws, inputObject: id });
  // @ts-expect-error -- a subscription beside an identity
  await quantum.newAzQuantumApiWorkspaceKey({ inputObject: id, subscriptionId, key: 'Primary' });
  // @ts-expect-error -- an identity that lacks a part
  await quantum.newAzQuantumApiWorkspaceKey({ inputObject: { subscriptionId, workspaceName: 'ws' }, key: 'Primary' });
  // @ts-expect-error -- several subscriptions for a change
  await quantum.newAzQuantumApiWorkspaceKey({ ...ws, subscriptionId: [subscriptionId], key: 'Primary' });
  // @ts-expect-error -- a body without a key
  await quantum.newAzQuantumApiWorkspaceKey({ ...ws, body: {} });
  // @ts-expect-error -- nothing that names a workspace, and no pipeline input
  await quantum.newAzQuantumApiWorkspaceKey({ key: 'Primary' });
  // @ts-expect-error -- a parameter that is not there
  await quantum.getAzQuantumApiWorkspaceKey({ ...ws, key: 'Primary' });
  // @ts-expect-error -- a number for a name
  await quantum.getAzQuantumApiWorkspaceKey({ ...ws, workspaceName: 1 });
  // @ts-expect-error -- an option that is not there
  await quantum.getAzQuantumApiWorkspaceKey(ws, { whatif: true });
  // @ts-expect-error -- a client that cannot regenerate
  connect({ client: { subscriptionId } });
  // @ts-expect-error -- an impact that is none
  await quantum.getAzQuantumApiWorkspaceKey(ws, { confirmPreference: 'Severe' });

  ({ ...ws, key: 'Primary' }) satisfies NewAzQuantumApiWorkspaceKeyArguments;
}
