import type { Clock, Ledger, RotationPorts } from '../ports.js';
import type { RotationOptions } from '../rotation-options.js';
import type { FleetLedger } from './fleet-ledger.js';
import type { TokenBucket } from './token-bucket.js';

/** How each workspace of a fleet is to be rotated. */
export interface FleetRotationOptions extends Pick<RotationOptions, 'inUse' | 'slot' | 'grace' | 'settle'> {
  /** The share of each subscription's writes that may be used, above 0 and at most 1. Default 1. */
  readonly budget?: number | undefined;
}

/** All that the rotation of a fleet touches. */
export interface FleetPorts extends ShardPorts {
  readonly ledger: FleetLedger;
}

/** What of it the rotation of a subscription's workspaces touches. */
export interface ShardPorts {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** What rotations in a subscription touch. Each write that they send must take a token of the bucket. */
  readonly open: (subscriptionId: string, bucket: TokenBucket) => Pick<RotationPorts, 'keys' | 'tester' | 'publisher'>;
  /** A number from 0 to 1. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
}
