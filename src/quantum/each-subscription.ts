import type { CommandRuntime } from '../cmdlet/command-runtime.js';
import { errorRecordOf } from '../cmdlet/error-record.js';
import type { Management, ManagementCall, QuantumServices } from './services.js';

/**
 * Does the same in each subscription that a call names, or in the caller's own. What fails in one is written as its
 * error, and the next one follows.
 *
 * @throws RecordError when there is no account or no subscription: it would fail for the others alike.
 */
export async function eachSubscription(
  call: Omit<ManagementCall, 'subscriptionId'> & { readonly subscriptionId?: readonly string[] | undefined },
  { runtime, management }: { readonly runtime: CommandRuntime } & Pick<QuantumServices, 'management'>,
  body: (managed: Management) => Promise<void>,
): Promise<void> {
  for (const subscriptionId of call.subscriptionId ?? [undefined]) {
    const managed = await management({ ...call, subscriptionId });
    try {
      await body(managed);
    } catch (error) {
      if (runtime.signal.aborted) throw error;
      await runtime.writeError(errorRecordOf(error));
    }
  }
}
