import { randomBytes } from 'node:crypto';
import type { Answer } from '../../src/emulator/answer.js';
import { createAsyncOperations } from '../../src/emulator/async-operation.js';
import type { Clock } from '../../src/emulator/clock.js';
import { dispatch } from '../../src/emulator/dispatch.js';
import { settingsOf } from '../../src/emulator/emulator-options.js';
import { createTokens } from '../../src/emulator/login/tokens.js';
import type { Service } from '../../src/emulator/service.js';
import { createThrottle } from '../../src/emulator/throttle.js';
import { workspaceContent } from '../../src/emulator/workspace-content.js';
import { createWorkspace } from '../../src/emulator/workspace.js';
import { createWorkspaceStore } from '../../src/emulator/workspace-store.js';
import type { WorkspaceIdParts } from '../../src/quantum/resource-id.js';

/** Where the simulated service says it is. Nothing listens there. */
export const endpoint = 'http://127.0.0.1:1';

/** The emulator without its server: all that answers requests, with a clock of the simulation and throttled as ARM is. */
export function createAzure(clock: Clock, workspaces: Iterable<WorkspaceIdParts>, throttling = 1): Service {
  const store = createWorkspaceStore(clock);
  const content = workspaceContent({ location: 'westus', properties: {} }, '2025-12-15-preview');
  for (const id of workspaces) store.save(createWorkspace(id, content, store.nextPlace(), clock.now()));
  return {
    endpoint,
    clock,
    store,
    settings: settingsOf({ localConnectionStrings: true }),
    operations: createAsyncOperations(clock),
    tokens: createTokens(randomBytes(32), clock),
    throttle: createThrottle(clock, throttling),
    keep: () => undefined,
  };
}

/** What a consumer who has this key is told on the data plane. */
export function callDataPlane(azure: Service, workspacePath: string, key: string): Answer {
  return dispatch(
    {
      method: 'GET',
      path: `${workspacePath}/quotas`,
      query: new URLSearchParams({ 'api-version': '2026-01-15-preview' }),
      headers: { 'x-ms-quantum-api-key': key },
      content: Buffer.alloc(0),
    },
    azure,
  );
}
