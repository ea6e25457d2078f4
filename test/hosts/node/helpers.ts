import type { CallOptions, CmdletCall } from '../../../src/hosts/node/cmdlet-function.js';
import { CmdletError } from '../../../src/hosts/node/cmdlet-error.js';
import { connectModule } from '../../../src/hosts/node/connect-module.js';
import { probeModule, type Probe } from '../helpers/probe-module.js';

/** Calls Test-Probe as a function of Node. */
export function callProbe(
  probe: Probe,
  args: Record<string, unknown> = {},
  options: CallOptions & { readonly input?: Iterable<unknown> | AsyncIterable<unknown> } = {},
): CmdletCall<unknown> {
  const { testProbe } = connectModule(probeModule(probe), {});
  if (!testProbe) throw new Error('The module has no testProbe.');
  return testProbe(args, options);
}

/** What a call rejects with. */
export async function reasonOf(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail.');
}

/** The CmdletError that a call rejects with. */
export async function failureOf(call: PromiseLike<unknown>): Promise<CmdletError> {
  const reason = await reasonOf(call);
  if (reason instanceof CmdletError) return reason;
  throw reason;
}
