import { AsyncLocalStorage } from 'node:async_hooks';
import { workspaceId } from '../../quantum/resource-id.js';
import type { AccessKeys } from '../ports.js';
import type { TokenBucket } from './token-bucket.js';

/** A regeneration that has its token already. */
export interface Admission {
  /** Whether its request has been sent. It is not to be sent a second time, even if it was refused. */
  sent: boolean;
}

/** The admission of the regeneration that is under way, for the policy that sends it. */
export const admissions = new AsyncLocalStorage<Admission>();

/** Keys whose regenerations get their token before they are recorded. */
export function meteredKeys(keys: AccessKeys, bucket: TokenBucket): AccessKeys {
  const admitted = new Set<string>();
  return {
    look: (workspace, signal) => keys.look(workspace, signal),
    async admit(workspace, signal) {
      const id = workspaceId(workspace);
      if (admitted.has(id)) return;
      await bucket.take(signal);
      admitted.add(id);
    },
    async regenerate(workspace, slot, signal) {
      if (!admitted.delete(workspaceId(workspace))) return keys.regenerate(workspace, slot, signal);
      const admission: Admission = { sent: false };
      try {
        await admissions.run(admission, () => keys.regenerate(workspace, slot, signal));
      } finally {
        if (!admission.sent) bucket.answered(undefined);
      }
    },
  };
}
