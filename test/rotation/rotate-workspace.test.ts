import { expect } from 'chai';
import type { RotationPorts } from '../../src/rotation/ports.js';
import { rotateWorkspace } from '../../src/rotation/rotate-workspace.js';
import { RotationError } from '../../src/rotation/rotation-error.js';
import type { RotationOptions, RotationProposal } from '../../src/rotation/rotation-options.js';
import { workspace, World, type WorldOptions } from './world.js';

const hour = 3_600_000;
const { signal } = new AbortController();

function rotate(world: World, options: RotationOptions = {}, ports: Partial<RotationPorts> = {}) {
  return rotateWorkspace(workspace, options, { ...world.ports(), ...ports }, signal);
}

async function stopped(rotation: Promise<unknown>): Promise<RotationError> {
  try {
    await rotation;
  } catch (error) {
    if (error instanceof RotationError) return error;
    throw error;
  }
  throw new Error('It did not stop.');
}

describe('rotateWorkspace', () => {
  describe('refuses, and changes nothing', () => {
    const cases: [string, string, WorldOptions, RotationOptions, ((world: World) => void)?][] = [
      ['when nothing is published and nobody says which key is in use', 'InUseUnknown', { published: null }, {}],
      ['when what is published is neither key', 'InUseUnknown', {}, {}, (world) => (world.place = { hash: 'other' })],
      ['when what is published holds no key', 'InUseUnknown', {}, {}, (world) => (world.place = {})],
      ['when a place that cannot be read leaves it open', 'InUseUnknown', { readable: false }, {}],
      ['when inUse contradicts what is published', 'InUseContradicted', {}, { inUse: 'Secondary' }],
      ['when the only slot allowed is in use and there is no grace', 'SlotInUse', {}, { slot: 'Primary' }],
      ['when the only slot allowed is in use and grace is none', 'SlotInUse', {}, { slot: 'Primary', grace: 0 }],
      ['while keys are disabled', 'KeysDisabled', {}, {}, (world) => (world.enabled = false)],
      [
        "when another workspace's key is there",
        'PublishedElsewhere',
        {},
        {},
        (world) => (world.place = { hash: 'other', workspace: { ...workspace, workspaceName: 'other' } }),
      ],
    ];
    for (const [title, code, given, options, arrange] of cases) {
      it(`${title}: ${code}`, async () => {
        const world = new World(given);
        arrange?.(world);
        const error = await stopped(rotate(world, options));
        expect(error).to.include({ code, standing: undefined });
        expect(error.message).to.match(/^Workspace 'my-workspace' in resource group 'quantum-rg': /);
        expect([world.regenerated, world.published, world.records]).to.deep.equal([[], [], []]);
      });
    }
  });

  it('takes what is published for the same workspace in another case', async () => {
    const world = new World();
    world.place = {
      hash: world.pair.Primary.hash,
      workspace: { ...workspace, workspaceName: workspace.workspaceName.toUpperCase() },
    };
    expect(await rotate(world)).to.include({ outcome: 'Rotated', slot: 'Secondary' });
  });

  it('regenerates only the slot that may be, and then leaves the old key whatever the grace', async () => {
    const world = new World();
    const { regenerated } = await rotate(world, { slot: 'Secondary', grace: hour });
    expect([regenerated, world.regenerated]).to.deep.equal([['Secondary'], ['Secondary']]);
  });

  it('shows the plan and whether both keys are of rotations, which it learns from the ledger or from the place', async () => {
    const shown: RotationProposal[] = [];
    const approve = (proposal: RotationProposal) => Promise.resolve(shown.push(proposal) > 0);
    const world = new World();
    for (let times = 0; times < 3; times++) await rotate(world, { approve });
    expect(shown.map(({ ownsBoth }) => ownsBoth)).to.deep.equal([false, false, true]);
    expect(shown[0]?.plan.steps).to.deep.equal([
      { action: 'Regenerate', slot: 'Secondary' },
      { action: 'Publish', slot: 'Secondary' },
    ]);
    world.records.length = 0;
    await rotate(world, { approve });
    expect(shown.at(-1)?.ownsBoth, 'with the tags alone').to.equal(true);
    world.regenerate(world.regenerated.at(-1) === 'Primary' ? 'Secondary' : 'Primary');
    await rotate(world, { approve });
    expect(shown.at(-1)?.ownsBoth, 'after somebody else has made one').to.equal(false);
  });

  it('does nothing when it is declined', async () => {
    const world = new World();
    const result = await rotate(world, { approve: () => Promise.resolve(false) });
    expect(result).to.include({ outcome: 'Declined', slot: 'Primary', rotationId: undefined });
    expect([world.regenerated, world.records]).to.deep.equal([[], []]);
  });

  it('ends as waiting when the grace period is longer than the call may last, and goes on after it', async () => {
    const world = new World({ grace: hour });
    const options = { grace: hour, longestWait: 1000 };
    const first = await rotate(world, options);
    expect(first).to.include({ outcome: 'Waiting', slot: 'Secondary' });
    expect(first.until).to.equal(new Date(world.now + hour).toISOString());
    world.pass(hour / 2);
    expect(await rotate(world, options)).to.include({ outcome: 'Waiting', until: first.until });
    world.pass(hour / 2);
    expect(await rotate(world, options)).to.deep.include({ outcome: 'Rotated', regenerated: ['Secondary', 'Primary'] });
    expect(world.harm).to.deep.equal([]);
  });

  it('tries a new key for half a minute, as it may not be everywhere at once', async () => {
    const world = new World({ grace: 0 });
    const start = world.now;
    const { tester } = world.ports();
    const slow: RotationPorts['tester'] = {
      test: (key, ...rest) =>
        world.now < start + 20_000 ? Promise.reject(new Error('No.')) : tester.test(key, ...rest),
    };
    expect(await rotate(world, {}, { tester: slow })).to.include({ slot: 'Secondary' });
    const never = { test: () => Promise.reject(new Error('ApiKey=abc; is not known')) };
    const error = await stopped(rotate(world, {}, { tester: never }));
    expect(error).to.include({ code: 'TestFailed' });
    expect(error.standing).to.deep.include({ slot: 'Secondary', regenerated: ['Primary'], resumable: true });
    expect(error.message).to.include('ApiKey=***').and.include('Consumers hold the Secondary key');
    expect(world.harm).to.deep.equal([]);
    expect(await rotate(world)).to.include({ resumed: true, slot: 'Primary' });
    expect(world.regenerated).to.deep.equal(['Secondary', 'Primary']);
  });

  it('keeps the old key published when the publisher refuses, and publishes the same new one later', async () => {
    const world = new World();
    const { publisher } = world.ports();
    const refusing = { ...publisher, publish: () => Promise.reject(new Error('No.')) };
    const error = await stopped(rotate(world, {}, { publisher: refusing }));
    expect(error).to.include({ code: 'PublishFailed' });
    expect(world.publishedHash).to.equal(world.pair.Primary.hash);
    await rotate(world);
    expect(world.regenerated).to.deep.equal(['Secondary']);
    expect(world.publishedHash).to.equal(world.pair.Secondary.hash);
  });

  it('does not take up a rotation for another place', async () => {
    const world = new World();
    const { publisher } = world.ports();
    await stopped(rotate(world, {}, { publisher: { ...publisher, publish: () => Promise.reject(new Error('No.')) } }));
    const elsewhere = { ...publisher, describe: () => 'elsewhere' };
    expect(await stopped(rotate(world, {}, { publisher: elsewhere }))).to.include({ code: 'OtherDestination' });
  });

  it('gives up a rotation whose key or place others have changed, and plans anew', async () => {
    const world = new World();
    const { publisher } = world.ports();
    const refusing = { ...publisher, publish: () => Promise.reject(new Error('No.')) };
    await stopped(rotate(world, { rotationId: 'one' }, { publisher: refusing }));
    world.regenerate('Secondary');
    const error = await stopped(rotate(world, { rotationId: 'one' }));
    expect(error).to.include({ code: 'ChangedByOthers' });
    expect(error.standing?.resumable).to.equal(false);
    expect(await stopped(rotate(world, { rotationId: 'one' })), 'asked again').to.include({ code: 'ChangedByOthers' });
    expect(await rotate(world)).to.include({ resumed: false, slot: 'Secondary' });
  });

  it('never takes the old key away when somebody has published it again in the grace period', async () => {
    const world = new World({ grace: hour });
    const before = world.pair.Primary;
    const { clock } = world.ports();
    const sleep: RotationPorts['clock']['sleep'] = (...args) => {
      world.place = { hash: before.hash };
      return clock.sleep(...args);
    };
    const error = await stopped(rotate(world, { grace: hour }, { clock: { ...clock, sleep } }));
    expect(error).to.include({ code: 'ChangedByOthers' });
    expect(world.pair.Primary.hash).to.equal(before.hash);
  });

  it('stops one of two who rotate the same workspace, and no key is regenerated twice', async () => {
    const world = new World();
    const outcomes = await Promise.allSettled([rotate(world), rotate(world)]);
    expect(outcomes.map(({ status }) => status).sort()).to.deep.equal(['fulfilled', 'rejected']);
    const rejected = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(rejected.reason).to.include({ code: 'RotatedByOthers' });
    expect(world.regenerated).to.deep.equal(['Secondary']);
    expect(world.harm).to.deep.equal([]);
  });

  it('does the same rotation once, also when it was finished under the id of another', async () => {
    const world = new World();
    const { publisher } = world.ports();
    const refusing = { ...publisher, publish: () => Promise.reject(new Error('No.')) };
    await stopped(rotate(world, { rotationId: 'one' }, { publisher: refusing }));
    expect(await rotate(world, { rotationId: 'two' })).to.include({ rotationId: 'one', resumed: true });
    for (const rotationId of ['one', 'two']) await rotate(world, { rotationId });
    expect(world.regenerated).to.deep.equal(['Secondary']);
  });
});
