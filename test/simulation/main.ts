import { simulate } from './simulate.js';

const [workspaces = 10_000, subscriptions = 50, seed = 1, settle = 1000] = process.argv.slice(2).map(Number);
const began = performance.now();
const figures = await simulate({
  seed,
  workspaces,
  subscriptions,
  latency: 300,
  errors: 0.01,
  resets: 0.01,
  life: 5000,
  restart: 500,
  settle,
  concurrency: 800,
});
console.log(figures, figures.seconds / figures.bound, `${((performance.now() - began) / 1000).toFixed(1)} s real`);
