import type { WorkspaceIdParts } from '../../quantum/resource-id.js';
import type { Clock } from '../ports.js';

/** What is done in the workspaces of one subscription. */
export interface ShardWork<Result> {
  /** How many wait until the subscription allows another write. While some do, no more workspaces are begun. */
  readonly waiting: number;
  /**
   * Does all that there is to do in a workspace. Rejects only with what ends the whole worker.
   *
   * @param clock - Whose longer sleeps don't take the place of another workspace.
   * @returns What came of it; when to come back; or undefined when there was nothing to do.
   */
  rotate(workspace: WorkspaceIdParts, clock: Clock, signal: AbortSignal): Promise<Result | Later | undefined>;
}

/** Not now. */
export class Later {
  /** Milliseconds since 1970. */
  readonly at: number;

  constructor(at: number) {
    this.at = at;
  }
}
