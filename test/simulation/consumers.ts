import type { Service } from '../../src/emulator/service.js';
import { callDataPlane } from './azure.js';
import type { Vault } from './vault.js';
import type { VirtualClock } from './virtual-clock.js';

/** Programs that call the data plane the whole time, one for each workspace. */
export interface Consumers {
  readonly calls: number;
  /** Calls that were refused for their key. */
  readonly refused: number;
  stop(): void;
}

/**
 * @param interval - Milliseconds between two calls of a consumer, on average.
 * @param cached - Milliseconds for which a consumer goes on with what it has found.
 */
export function startConsumers(
  azure: Service,
  vault: Vault,
  clock: VirtualClock,
  random: () => number,
  { workspaces, interval, cached, latency }: ConsumerOptions,
): Consumers {
  let calls = 0;
  let refused = 0;
  let stopped = false;
  const start = (workspace: string) => {
    let held: { readonly connectionString: string | undefined; readonly until: number } | undefined;
    const call = () => {
      if (stopped) return;
      const now = clock.now();
      if (!held || held.until <= now) held = { connectionString: vault.find(workspace), until: now + cached };
      const key = /ApiKey=([^;]+)/.exec(held.connectionString ?? '')?.[1] ?? '';
      clock.at(now + latency / 2, () => {
        calls++;
        if (callDataPlane(azure, workspace, key).status !== 200) refused++;
      });
      clock.at(now + interval * (0.5 + random()), call);
    };
    clock.at(clock.now() + interval * random(), call);
  };
  for (const workspace of workspaces) start(workspace);
  return {
    get calls() {
      return calls;
    },
    get refused() {
      return refused;
    },
    stop: () => void (stopped = true),
  };
}

export interface ConsumerOptions {
  readonly workspaces: Iterable<string>;
  readonly interval: number;
  readonly cached: number;
  readonly latency: number;
}
