import { connectModule } from '../../src/hosts/node/connect-module.js';
import { CmdletError } from '../../src/hosts/node/cmdlet-error.js';
import { quantumModule } from '../../src/quantum/quantum-module.js';
import type { Answer, CoveredCall, Place } from './covered-call.js';
import { tapped } from './tapped.js';

/** Makes the call through the functions for Node. */
export async function callFromNode(endpoint: string, { command, node }: CoveredCall, at: Place): Promise<Answer> {
  const { module, chosen } = tapped(quantumModule);
  const { args, input } = node(at);
  const name = Object.entries(module.cmdlets).find(([, cmdlet]) => cmdlet.name === command)?.[0] ?? command;
  const call = connectModule(module, { endpoint })[name];
  try {
    const written = await call?.(args, { onWarning: () => undefined, ...(input && { input }) });
    return { written: plain(written ?? []), errors: [], parameterSet: chosen() };
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    return {
      written: plain(error.outputs),
      errors: error.errors.map(({ errorId }) => errorId),
      parameterSet: chosen(),
    };
  }
}

function plain(written: readonly unknown[]): unknown[] {
  return JSON.parse(JSON.stringify(written)) as unknown[];
}
