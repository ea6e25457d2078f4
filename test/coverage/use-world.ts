import { connect, type ConnectOptions } from '../../src/index.js';
import { nodeNames, type Place, type Sent } from './covered-call.js';
import { World } from './world.js';

/** What a test of a suite works with: a world for all of them, and a place for each. */
export interface TestWorld {
  readonly world: World;
  readonly at: Place;
  /** The three parameters that name the place's workspace. */
  readonly names: ReturnType<typeof nodeNames>;
  readonly endpoint: string;
  /** What the test has sent, in order; what it looked up itself is left out. */
  readonly sent: () => Sent[];
  /** The functions for Node. */
  readonly quantum: (options?: ConnectOptions) => ReturnType<typeof connect>;
}

/** Starts a world before the tests of a suite and stops it after them. */
export function useWorld(): TestWorld {
  let world: World | undefined;
  let place: Place | undefined;
  let earlier = 0;
  const started = <Value>(value: Value | undefined): Value => {
    if (value !== undefined) return value;
    throw new Error('The world is there only while tests run.');
  };
  before(async () => {
    world = await World.start();
  });
  after(() => world?.stop());
  beforeEach(async () => {
    place = await started(world).place();
    started(world).emulator.faults.clear();
    earlier = started(world).emulator.requests.length;
  });
  return {
    get world() {
      return started(world);
    },
    get at() {
      return started(place);
    },
    get names() {
      return nodeNames(started(place));
    },
    get endpoint() {
      return started(world).emulator.endpoint;
    },
    sent: () => started(world).sentSince(earlier),
    quantum: (options) =>
      connect({ endpoint: started(world).emulator.endpoint, retryOptions: { retryDelayInMs: 1 }, ...options }),
  };
}
