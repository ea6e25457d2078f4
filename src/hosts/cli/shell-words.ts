import { shellNames } from '../../cmdlet/cmdlet.js';
import { inWordsOf } from '../../cmdlet/help-words.js';
import { findCmdlet, type CmdletModule } from '../../cmdlet/module.js';
import type { CmdletOption } from './cmdlet-options.js';
import type { ShellOption } from './shell-command.js';

/**
 * A help text in the shell's words: options in the place of parameters, commands in that of cmdlets.
 *
 * @param options - Those of the command whose help it is.
 */
export function inShellWords(
  text: string,
  options: readonly (ShellOption | CmdletOption)[],
  module: CmdletModule,
): string {
  return inWordsOf(text, {
    parameter: (name, value) => {
      const option = options.find((each) => isOptionOf(each, name));
      return option && [option.names[0], value].filter((part) => part !== undefined).join(' ');
    },
    cmdlet: (name) => {
      const cmdlet = findCmdlet(module, name);
      return cmdlet && `'${module.shellName} ${shellNames(cmdlet)[0]?.name}'`;
    },
  });
}

/** Those that stand for no parameter of the declaration have the name that PowerShell's have: `--what-if`. */
function isOptionOf(option: ShellOption | CmdletOption, name: string): boolean {
  const parameter = 'parameter' in option ? option.parameter : option.names[0].replaceAll('-', '');
  return parameter.toLowerCase() === name.toLowerCase();
}
