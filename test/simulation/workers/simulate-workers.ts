import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConnectionString } from '../../../src/quantum/connection-string.js';
import { workspaceId, type WorkspaceIdParts } from '../../../src/quantum/resource-id.js';
import type { Tally } from '../../../src/rotation/fleet/account.js';
import { hashOf } from '../../../src/rotation/key-identity.js';
import { openStorage } from '../../../src/rotation/storage/open-storage.js';
import { runAccounts, runSummary } from '../../../src/rotation/storage/run-summary.js';
import { submitRun } from '../../../src/rotation/storage/submit-run.js';
import { startAzurite } from '../../helpers/azurite.js';
import { startConsumers } from './consumers.js';
import type { FromEmulator, ToEmulator } from './emulator-messages.js';
import { startWorker, type WorkerProcess } from './worker-process.js';

/** What is simulated: worker processes on Azurite, with an emulator and consumers. Times are in milliseconds. */
export interface Scenario {
  readonly workspaces: number;
  readonly subscriptions: number;
  readonly latency: number;
  readonly concurrency: number;
  /** After how long others have what a dead worker had; whole seconds. */
  readonly lease: number;
  /** See `RotationOptions.settle`. */
  readonly settle: number;
  /** How many calls of consumers are under way at the same time. */
  readonly consumers: number;
  /** One rotation of the whole fleet each: how many workers, and how many of them are killed and started again. */
  readonly rounds: readonly { readonly workers: number; readonly kills: number }[];
  /** What starts a worker. */
  readonly azq: readonly [string, ...string[]];
}

/** What came of one rotation of the fleet. */
export interface Round {
  readonly workers: number;
  /** How many workers were killed. */
  readonly killed: number;
  /** From the start of the workers to the last workspace. */
  readonly seconds: number;
  readonly tally: Tally;
  /** Workspaces that nothing is said of. */
  readonly unaccounted: number;
  /** Workspaces of which a key was asked to be regenerated more than once, or none was. */
  readonly notOnce: number;
  /** Workspaces of which consumers find another key than the report says. */
  readonly wrong: number;
  readonly consumerCalls: number;
  readonly consumerRefusals: number;
}

export async function* simulateWorkers(scenario: Scenario): AsyncGenerator<Round> {
  const ids = workspacesOf(scenario);
  const folder = await mkdtemp(join(tmpdir(), 'azq-workers-'));
  const emulator = fork(join(import.meta.dirname, 'emulator-process.ts'), { execArgv: ['--import', 'tsx'] });
  const workers = new Set<WorkerProcess>();
  try {
    const made = await ask(emulator, { ask: 'make', workspaces: ids, latency: scenario.latency });
    if (!('endpoint' in made)) throw new Error('The emulator says something else than where it is.');
    const pathOf = ({ workspaceName }: WorkspaceIdParts) => join(folder, workspaceName);
    for (const id of ids) await writeFile(pathOf(id), made.published[workspaceId(id)] ?? '', { mode: 0o600 });
    for (const { workers: count, kills } of scenario.rounds) {
      // A new one each time: Azurite takes the longer to find a row the more there are.
      await using azurite = await startAzurite();
      const { connectionString } = azurite;
      const storage = await openStorage({ connectionString });
      const environment = {
        AZURE_STORAGE_CONNECTION_STRING: connectionString,
        AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: made.endpoint,
      };
      const plan = {
        publish: `file:${join(folder, '{workspaceName}')}`,
        validityPeriodDays: 90,
        settle: scenario.settle,
      };
      const submission = await submitRun(storage, ids, plan);
      if (!submission) throw new Error('Nothing was submitted.');
      const { run } = submission;
      const consumers = startConsumers(ids.map(pathOf), scenario.consumers);
      const command: [string, ...string[]] = [
        ...scenario.azq,
        ...['fleet', 'work', '--concurrency', String(scenario.concurrency), '--lease', String(scenario.lease / 1000)],
      ];
      const begun = Date.now();
      const killed = await runWorkers({ count, kills, total: ids.length, workers }, (done) =>
        startWorker(command, environment, done),
      );
      await consumers.stop();
      let last = begun;
      let wrong = 0;
      for await (const { at, workspace, key } of runAccounts(storage, run)) {
        last = Math.max(last, Date.parse(at));
        const text = await readFile(join(folder, workspace.split('/').at(-1) ?? ''), 'utf8');
        if (key && hashOf(parseConnectionString(text.trim()).key) !== key.hash) wrong++;
      }
      const answer = await ask(emulator, { ask: 'regenerations' });
      const regenerations = 'regenerations' in answer ? answer.regenerations : {};
      const { tally, left } = await runSummary(storage, run, Date.now());
      yield {
        workers: count,
        killed,
        seconds: (last - begun) / 1000,
        tally,
        unaccounted: left,
        notOnce: ids.filter((id) => regenerations[workspaceId(id).toLowerCase()] !== 1).length,
        wrong,
        consumerCalls: consumers.counts.calls,
        consumerRefusals: consumers.counts.refused,
      };
    }
  } finally {
    await Promise.all([...workers].map((worker) => worker.kill()));
    const exited = once(emulator, 'exit');
    emulator.disconnect();
    await exited;
    await rm(folder, { recursive: true });
  }
}

interface Crew {
  readonly count: number;
  readonly kills: number;
  /** How many workspaces there are: the kills come while the first half of them is rotated. */
  readonly total: number;
  /** Those that run. */
  readonly workers: Set<WorkerProcess>;
}

/** @returns How many were killed. */
async function runWorkers(
  { count, kills, total, workers }: Crew,
  start: (done: () => void) => WorkerProcess,
): Promise<number> {
  let accounted = 0;
  let killed = 0;
  await Promise.all(
    Array.from({ length: count }, async () => {
      for (;;) {
        let isDoomed = false;
        let kill = (): void => undefined;
        const doom = new Promise<'doomed'>((resolve) => (kill = () => resolve('doomed')));
        const worker = start(() => {
          accounted++;
          // Whoever comes to it: another may not have begun by then.
          if (!isDoomed && killed < kills && accounted >= (total / 2) * ((killed + 1) / (kills + 1))) {
            isDoomed = true;
            killed++;
            kill();
          }
        });
        workers.add(worker);
        const end = await Promise.race([worker.ended, doom]);
        workers.delete(worker);
        if (end !== 'doomed') return;
        await worker.kill();
      }
    }),
  );
  return killed;
}

async function ask(emulator: ChildProcess, question: ToEmulator): Promise<FromEmulator> {
  emulator.send(question);
  const [answer] = (await once(emulator, 'message')) as [FromEmulator];
  return answer;
}

/** So many in each subscription. */
function workspacesOf({ workspaces, subscriptions }: Scenario): WorkspaceIdParts[] {
  return Array.from({ length: workspaces }, (_, index) => ({
    subscriptionId: `00000000-0000-4000-8000-${String(index % subscriptions).padStart(12, '0')}`,
    resourceGroupName: 'quantum-rg',
    workspaceName: `workspace-${index}`,
  }));
}
