import type { Clock } from '../ports.js';

/** Counts workspaces under way: those of a worker, or of one of its shards, which count as the worker's too. */
export interface Places {
  readonly taken: number;
  add(count: 1 | -1): void;
}

/** @param of - The places that these are a part of. */
export function createPlaces(of?: Places): Places {
  let taken = 0;
  return {
    get taken() {
      return taken;
    },
    add(count) {
      taken += count;
      of?.add(count);
    },
  };
}

/** A clock whose longer sleeps give up a place meanwhile; whoever wakes has one again, even if that is one too many. */
export function leavingPlace(clock: Clock, places: Places, left: () => void): Clock {
  return {
    now: () => clock.now(),
    async sleep(milliseconds, signal) {
      if (milliseconds < shortest) return clock.sleep(milliseconds, signal);
      places.add(-1);
      left();
      try {
        await clock.sleep(milliseconds, signal);
      } finally {
        places.add(1);
      }
    },
  };
}

const shortest = 1000;
