import { connect } from '../../../src/index.js';
import type { CallOptions } from '../../../src/hosts/node/cmdlet-function.js';
import { CmdletError } from '../../../src/hosts/node/cmdlet-error.js';
import type { ConnectOptions } from '../../../src/quantum/connect-options.js';
import type { SuiteEmulator } from './emulator.js';
import { subscriptionId } from './services.js';

/** A workspace that is there, by names. */
export const ws1 = { resourceGroupName: 'rg', workspaceName: 'ws1' };

/** The cmdlets as functions, against an emulator. */
export function quantumAt({ endpoint }: Pick<SuiteEmulator, 'endpoint'>, options: ConnectOptions = {}) {
  return connect({ endpoint, subscriptionId, retryOptions: { retryDelayInMs: 1 }, ...options });
}

/** The CmdletError that a call rejects with. */
export async function failureOf(call: PromiseLike<unknown>): Promise<CmdletError> {
  let result: unknown;
  try {
    result = await call;
  } catch (error) {
    if (error instanceof CmdletError) return error;
    throw error;
  }
  throw new Error(`It did not fail but gave ${JSON.stringify(result)}.`);
}

/** Options of a call that note everything it says, a line each. */
export function listening(): { readonly lines: string[]; readonly options: CallOptions } {
  const lines: string[] = [];
  const note = (stream: string) => (text: unknown) =>
    void lines.push(`${stream}: ${typeof text === 'string' ? text : JSON.stringify(text)}`);
  return {
    lines,
    options: {
      onError: note('error'),
      onWarning: note('warning'),
      onVerbose: note('verbose'),
      onDebug: note('debug'),
      onInformation: note('information'),
      onProgress: note('progress'),
    },
  };
}
