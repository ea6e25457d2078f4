import { identityOf } from './key-identity.js';
import type { RotationPlan, RotationStep } from './plan.js';
import type { KeyPair, MadeKeys, Published } from './ports.js';
import { madeKeys } from './progress.js';
import { keysDisabled } from './publish-step.js';
import type { RotationOptions } from './rotation-options.js';
import type { RotationRun } from './rotation-run.js';
import { otherSlot, slots, type Slot } from './slot.js';

/** Decides what a new rotation of the workspace does. Changes nothing. */
export async function planRotation(run: RotationRun, options: RotationOptions): Promise<RotationPlan> {
  const pair = await run.look();
  if (!pair.enabled) throw run.failure('KeysDisabled', keysDisabled);
  const published = await run.readPublished();
  const destination = run.ports.publisher.describe(run.workspace);
  const inUse = slotInUse(run, pair, published, destination, options.inUse);
  return {
    destination,
    inUse,
    keys: { Primary: identityOf(pair.Primary), Secondary: identityOf(pair.Secondary) },
    ...(published?.hash !== undefined && { publishedHash: published.hash }),
    made: stillThere(pair, run.progress && madeKeys(run.progress), published?.made),
    steps: stepsOf(run, inUse, options),
  };
}

function slotInUse(
  run: RotationRun,
  pair: KeyPair,
  published: Published | undefined,
  destination: string,
  named: Slot | undefined,
): Slot {
  const found = slots.find((slot) => pair[slot].hash === published?.hash);
  if (found && named && found !== named) {
    throw run.failure(
      'InUseContradicted',
      `the key at ${destination} is the ${found} key, and -InUse (--in-use) says that consumers hold the ${named} key. Leave it out when they hold what is published; else wait until they do.`,
    );
  }
  if (found ?? named) return (found ?? named) as Slot;
  const problem = published ? 'holds neither of its keys' : 'holds no key yet';
  throw run.failure(
    'InUseUnknown',
    `${destination} ${problem}, so nothing tells which one consumers hold. Say it with -InUse (--in-use) Primary or Secondary: that one is left alone, and the other is regenerated.`,
  );
}

/** The slots whose keys rotations have made, as far as those keys are in them still. */
function stillThere(pair: KeyPair, ...notes: readonly (MadeKeys | undefined)[]): MadeKeys {
  const ours = slots.filter((slot) => notes.some((made) => made?.[slot] === pair[slot].hash));
  return Object.fromEntries(ours.map((slot) => [slot, pair[slot].hash]));
}

function stepsOf(run: RotationRun, inUse: Slot, { slot, grace }: RotationOptions): RotationStep[] {
  const idle = otherSlot(inUse);
  if (slot !== inUse) {
    const steps: RotationStep[] = [
      { action: 'Regenerate', slot: idle },
      { action: 'Publish', slot: idle },
    ];
    if (grace === undefined || slot !== undefined) return steps;
    return [...steps, { action: 'Wait', milliseconds: grace }, { action: 'Regenerate', slot: inUse }];
  }
  if (!grace) {
    throw run.failure(
      'SlotInUse',
      `consumers hold the ${slot} key, and -Slot (--slot) lets no other be regenerated. Give them a -Grace (--grace) in which they can take up the ${idle} key, which is published meanwhile.`,
    );
  }
  return [
    { action: 'Publish', slot: idle },
    { action: 'Wait', milliseconds: grace },
    { action: 'Regenerate', slot },
    { action: 'Publish', slot },
  ];
}
