import type { Scenario } from './simulate.js';

/** What the product promises its figures for: everything is far away, breaks now and then, and is killed all the time. */
export const fleet: Scenario = {
  seed: 1,
  workspaces: 10_000,
  subscriptions: 50,
  latency: 300,
  errors: 0.01,
  resets: 0.01,
  late: 800,
  life: 5000,
  restart: 500,
  // Nothing is under way for longer here. Azure may take 60 seconds, which is the default.
  settle: 1000,
  concurrency: 800,
  budget: 1,
};

/** Variations on it, by what is different. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  'as promised': fleet,
  'nothing goes wrong': { ...fleet, errors: 0, resets: 0, life: Infinity },
  'a regeneration without an answer is waited out for 60 s, the default': { ...fleet, settle: 60_000 },
  'half of each bucket is left to others': { ...fleet, workspaces: 2000, subscriptions: 10, budget: 0.5 },
  'the old key is regenerated after a grace of 20 s, for which consumers cache': {
    ...fleet,
    workspaces: 2000,
    subscriptions: 10,
    grace: 20_000,
  },
};
