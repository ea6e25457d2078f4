import { QuantumServiceError } from '../quantum/management/errors.js';
import { identityOf } from './key-identity.js';
import { messageOf, type RotationRun } from './rotation-run.js';
import type { Slot } from './slot.js';

/** How often a regeneration is asked for that gets no answer and is not carried out. */
const attempts = 3;

/**
 * Replaces the key in a slot and reads the new one back.
 *
 * What is about to be replaced is recorded first. Where nobody knows whether it was, because an answer or a process got
 * lost, the keys tell: it is asked for again only when it was not carried out and cannot be any more.
 *
 * @param settle - See {@link RotationOptions.settle}.
 */
export async function regenerate(run: RotationRun, slot: Slot, settle: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const { regenerating } = run.begun;
    const confirmed = regenerating ? regenerating.confirmed : await send(run, slot);
    if (await readBack(run, slot, settle, confirmed)) return;
    const { step } = run.begun;
    if (confirmed) {
      if (!regenerating?.confirmed) await run.record({ state: 'NotListed', step, slot });
      throw run.failure(
        'NewKeyNotListed',
        `the service said that it regenerated the ${slot} key, and still lists the old one.`,
      );
    }
    await run.record({ state: 'NotRegenerated', step, slot });
    if (attempt === attempts) {
      throw run.failure(
        'RegenerateFailed',
        `the ${slot} key was not regenerated: ${attempts} requests got no answer and were not carried out.`,
      );
    }
  }
}

/** Asks for it. True when the service says that it was carried out, false when nobody knows. */
async function send(run: RotationRun, slot: Slot): Promise<boolean> {
  const { step, plan, published } = run.begun;
  await run.ports.keys.admit?.(run.workspace, run.signal);
  const before = identityOf((await run.keys())[slot]);
  const expected = published?.key.hash ?? plan.publishedHash;
  const found = await run.readPublished();
  if (found && (found.hash !== expected || found.hash === before.hash)) {
    throw run.failure(
      'ChangedByOthers',
      `somebody else has published another key at ${plan.destination} since the rotation began.`,
    );
  }
  await run.record({ state: 'Regenerating', step, slot, before });
  run.forgetKeys();
  run.signal.throwIfAborted();
  try {
    await run.ports.keys.regenerate(run.workspace, slot, run.signal);
    return true;
  } catch (error) {
    run.signal.throwIfAborted();
    if (!(error instanceof QuantumServiceError) || error.mayHaveBeenCarriedOut) return false;
    await run.record({ state: 'NotRegenerated', step, slot });
    throw run.failure('RegenerateFailed', `the ${slot} key was not regenerated: ${messageOf(error)}`, error);
  }
}

/** Looks until there is another key in the slot; false when the old one is there after no request can be under way. */
async function readBack(run: RotationRun, slot: Slot, settle: number, confirmed: boolean): Promise<boolean> {
  const { step, regenerating } = run.begun;
  if (!regenerating) throw new Error('Nothing is being regenerated.');
  const settled = Date.parse(regenerating.at) + settle;
  for (let pause = 1000; ; pause *= 2) {
    const left = settled - run.ports.clock.now();
    const key = (await run.look())[slot];
    if (key.hash !== regenerating.before.hash) {
      await run.record({ state: 'Regenerated', step, slot, key: identityOf(key) });
      return true;
    }
    if (left <= 0) return false;
    // A look is a write: where nothing says that it happened, one at the end will do.
    await run.sleep(confirmed ? Math.min(pause, left) : left);
  }
}
