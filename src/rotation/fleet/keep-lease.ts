import { abortable } from '../../cmdlet/abortable.js';
import type { Clock } from '../ports.js';
import { LeaseLostError, type Lease } from './work-queue.js';

/**
 * Renews a lease three times in its duration.
 *
 * @throws {@link LeaseLostError} when it is another's, or has lapsed because no renewal got through; the signal's reason
 * when that aborts.
 */
export async function keepLease(lease: Lease, clock: Clock, signal: AbortSignal): Promise<never> {
  if (lease.duration === Infinity) return abortable(new Promise<never>(() => undefined), signal);
  for (let renewed = clock.now(); ;) {
    await clock.sleep(lease.duration / 3, signal);
    const now = clock.now();
    try {
      await lease.renew();
      renewed = now;
    } catch (error) {
      if (error instanceof LeaseLostError) throw error;
      if (now - renewed >= lease.duration) throw new LeaseLostError(lease.shard.subscriptionId);
    }
  }
}
