import { expect } from 'chai';
import { fleet } from './scenarios.js';
import { simulate, type Scenario } from './simulate.js';

/** A small fleet: 150 workspaces of each subscription, so that the buckets are the limit. */
const small: Scenario = { ...fleet, workspaces: 300, subscriptions: 2, concurrency: 32 };

describe('simulated fleet', function () {
  this.timeout(120_000);

  for (const seed of [1, 2, 3]) {
    it(`loses no consumer and no workspace, and keeps close to what the buckets allow (seed ${seed})`, async () => {
      const { bound = 0, seconds, ...figures } = await simulate({ ...small, seed });
      expect(figures).to.include({ consumerRefusals: 0, regeneratedTwice: 0, unaccounted: 0, wrong: 0 });
      expect(figures.tally.Rotated).to.equal(300);
      expect(figures.kills).to.be.greaterThan(4);
      expect(figures.consumerCalls).to.be.greaterThan(1000);
      // A fleet this small has no time to make good what the last faults cost: two rotations that begin anew.
      expect(seconds).to.be.lessThan(bound * 1.1 + 4);
      expect(figures.writes).to.be.lessThan(figures.required * 1.01);
    });
  }

  it('regenerates the old key after the grace period, and no consumer who caches is refused', async () => {
    const figures = await simulate({ ...small, workspaces: 100, grace: 20_000 });
    expect(figures).to.include({ consumerRefusals: 0, regeneratedTwice: 0, unaccounted: 0, wrong: 0 });
    expect(figures.tally.Rotated).to.equal(100);
  });

  it('leaves to others what is not its budget', async () => {
    const figures = await simulate({ ...small, workspaces: 100, subscriptions: 1, budget: 0.5, life: Infinity });
    expect(figures.left).to.be.greaterThan(95);
  });

  it('waits a regeneration without an answer out, and notices when it does not', async () => {
    const stormy = { ...small, workspaces: 100, resets: 0.3, life: Infinity };
    expect((await simulate({ ...stormy, settle: 0 })).regeneratedTwice).to.be.greaterThan(0);
    expect((await simulate(stormy)).regeneratedTwice).to.equal(0);
  });
});
