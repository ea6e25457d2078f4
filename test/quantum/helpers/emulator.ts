import { startEmulator, type Emulator, type Faults } from '../../../src/emulator/start-emulator.js';
import { subscriptionId } from './services.js';

export { subscriptionId };
/** A second subscription, with a workspace too. */
export const secondSubscriptionId = '11111111-2222-3333-4444-555555555555';

/** The workspaces of each emulator, by subscription. In a region a name is there once. */
const workspaces = [
  [subscriptionId, 'ws1', 'westus'],
  [subscriptionId, 'ws2', 'westus'],
  [subscriptionId, 'ws3', 'westus'],
  [secondSubscriptionId, 'ws1', 'eastus'],
] as const;

export function idOf(workspaceName: string, subscription = subscriptionId): string {
  return `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Quantum/workspaces/${workspaceName}`;
}

/** An emulator for the tests of a suite, with workspaces, and with a clean ledger for each test. */
export function useEmulator(): SuiteEmulator {
  let running: Emulator | undefined;
  let earlier = 0;
  const emulator = (): Emulator => {
    if (running) return running;
    throw new Error('The emulator runs only while tests do.');
  };
  before(async () => {
    running = await startEmulator();
    for (const [subscription, name, location] of workspaces) {
      await put(running.endpoint, idOf(name, subscription), location);
    }
  });
  after(() => running?.stop());
  beforeEach(() => {
    emulator().faults.clear();
    earlier = emulator().requests.length;
  });
  return {
    get endpoint() {
      return emulator().endpoint;
    },
    get faults() {
      return emulator().faults;
    },
    sent: () => emulator().requests.slice(earlier).map(sentOf),
  };
}

export interface SuiteEmulator {
  readonly endpoint: string;
  readonly faults: Faults;
  /** What this test has sent, in order. */
  readonly sent: () => Sent[];
}

/** A request on an emulator's ledger: where to, what, and the status of the answer. */
type Sent = readonly [path: string, body: unknown, status: number | undefined];

function sentOf({ path, body, status }: Emulator['requests'][number]): Sent {
  return [path, body, status];
}

async function put(endpoint: string, id: string, location: string): Promise<void> {
  const answer = await fetch(`${endpoint}${id}?api-version=2025-12-15-preview`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ location }),
  });
  if (!answer.ok) throw new Error(`PUT ${id}: ${answer.status}`);
}
