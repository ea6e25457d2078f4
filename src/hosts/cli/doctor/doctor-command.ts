import type { CmdletModule } from '../../../cmdlet/module.js';
import type { ShellCommand } from '../shell-command.js';

/** Where a module's PowerShell half is, and how to see that it works. */
export interface ModuleOnDisk {
  /** The folder of the module. */
  readonly path: string;
  /** A cmdlet without parameters that does no harm. */
  readonly probe: string;
}

/** `doctor`: tells what keeps the program, or the module in PowerShell, from working. */
export function doctorCommand(module: CmdletModule, onDisk: ModuleOnDisk): ShellCommand {
  const { shellName, name } = module;
  return {
    name: 'doctor',
    describe: [
      `Looks whether all is well that ${shellName} and the module ${name} need, a line each.`,
      'As JSON it is what a bug report needs: names of accounts and tenants, but no secret.',
      'It changes nothing. The exit code is 1 when something failed, and 0 when there are warnings only.',
    ].join('\n'),
    options: [],
    examples: [
      { title: 'See what is wrong', command: `${shellName} doctor` },
      { title: 'For a bug report', command: `${shellName} doctor --output json > doctor.json` },
    ],
    run: async (args, io) => (await import('./run-doctor.js')).runDoctor(module, onDisk, args, io),
  };
}
