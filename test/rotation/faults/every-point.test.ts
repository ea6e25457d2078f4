import { expect } from 'chai';
import { rotateWorkspace } from '../../../src/rotation/rotate-workspace.js';
import { RotationError } from '../../../src/rotation/rotation-error.js';
import type { RotationOptions } from '../../../src/rotation/rotation-options.js';
import type { Slot } from '../../../src/rotation/slot.js';
import { workspace, World, type WorldOptions } from '../world.js';
import { Crash, FaultyProcess, type FaultKind } from './faulty-ports.js';
import { expectInvariants } from './invariants.js';

const hour = 3_600_000;

interface Scenario {
  readonly title: string;
  readonly world: WorldOptions;
  readonly options: RotationOptions;
  /** What is regenerated in all, in order, and the slot that is published at the end. */
  readonly regenerated: readonly Slot[];
  readonly slot: Slot;
}

const plain: Scenario = {
  title: 'one that leaves the old key',
  world: {},
  options: {},
  regenerated: ['Secondary'],
  slot: 'Secondary',
};

const scenarios: readonly Scenario[] = [
  plain,
  {
    title: 'the first one, to a place that cannot be read',
    world: { readable: false, published: null },
    options: { inUse: 'Primary' },
    regenerated: ['Secondary'],
    slot: 'Secondary',
  },
  {
    title: 'one that regenerates the old key after a grace period',
    world: { grace: hour },
    options: { grace: hour },
    regenerated: ['Secondary', 'Primary'],
    slot: 'Secondary',
  },
  {
    title: 'one that is limited to the slot in use',
    world: { grace: hour },
    options: { slot: 'Primary', grace: hour },
    regenerated: ['Primary'],
    slot: 'Primary',
  },
];

// Each call of a port has a point before it and one after it took effect. Every point of a run is struck until there is no
// further one, and so is every point of each run that takes it up: to the depth that is given.
describe('A rotation that is struck at every point', function () {
  this.timeout(600_000);

  for (const scenario of scenarios) {
    for (const kind of ['crash', 'late', 'error', 'abort'] as const) {
      it(`does no harm and ends as it should: ${scenario.title}, ${kind}, twice`, async () => {
        expect(await strikeEverywhere(scenario, kind, 2)).to.be.greaterThan(20 ** 2);
      });
    }
  }

  it('does no harm and ends as it should when it crashes three times', async () => {
    expect(await strikeEverywhere(plain, 'crash', 3)).to.be.greaterThan(20 ** 3);
  });
});

/** Strikes at each point of what follows these strikes. Answers in how many ways the rotation was struck. */
async function strikeEverywhere(
  scenario: Scenario,
  kind: FaultKind,
  depth: number,
  strikes: readonly number[] = [],
): Promise<number> {
  let ways = 0;
  for (let point = 0; ; point++) {
    const all = [...strikes, point];
    const struck = await rotateStruck(scenario, kind, all);
    if (!struck) return ways;
    ways += all.length < depth ? await strikeEverywhere(scenario, kind, depth, all) : 1;
  }
}

/** One rotation: a process for each strike, and then those that nothing befalls. False when the last did not strike. */
async function rotateStruck(scenario: Scenario, kind: FaultKind, strikes: readonly number[]): Promise<boolean> {
  const world = new World(scenario.world);
  const where = `struck at ${strikes.join(', ')}`;
  const options = { ...scenario.options, rotationId: 'r1', settle: 1000 };
  let struck = true;
  try {
    for (const strike of strikes) {
      const process = new FaultyProcess(world, kind, strike);
      await attempt(process, options);
      struck = process.struck;
    }
    // After each strike but the last they were looked at where it was the last.
    expectInvariants(world);
    for (let calls = 0; ; calls++) {
      const result = await attempt(new FaultyProcess(world), options);
      expectInvariants(world);
      if (!result) {
        expect(calls).to.be.lessThan(3);
        continue;
      }
      expect(result).to.include({ outcome: 'Rotated', slot: scenario.slot });
      expect(result.key.hash).to.equal(world.publishedHash).and.equal(world.pair[scenario.slot].hash);
      expect(result.regenerated).to.deep.equal(scenario.regenerated);
      expect(world.regenerated).to.deep.equal(scenario.regenerated);
      break;
    }
    world.pass(hour);
    expect(world.regenerated).to.deep.equal(scenario.regenerated);
    expect(world.records.at(-1)?.state).to.equal('Finished');
  } catch (error) {
    if (error instanceof Error) error.message = `${where}: ${error.message}\n${states(world)}`;
    throw error;
  }
  return struck;
}

/** Undefined when the process did not come to its end. */
async function attempt(process: FaultyProcess, options: RotationOptions) {
  try {
    return await rotateWorkspace(workspace, options, process.ports, process.signal);
  } catch (error) {
    const expected = error instanceof RotationError || error instanceof Crash || process.signal.aborted;
    if (!expected) throw error;
    return undefined;
  }
}

function states({ records }: World): string {
  return records.map((record) => JSON.stringify({ ...record, plan: undefined, workspace: undefined })).join('\n');
}
