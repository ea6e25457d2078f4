import { randomUUID } from 'node:crypto';
import { workspaceId, type WorkspaceIdParts } from '../../quantum/resource-id.js';
import { nameDigest } from '../ledger/name-digest.js';
import { createIfAbsent, type FleetStorage } from './fleet-storage.js';
import { currentRun, makeCurrent, type Run, type RunPlan } from './run-rows.js';
import { sendShard } from './send-shard.js';
import { addShard, isUnfinished, replaceShard, shardsOf } from './shard-rows.js';
import { statusOf } from './status-of.js';
import { workspaceAdder } from './workspace-rows.js';

/** What came of a submission. */
export interface Submission {
  readonly run: Run;
  readonly subscriptions: number;
}

/** There is a run with work left. */
export class RunUnfinishedError extends Error {
  override readonly name = 'RunUnfinishedError';
  readonly run: Run;

  constructor(run: Run) {
    super(
      `The run ${run.id}, submitted at ${new Date(run.begun).toISOString()}, is not finished, and two runs at once would rotate twice. Let workers finish it (azq fleet work), see how far it is (azq fleet status), or give it up with --replace: what it has begun is taken up by the new run.`,
    );
    this.run = run;
  }
}

/**
 * Puts workspaces into storage, to be rotated by workers. Workspaces that are named twice are one. Until all are there no
 * worker sees any of them.
 *
 * @returns Undefined when it was not approved.
 * @throws {RunUnfinishedError}
 */
export async function submitRun(
  storage: FleetStorage,
  workspaces: Iterable<WorkspaceIdParts> | AsyncIterable<WorkspaceIdParts>,
  plan: RunPlan,
  { replace = false, approve, signal, now = Date.now }: SubmitOptions = {},
): Promise<Submission | undefined> {
  await createIfAbsent(storage);
  const { run: before, etag } = await currentRun(storage.runs);
  if (before && !replace && (await isUnfinished(storage.runs, before.id))) {
    // Whoever submitted it may have died before all its messages were sent.
    await sendMessages(storage, before.id);
    throw new RunUnfinishedError(before);
  }
  const id = randomUUID();
  const counts = await addAll(storage, id, workspaces, signal);
  const total = [...counts.values()].reduce((sum, each) => sum + each, 0);
  if (total === 0) throw new Error('There is no workspace to rotate: nothing was submitted.');
  if (approve && !(await approve(total))) return undefined;
  for (const [subscriptionId, count] of counts) await addShard(storage.runs, id, subscriptionId, count);
  const run: Run = { id, begun: now(), plan, workspaces: total };
  await makeCurrent(storage.runs, run, etag);
  await sendMessages(storage, id);
  return { run, subscriptions: counts.size };
}

export interface SubmitOptions {
  /** Gives up what is left of an unfinished run. */
  readonly replace?: boolean | undefined;
  /** Is told how many there are. Where it says no, nothing is submitted. */
  readonly approve?: ((workspaces: number) => Promise<boolean>) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly now?: (() => number) | undefined;
}

/** @returns How many there are by subscription. */
async function addAll(
  { runs }: FleetStorage,
  run: string,
  workspaces: Iterable<WorkspaceIdParts> | AsyncIterable<WorkspaceIdParts>,
  signal: AbortSignal | undefined,
): Promise<Map<string, number>> {
  const add = workspaceAdder(runs, run);
  const counts = new Map<string, number>();
  const names = new Set<string>();
  const underWay = new Set<Promise<void>>();
  let failure: { readonly error: unknown } | undefined;
  const addOne = async (workspace: WorkspaceIdParts) => {
    await add(workspace);
    const subscriptionId = workspace.subscriptionId.toLowerCase();
    counts.set(subscriptionId, (counts.get(subscriptionId) ?? 0) + 1);
  };
  for await (const workspace of workspaces) {
    signal?.throwIfAborted();
    const name = nameDigest(workspaceId(workspace));
    if (names.has(name)) continue;
    names.add(name);
    const adding: Promise<void> = addOne(workspace)
      .catch((error: unknown) => void (failure ??= { error }))
      .finally(() => underWay.delete(adding));
    underWay.add(adding);
    if (underWay.size >= mostUnderWay) await Promise.race(underWay);
    if (failure) break;
  }
  await Promise.all(underWay);
  if (failure) throw failure.error;
  return counts;
}

/** Rows of a subscription go together, a hundred in a request. */
const mostUnderWay = 400;

async function sendMessages(storage: FleetStorage, run: string): Promise<void> {
  for await (const shard of shardsOf(storage.runs, run, true)) {
    if (shard.state !== 'New') continue;
    const message = await sendShard(storage, { run, subscriptionId: shard.subscriptionId });
    try {
      await replaceShard(storage.runs, run, shard, { state: 'Queued', message });
    } catch (error) {
      // A worker has it already, or another submission has sent one: that one counts.
      if (statusOf(error) !== 412) throw error;
    }
  }
}
