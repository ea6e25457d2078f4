import type { CoveredCall } from './covered-call.js';
import { connectionCalls } from './calls/connections.js';
import { keyCalls } from './calls/keys.js';
import { regionCalls } from './calls/regions.js';
import { rotationCalls } from './calls/rotation.js';
import { workspaceCalls } from './calls/workspaces.js';

/** A call of each command in each of its parameter sets. */
export const coveredCalls: readonly CoveredCall[] = [
  ...keyCalls,
  ...workspaceCalls,
  ...regionCalls,
  ...connectionCalls,
  ...rotationCalls,
];
