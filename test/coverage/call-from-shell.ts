import { shellNames } from '../../src/cmdlet/cmdlet.js';
import { findCmdlet } from '../../src/cmdlet/module.js';
import { quantumModule } from '../../src/quantum-module.js';
import { azq } from './azq.js';
import type { Caller } from './covered-call.js';
import { inDeclaredNames } from './declared-names.js';
import { tapped } from './tapped.js';

/** Makes calls as command lines of the shell program, whose configuration is in a folder. */
export function shellCaller(endpoint: string, folder: string): Caller {
  const { module, chosen } = tapped(quantumModule);
  return async ({ command, shell, shellInput, environment }, at) => {
    const words = shell?.(at) ?? [];
    const { code, stdout, stderr } = await azq([...words, '--output', 'json'], {
      ...{ endpoint, module, input: shellInput?.(at) ?? '' },
      environment: { AZURE_QUANTUM_CONFIG_DIR: folder, ...environment?.(at) },
    });
    const answer: unknown = stdout === '' ? [] : JSON.parse(stdout);
    return {
      written: [answer].flat().map((each) => inDeclaredNames(each, outputOf(command, words))),
      errors: code === 0 ? [] : [stderr],
      parameterSet: chosen(command),
    };
  };
}

function outputOf(command: string, words: readonly string[]) {
  const cmdlet = findCmdlet(quantumModule, command);
  if (!cmdlet) throw new Error(`There is no ${command}.`);
  const { property } = shellNames(cmdlet).find(({ name }) => words.join(' ').startsWith(name)) ?? {};
  const declared = cmdlet.output.properties?.find(({ name }) => name.toLowerCase() === property?.toLowerCase());
  return declared?.of ?? cmdlet.output;
}
