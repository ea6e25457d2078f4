import { quantumModule } from '../../src/quantum/quantum-module.js';
import { azq } from './azq.js';
import type { Answer, CoveredCall, Place } from './covered-call.js';
import { tapped } from './tapped.js';

/** Makes the call as a command line of the shell program. */
export async function callFromShell(endpoint: string, { shell }: CoveredCall, at: Place): Promise<Answer> {
  const { module, chosen } = tapped(quantumModule);
  const { code, stdout, stderr } = await azq([...(shell?.(at) ?? []), '--output', 'json'], { endpoint, module });
  const answer: unknown = stdout === '' ? [] : JSON.parse(stdout);
  return {
    written: Array.isArray(answer) ? answer : [answer],
    errors: code === 0 ? [] : [stderr],
    parameterSet: chosen(),
  };
}
