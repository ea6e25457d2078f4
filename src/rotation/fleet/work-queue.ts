import type { WorkspaceIdParts } from '../../quantum/resource-id.js';

/**
 * The workspaces of one subscription that are to be rotated: what is handed out at once, so that the subscription's
 * token bucket has one owner.
 */
export interface Shard {
  /** A UUID, in lower case. */
  readonly subscriptionId: string;
  /** Each once. In one process that may be while they are still being read. */
  workspaces(): AsyncIterable<WorkspaceIdParts>;
}

/** Hands out a fleet's work. */
export interface WorkQueue<Leased extends Lease = Lease> {
  /**
   * Waits for a shard that nobody has.
   *
   * @returns It, or undefined when all work is done.
   */
  lease(signal: AbortSignal): Promise<Leased | undefined>;
}

/**
 * A shard that belongs to one worker for a while. Whoever doesn't renew it loses it to another worker; so does one who
 * comes too late, and must not go on.
 */
export interface Lease {
  readonly shard: Shard;
  /** How often the shard has been leased, this time included. */
  readonly count: number;
  /** Milliseconds from a lease or a renewal until it lapses; Infinity where it doesn't. */
  readonly duration: number;
  /** Keeps it for another `duration`. @throws {@link LeaseLostError} when it is another's by now. */
  renew(): Promise<void>;
  /** All of its workspaces are accounted for: nobody gets it again. */
  complete(): Promise<void>;
  /** Nobody gets it again, as too many have had it in vain; it is kept where a person finds it. */
  poison(reason: string): Promise<void>;
}

/** A lease that has lapsed, and belongs to another worker by now or is done. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';

  constructor(subscriptionId: string) {
    super(
      `The workspaces of subscription ${subscriptionId} are another worker's: the lease on them was not renewed in time, or their run was replaced.`,
    );
  }
}
