import type { WorkspaceIdParts } from '../quantum/resource-id.js';
import type { RotationPorts } from './ports.js';
import type { RotationOptions } from './rotation-options.js';
import type { RotationResult } from './rotation-result.js';

/**
 * Rotates the keys of a workspace: finds the slot whose key consumers hold, regenerates the other, reads it back, tests
 * it, publishes it and, after a grace period if there is one, regenerates the old one.
 *
 * A rotation that the ledger says is unfinished is taken up where it stands, with the plan it was begun with.
 *
 * @throws {RotationError} when it stops: a key that works is published still. What the signal's reason is when that
 * aborts: the next call goes on.
 */
export function rotateWorkspace(
  workspace: WorkspaceIdParts,
  options: RotationOptions,
  ports: RotationPorts,
  signal: AbortSignal,
): Promise<RotationResult> {
  void [workspace, options, ports, signal];
  throw new Error('Not there yet.');
}
