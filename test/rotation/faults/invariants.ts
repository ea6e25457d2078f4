import { expect } from 'chai';
import type { RotationRecord } from '../../../src/rotation/record.js';
import type { Slot } from '../../../src/rotation/slot.js';
import type { World } from '../world.js';

/** What holds at any moment, also when every process has just ended. */
export function expectInvariants(world: World): void {
  expect(world.harm, 'harm to consumers').to.deep.equal([]);
  const { records, pair } = world;
  const working = [pair.Primary.hash, pair.Secondary.hash];
  expect(working, 'the keys that work').to.include(world.publishedHash);
  expect(new Set(world.regenerated).size, 'slots regenerated twice').to.equal(world.regenerated.length);
  expect(
    records.map(({ sequence }) => sequence),
    'sequence of records',
  ).to.deep.equal(records.map((_, index) => index));
  for (const slot of ['Primary', 'Secondary'] as const) expectTruthOfSlot(world, slot);
  expectTruthOfPublication(world);
  const text = JSON.stringify(records);
  for (const { connectionString } of Object.values(world.published))
    expect(text).to.not.include(keyIn(connectionString.reveal()));
  for (const slot of ['Primary', 'Secondary'] as const)
    expect(text).to.not.include(keyIn(pair[slot].connectionString.reveal()));
}

/** What the ledger says of a slot is so; where it has said that it is about to change, it may have. */
function expectTruthOfSlot(world: World, slot: Slot): void {
  const last = ofSlot(world.records, slot, ['Regenerating', 'Regenerated', 'NotRegenerated']).at(-1);
  const times = world.regenerated.filter((each) => each === slot).length;
  const recorded = ofSlot(world.records, slot, ['Regenerated']).length;
  if (last?.state === 'Regenerating')
    expect(times - recorded, `regenerations of ${slot} not recorded`).to.be.within(0, 1);
  else expect(times, `regenerations of ${slot}`).to.equal(recorded);
  if (last?.state === 'Regenerated') expect(last.key.hash).to.equal(world.pair[slot].hash);
}

function expectTruthOfPublication({ records, publishedHash }: World): void {
  const last = records.findLast(({ state }) => state === 'Publishing' || state === 'Published');
  const before = records.findLast(({ state }) => state === 'Published');
  const known = [before && 'key' in before ? before.key.hash : initialHash(records)];
  if (last?.state === 'Publishing') known.push(last.key.hash);
  if (known[0] !== undefined) expect(known, 'what the ledger says is published').to.include(publishedHash);
}

function initialHash(records: readonly RotationRecord[]): string | undefined {
  const planned = records.find(({ state }) => state === 'Planned');
  return planned?.state === 'Planned' ? planned.plan.keys[planned.plan.inUse].hash : undefined;
}

function ofSlot<State extends RotationRecord['state']>(
  records: readonly RotationRecord[],
  slot: Slot,
  states: readonly State[],
): Extract<RotationRecord, { state: State }>[] {
  return records.filter(
    (record): record is Extract<RotationRecord, { state: State }> =>
      (states as readonly string[]).includes(record.state) && 'slot' in record && record.slot === slot,
  );
}

function keyIn(connectionString: string): string {
  return /ApiKey=([^;]+);/.exec(connectionString)?.[1] ?? '';
}
