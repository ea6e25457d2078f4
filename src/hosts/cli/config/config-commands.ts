import type { CmdletModule } from '../../../cmdlet/module.js';
import type { ShellCommand, ShellOperands } from '../shell-command.js';
import { choicesOf } from './settings.js';

/** `config set`, `get`, `list` and `unset`, for a module whose shell has a configuration. */
export function configCommands(module: CmdletModule): ShellCommand[] {
  const { shellName, settings = [] } = module;
  const names = settings.map(({ name }) => name);
  const about = settings.map(({ name, help }) => help.replace(/\.$/, ` (${name}).`)).join('\n');
  const key: Omit<ShellOperands, 'required' | 'several'> = { name: 'KEY', complete: () => Promise.resolve(names) };
  const load = () => import('./run-config.js');
  return [
    {
      name: 'config set',
      describe: `Sets defaults for later commands.\n${about}\nNo secret goes there.`,
      operands: { name: 'KEY=VALUE', required: true, several: true, complete: completeAssignment },
      options: [],
      examples: [
        {
          title: 'A resource group and a workspace',
          command: `${shellName} config set defaults.group=GROUP defaults.workspace=NAME`,
        },
        { title: 'Tables', command: `${shellName} config set core.output=table` },
      ],
      run: async (args, io) => (await load()).setConfig(module, args, io),
    },
    {
      name: 'config get',
      describe: `Shows a default, and where it comes from.\nIt fails for one that is not set.\n${about}`,
      operands: { ...key, required: true, several: false },
      options: [],
      run: async (args, io) => (await load()).getConfig(module, args, io),
    },
    {
      name: 'config list',
      describe: 'Lists the defaults that are set, and where each comes from.\nVariables go before the configuration.',
      options: [],
      run: async (args, io) => (await load()).listConfig(module, args, io),
    },
    {
      name: 'config unset',
      describe: 'Takes defaults away.\nOne that is not set is no error.',
      operands: { ...key, required: true, several: true },
      options: [],
      run: async (args, io) => (await load()).unsetConfig(module, args, io),
    },
  ];

  function completeAssignment(word: string): Promise<string[]> {
    const [name = ''] = word.split('=', 1);
    const setting = word.includes('=') ? settings.find((each) => each.name === name) : undefined;
    if (!setting) return Promise.resolve(names.map((each) => `${each}=`));
    return Promise.resolve((choicesOf(setting) ?? []).map((choice) => `${name}=${choice}`));
  }
}
