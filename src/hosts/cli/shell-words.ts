import { shellNames } from '../../cmdlet/cmdlet.js';
import { findCmdlet, type CmdletModule } from '../../cmdlet/module.js';
import type { CmdletOption } from './cmdlet-options.js';
import type { ShellOption } from './shell-command.js';

/**
 * A help text in the shell's words: options in the place of parameters, commands in that of cmdlets. What has no name
 * in the shell stays as it is.
 *
 * @param options - Those of the command whose help it is.
 */
export function inShellWords(
  text: string,
  options: readonly (ShellOption | CmdletOption)[],
  module: CmdletModule,
): string {
  return text
    .replace(parameterWord, (word, name: string, value: string | undefined) => {
      const option = options.find((each) => isOptionOf(each, name));
      return option ? [option.names[0], value].filter((part) => part !== undefined).join(' ') : word;
    })
    .replace(cmdletWord, (word) => {
      const cmdlet = findCmdlet(module, word);
      const name = cmdlet && shellNames(cmdlet)[0]?.name;
      return name === undefined ? word : `'${module.shellName} ${name}'`;
    });
}

/** `-NoWait`, or `-ApiKeyEnabled:$false`. */
const parameterWord = /(?<![\w-])-([A-Z][A-Za-z]*)(?::\$(true|false))?/g;
const cmdletWord = /\b[A-Z][a-z]+-[A-Z][A-Za-z0-9]+/g;

/** Those that stand for no parameter of the declaration have the name that PowerShell's have: `--what-if`. */
function isOptionOf(option: ShellOption | CmdletOption, name: string): boolean {
  const parameter = 'parameter' in option ? option.parameter : option.names[0].replaceAll('-', '');
  return parameter.toLowerCase() === name.toLowerCase();
}
