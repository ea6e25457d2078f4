import { connectModule } from '../../src/hosts/node/connect-module.js';
import { CmdletError } from '../../src/hosts/node/cmdlet-error.js';
import { quantumModule } from '../../src/quantum-module.js';
import { withEnvironment } from '../quantum/helpers/fake-az.js';
import type { Caller } from './covered-call.js';
import { tapped } from './tapped.js';

/** Makes calls through the functions for Node. */
export function nodeCaller(endpoint: string): Caller {
  const { module, chosen } = tapped(quantumModule);
  const functions = connectModule(module, { endpoint });
  return async ({ command, node, environment }, at) => {
    const { args, input } = node(at);
    const name = Object.entries(module.cmdlets).find(([, cmdlet]) => cmdlet.name === command)?.[0] ?? command;
    const options = { onWarning: () => undefined, ...(input && { input }) };
    let written: readonly unknown[] = [];
    let errors: string[] = [];
    await withEnvironment(environment?.(at) ?? {}, async () => {
      try {
        written = (await functions[name]?.(args, options)) ?? [];
      } catch (error) {
        if (!(error instanceof CmdletError)) throw error;
        written = error.outputs;
        errors = error.errors.map(({ errorId }) => errorId);
      }
    });
    return { written: plain(written), errors, parameterSet: chosen(command) };
  };
}

function plain(written: readonly unknown[]): unknown[] {
  return JSON.parse(JSON.stringify(written)) as unknown[];
}
