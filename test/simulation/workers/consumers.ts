import { readFile } from 'node:fs/promises';
import { parseConnectionString } from '../../../src/quantum/connection-string.js';
import { QuantumDataPlaneClient } from '../../../src/quantum/data-plane/client.js';
import { QuantumServiceError } from '../../../src/quantum/management/errors.js';

/** Programs that call the data plane the whole time, with what they find published. */
export interface Consumers {
  /** How many calls were made so far, and how many of them were refused. */
  readonly counts: { readonly calls: number; readonly refused: number };
  stop(): Promise<void>;
}

/**
 * @param paths - The file of each workspace; one after the other is used.
 * @param atOnce - How many call at the same time.
 */
export function startConsumers(paths: readonly string[], atOnce: number): Consumers {
  const counts = { calls: 0, refused: 0 };
  let stopped = false;
  let next = 0;
  const consume = async () => {
    while (!stopped) {
      const text = await readFile(paths[next++ % paths.length] ?? '', 'utf8');
      const { key, endpoint, ...workspace } = parseConnectionString(text.trim());
      const client = new QuantumDataPlaneClient(workspace, endpoint, { key });
      counts.calls++;
      try {
        await client.listQuotas().next();
      } catch (error) {
        if (!(error instanceof QuantumServiceError) || ![401, 403].includes(error.statusCode ?? 0)) throw error;
        counts.refused++;
      }
    }
  };
  const running = Array.from({ length: atOnce }, consume);
  return {
    counts,
    async stop() {
      stopped = true;
      await Promise.all(running);
    },
  };
}
