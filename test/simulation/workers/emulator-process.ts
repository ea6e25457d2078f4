/**
 * The emulator of the simulation, in a process of its own: makes the workspaces that it is told, and from then on takes
 * its time for each answer. Ends when its parent does.
 */
import { startEmulator, type LoggedRequest } from '../../../src/emulator/start-emulator.js';
import { workspaceId, type WorkspaceIdParts } from '../../../src/quantum/resource-id.js';
import { makeWorkspaces } from '../../rotation/storage/made-workspaces.js';
import type { FromEmulator, ToEmulator } from './emulator-messages.js';

const emulator = await startEmulator({ throttling: false, localConnectionStrings: true });
const regenerations = new Map<string, number>();
let last: LoggedRequest | undefined;

/** Counts the regenerations that were carried out since the last time; the log forgets. */
function count(): void {
  const { requests } = emulator;
  const fresh = requests.slice(last === undefined ? 0 : requests.lastIndexOf(last) + 1);
  last = requests.at(-1) ?? last;
  for (const { path } of fresh.filter((each) => each.path.endsWith('/regenerateKey'))) {
    const id = path.replace('/regenerateKey', '').toLowerCase();
    regenerations.set(id, (regenerations.get(id) ?? 0) + 1);
  }
}
setInterval(count, 200);

async function make(workspaces: readonly WorkspaceIdParts[]): Promise<Record<string, string>> {
  const published = await makeWorkspaces(emulator.endpoint, workspaces);
  return Object.fromEntries(published.map((each, index) => [workspaceId(workspaces[index] as WorkspaceIdParts), each]));
}

function say(message: FromEmulator): void {
  process.send?.(message);
}

process.on('disconnect', () => process.exit());
process.on('message', (message: ToEmulator) => {
  if (message.ask === 'make') {
    void make(message.workspaces).then((published) => {
      emulator.faults.inject({ delay: message.latency, times: Number.MAX_SAFE_INTEGER });
      say({ endpoint: emulator.endpoint, published });
    });
  } else {
    count();
    const counts = Object.fromEntries(regenerations);
    regenerations.clear();
    say({ regenerations: counts });
  }
});
