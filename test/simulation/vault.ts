import { QuantumServiceError } from '../../src/quantum/management/errors.js';
import { workspaceId, type WorkspaceIdParts } from '../../src/quantum/resource-id.js';
import type { Published, Publisher } from '../../src/rotation/ports.js';
import type { Mortal } from './mortal.js';
import type { Weather } from './network.js';
import type { VirtualClock } from './virtual-clock.js';

/** Where consumers find their connection strings, as far away and as unreliable as all else. */
export interface Vault {
  /** What a consumer of the workspace finds. */
  find(workspacePath: string): string | undefined;
  put(workspace: WorkspaceIdParts, connectionString: string, published: Published): void;
  publisher(process: Mortal): Publisher;
}

/** @param taken - Is told when a process knows that its workspace's key is published. */
export function createVault(
  clock: VirtualClock,
  random: () => number,
  { latency, errors, resets }: Weather,
  taken: (workspacePath: string) => void,
): Vault {
  const secrets = new Map<string, { readonly connectionString: string; readonly published: Published }>();
  const call = <T>(process: Mortal, action: () => T) =>
    new Promise<T>((resolve, reject) => {
      clock.at(clock.now() + latency / 2, () => {
        const fails = random() < errors + resets;
        const result = !fails || random() < 0.5 ? action() : undefined;
        clock.at(clock.now() + latency / 2, () => {
          if (!process.alive) return;
          if (fails) reject(new QuantumServiceError('The vault failed.', { code: 'Unavailable', statusCode: 503 }));
          else resolve(result as T);
        });
      });
    });
  const put: Vault['put'] = (workspace, connectionString, published) =>
    void secrets.set(workspaceId(workspace), { connectionString, published });
  return {
    find: (workspacePath) => secrets.get(workspacePath)?.connectionString,
    put,
    publisher: (process) => ({
      describe: ({ workspaceName }) => `vault:${workspaceName}`,
      read: (workspace) => call(process, () => secrets.get(workspaceId(workspace))?.published),
      async publish({ workspace, connectionString, hash, made }) {
        await call(process, () => put(workspace, connectionString.reveal(), { hash, workspace, made }));
        taken(workspaceId(workspace));
      },
    }),
  };
}
