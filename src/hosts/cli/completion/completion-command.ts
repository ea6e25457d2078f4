import { didYouMean } from '../closest.js';
import type { ShellCommand } from '../shell-command.js';
import { UsageError } from '../usage-error.js';
import { writeText } from '../write-text.js';

/** The shells that there is a script for. */
const shells = ['bash', 'zsh', 'fish', 'powershell'];

/** `completion`: prints the script that has a shell complete the program's words. */
export function completionCommand(program: string): ShellCommand {
  return {
    name: 'completion',
    describe: [
      'Prints a script with which a shell completes commands, options and values.',
      `The script asks ${program} for them. Names of workspaces and the like come from Azure, with your own login, and are kept for a minute.`,
    ].join('\n'),
    operands: { name: 'SHELL', required: true, several: false, complete: () => Promise.resolve(shells) },
    options: [],
    examples: [
      { title: 'bash, in ~/.bashrc', command: `source <(${program} completion bash)` },
      { title: 'zsh, in ~/.zshrc behind compinit', command: `source <(${program} completion zsh)` },
      { title: 'fish', command: `${program} completion fish > ~/.config/fish/completions/${program}.fish` },
      {
        title: 'PowerShell, in $PROFILE',
        command: `${program} completion powershell | Out-String | Invoke-Expression`,
      },
    ],
    async run(args, io) {
      const shell = String((args['SHELL'] as string[])[0]);
      if (!shells.includes(shell)) {
        throw new UsageError(`'${shell}' is not one of ${shells.join(', ')}.${didYouMean(shell, shells)}`);
      }
      const { completionScript } = await import('./scripts.js');
      await writeText(io.stdout, completionScript(shell, program));
      return 0;
    },
  };
}
