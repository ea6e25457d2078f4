import { identityOf } from './key-identity.js';
import type { SlotKey } from './ports.js';
import { expectedKey, madeKeys } from './progress.js';
import { messageOf, type RotationRun } from './rotation-run.js';
import type { Slot } from './slot.js';

/** Milliseconds between attempts to use a new key: it may not have reached the whole of the data plane at once. */
const pauses = [1000, 2000, 4000, 8000, 16_000];

/** Tests the key in the slot on the data plane and publishes it, unless it is published already. */
export async function publish(run: RotationRun, slot: Slot): Promise<void> {
  const { step } = run.begun;
  const pair = await run.keys();
  const key = pair[slot];
  if (key.hash !== expectedKey(run.begun, slot).hash) {
    throw run.failure('ChangedByOthers', `somebody else has regenerated the ${slot} key since the rotation began.`);
  }
  if (!pair.enabled) throw run.failure('KeysDisabled', keysDisabled);
  const found = await run.readPublished();
  if (found?.hash !== key.hash) {
    await test(run, slot, key);
    await run.record({ state: 'Publishing', step, slot, key: identityOf(key) });
    await handOver(run, slot, key);
  }
  await run.record({ state: 'Published', step, slot, key: identityOf(key) });
}

/**
 * Publishes once more what was published last, where nobody can tell whether it has arrived: for a rotation that is taken
 * up after a process got lost.
 */
export async function publishAgain(run: RotationRun): Promise<void> {
  const { published } = run.begun;
  if (!published || (await run.readPublished())) return;
  const key = (await run.keys())[published.slot];
  if (key.hash === published.key.hash) await handOver(run, published.slot, key);
}

async function handOver(run: RotationRun, slot: Slot, key: SlotKey): Promise<void> {
  const { rotationId, plan } = run.begun;
  const publication = { ...key, workspace: run.workspace, slot, rotationId, made: madeKeys(run.begun) };
  await run.call('PublishFailed', `the ${slot} key works and could not be published at ${plan.destination}`, () =>
    run.ports.publisher.publish(publication, run.signal),
  );
}

/** What is wrong when a workspace accepts no keys, and what to do. */
export const keysDisabled =
  'access keys are disabled. Enable them with Update-AzQuantumApiWorkspace -ApiKeyEnabled (azq workspace update --api-key true), then run it again.';

async function test(run: RotationRun, slot: Slot, { connectionString }: SlotKey): Promise<void> {
  for (const pause of [...pauses, undefined]) {
    run.signal.throwIfAborted();
    try {
      return await run.ports.tester.test(connectionString, run.signal);
    } catch (error) {
      run.signal.throwIfAborted();
      if (pause === undefined) {
        throw run.failure('TestFailed', `the ${slot} key does not open the workspace: ${messageOf(error)}`, error);
      }
    }
    await run.sleep(pause);
  }
}
