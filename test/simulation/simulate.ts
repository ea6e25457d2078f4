import { setMaxListeners } from 'node:events';
import { workspaceId, type WorkspaceIdParts } from '../../src/quantum/resource-id.js';
import { rotateFleet } from '../../src/rotation/fleet/rotate-fleet.js';
import { readLedger } from '../../src/rotation/ledger/file-ledger.js';
import { hashOf } from '../../src/rotation/key-identity.js';
import { SecureString } from '../../src/cmdlet/secure-string.js';
import { connectionString } from '../../src/emulator/connection-string.js';
import type { Service } from '../../src/emulator/service.js';
import type { FleetLedger } from '../../src/rotation/fleet/fleet-ledger.js';
import type { Account, Tally } from '../../src/rotation/fleet/account.js';
import { seededRandom } from '../helpers/random.js';
import { createAzure } from './azure.js';
import { startConsumers } from './consumers.js';
import { createDisk } from './disk.js';
import { createMortal, type Mortal } from './mortal.js';
import { createNetwork } from './network.js';
import { openClients } from './ports.js';
import { createVault, type Vault } from './vault.js';
import { createVirtualClock } from './virtual-clock.js';
import { createWriteCount } from './write-count.js';

/** What is simulated. Times are in milliseconds. */
export interface Scenario {
  readonly seed: number;
  readonly workspaces: number;
  readonly subscriptions: number;
  readonly latency: number;
  /** See {@link Weather}. */
  readonly errors: number;
  readonly resets: number;
  readonly late: number;
  /** How long the process lives until it is killed; Infinity: until it is done. */
  readonly life: number;
  /** How long it takes to start it again. */
  readonly restart: number;
  /** How long consumers go on with what they have found, and the grace period that they are given; undefined: neither. */
  readonly grace?: number | undefined;
  readonly settle: number;
  readonly concurrency: number;
  readonly budget: number;
}

/** What came of it. */
export interface Figures {
  /** Seconds that the run took, in the time of the simulation. */
  readonly seconds: number;
  /** Seconds that the buckets allow at best, for the writes that were required; not known where there is a grace. */
  readonly bound: number | undefined;
  /** The same, had nothing gone wrong. */
  readonly boundWithoutFaults: number;
  readonly writes: number;
  readonly required: number;
  readonly throttled: number;
  /** The fewest writes that were ever left in a bucket. */
  readonly left: number;
  readonly kills: number;
  readonly consumerCalls: number;
  readonly consumerRefusals: number;
  readonly regeneratedTwice: number;
  readonly tally: Tally;
  /** Workspaces that have no account in the ledger, or two. */
  readonly unaccounted: number;
  /** Workspaces of which consumers do not find a key that works, or of which the ledger says something else than is. */
  readonly wrong: number;
}

export async function simulate(scenario: Scenario): Promise<Figures> {
  const { seed, latency, settle, grace } = scenario;
  const clock = createVirtualClock();
  const random = seededRandom(seed);
  const ids = [...workspacesOf(scenario)];
  const azure = createAzure(clock, ids);
  const writes = createWriteCount(clock, settle);
  const network = createNetwork(azure, clock, random, scenario, writes);
  const vault = createVault(clock, random, scenario, (workspace) => writes.over(workspace));
  publishPrimaryKeys(azure, vault, ids);
  const disk = createDisk(clock, random, 5);
  const never = new AbortController().signal;
  setMaxListeners(0, never);
  const start = clock.now();
  const consumers = startConsumers(azure, vault, clock, random, {
    workspaces: ids.map(workspaceId),
    interval: 5000,
    cached: grace === undefined ? 0 : grace - latency,
    latency,
  });

  const accounts: Account[] = [];
  const live = async (process: Mortal) => {
    const ledger = await readLedger(disk.open(process), 'the ledger');
    const mortalClock = process.clock(clock);
    const run = await ledger.begin(clock.now());
    const ports = {
      ledger: ledger as FleetLedger,
      clock: mortalClock,
      random,
      open: openClients(network(process), vault.publisher(process)),
    };
    const options = { settle, grace, concurrency: scenario.concurrency, budget: scenario.budget };
    for await (const account of rotateFleet(ids, run, options, ports, never)) void account;
    for await (const account of run.accounts()) accounts.push(account);
    return run.tally;
  };
  let kills = 0;
  const supervise = async (): Promise<Tally> => {
    for (;;) {
      const process = createMortal();
      const end = scenario.life === Infinity ? new Promise<void>(() => {}) : clock.sleep(scenario.life, never);
      const tally = await Promise.race([live(process), end]);
      if (tally) return tally;
      process.kill();
      kills++;
      await clock.sleep(scenario.restart, never);
    }
  };
  const tally = await clock.run(supervise());
  consumers.stop();
  const required = [...writes.required.values()];
  const named = new Set(accounts.map(({ workspace }) => workspace));
  const plan = scenario.workspaces / scenario.subscriptions;
  return {
    seconds: (clock.now() - start) / 1000,
    bound: grace === undefined ? Math.max(...required.map((count) => bound(count, scenario))) : undefined,
    boundWithoutFaults: bound(Math.ceil(plan) * (grace === undefined ? 3 : 6), scenario),
    writes: writes.total,
    required: required.reduce((sum, each) => sum + each, 0),
    throttled: writes.throttled,
    left: writes.left,
    kills,
    consumerCalls: consumers.calls,
    consumerRefusals: consumers.refused,
    regeneratedTwice: writes.regeneratedTwice.length,
    tally,
    unaccounted: ids.length - named.size + (accounts.length - named.size),
    wrong: accounts.filter((account) => !isTrue(account, azure, vault)).length,
  };
}

/** Seconds that a bucket of 200 writes, filled with 10 a second, takes for so many; a share of the 200 is left to others. */
function bound(writes: number, { budget }: Scenario): number {
  return Math.max(0, writes - 200 * budget) / 10;
}

/** One subscription's workspaces after the other's, as a file that was sorted has them. */
function* workspacesOf({ workspaces, subscriptions }: Scenario): Generator<WorkspaceIdParts> {
  for (let index = 0; index < workspaces; index++) {
    const subscription = Math.floor((index * subscriptions) / workspaces);
    const number = String(subscription).padStart(12, '0');
    yield {
      subscriptionId: `00000000-0000-4000-8000-${number}`,
      resourceGroupName: `group-${index % 7}`,
      workspaceName: `workspace-${index}`,
    };
  }
}

function publishPrimaryKeys(azure: Service, vault: Vault, ids: readonly WorkspaceIdParts[]): void {
  for (const id of ids) {
    const workspace = azure.store.find(id);
    if (!workspace) throw new Error('It was made above.');
    const { primary } = workspace.keys;
    const hash = hashOf(new SecureString(primary.key));
    vault.put(id, connectionString(workspace, primary, azure), { hash, workspace: id });
  }
}

/** Whether what the ledger says of a workspace is so. */
function isTrue({ workspace: id, slot, key, outcome }: Account, azure: Service, vault: Vault): boolean {
  const [, , subscriptionId = '', , resourceGroupName = '', , , , workspaceName = ''] = id.split('/');
  const keys = azure.store.find({ subscriptionId, resourceGroupName, workspaceName })?.keys;
  const found = /ApiKey=([^;]+)/.exec(vault.find(id) ?? '')?.[1];
  const actual = slot === 'Primary' ? keys?.primary.key : keys?.secondary.key;
  if (outcome !== 'Rotated') return found !== undefined && [keys?.primary.key, keys?.secondary.key].includes(found);
  return found === actual && key?.hash === hashOf(new SecureString(actual ?? ''));
}
