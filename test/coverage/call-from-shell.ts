import { quantumModule } from '../../src/quantum-module.js';
import { azq } from './azq.js';
import type { Caller } from './covered-call.js';
import { tapped } from './tapped.js';

/** Makes calls as command lines of the shell program, whose configuration is in a folder. */
export function shellCaller(endpoint: string, folder: string): Caller {
  const { module, chosen } = tapped(quantumModule);
  return async ({ command, shell, shellInput, environment }, at) => {
    const { code, stdout, stderr } = await azq([...(shell?.(at) ?? []), '--output', 'json'], {
      ...{ endpoint, module, input: shellInput?.(at) ?? '' },
      environment: { AZURE_QUANTUM_CONFIG_DIR: folder, ...environment?.(at) },
    });
    const answer: unknown = stdout === '' ? [] : JSON.parse(stdout);
    return {
      written: Array.isArray(answer) ? answer : [answer],
      errors: code === 0 ? [] : [stderr],
      parameterSet: chosen(command),
    };
  };
}
