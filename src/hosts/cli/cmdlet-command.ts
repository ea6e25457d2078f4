import { shellNames, type Cmdlet, type ShellName } from '../../cmdlet/cmdlet.js';
import type { CmdletModule } from '../../cmdlet/module.js';
import { cmdletOptions, type CmdletOption } from './cmdlet-options.js';
import { shouldProcessOptions } from './global-options.js';
import { idsForm, withIdOptions } from './ids/id-options.js';
import { sessionText } from './session-text.js';
import { argumentName, type Completer, type ShellCommand } from './shell-command.js';
import { inShellWords } from './shell-words.js';

/** The shell commands that a cmdlet is. Of all commands one runs, so what they take is put together when it is asked for. */
export function cmdletCommands(module: CmdletModule, cmdlet: Cmdlet): ShellCommand[] {
  return shellNames(cmdlet).map((shellName) => {
    let described: Described | undefined;
    const description = () => (described ??= describe(module, cmdlet, shellName));
    return {
      name: shellName.name,
      get describe() {
        return description().describe;
      },
      get options() {
        return description().options;
      },
      get examples() {
        return description().examples;
      },
      async run(args, io) {
        const { runCommand } = await import('./run-command.js');
        return runCommand(module, cmdlet, { shellName, options: description().parameters }, args, io);
      },
    };
  });
}

type Described = Required<Pick<ShellCommand, 'describe' | 'options' | 'examples'>> & {
  /** The options that are the cmdlet's parameters. */
  readonly parameters: readonly CmdletOption[];
};

function describe(module: CmdletModule, cmdlet: Cmdlet, shellName: ShellName): Described {
  const parameters = cmdletOptions(cmdlet, {
    parameterSets: shellName.parameterSets,
    ...(shellName.name !== module.sessionCommand && { sessionText: sessionText(module) }),
  });
  const completed = parameters.map((option) => ({ ...option, ...completerOf(module, cmdlet, option, parameters) }));
  const ids = shellName.takesIds ? module.ids : undefined;
  const own = ids ? withIdOptions(cmdlet, completed, ids) : completed;
  const shown = cmdlet.shouldProcess ? [...own, ...shouldProcessOptions] : own;
  return {
    describe: inShellWords(aboutOf(cmdlet, shellName), shown, module),
    options: shown.map((option) => ({
      ...option,
      ...(option.names[0] === '--ids' && { form: idsForm }),
      help: inShellWords(option.help, shown, module),
    })),
    examples: examplesOf(module, cmdlet, shellName),
    parameters,
  };
}

/** What the cmdlet finds for its own parameters, given those others that name things. */
function completerOf(
  module: CmdletModule,
  cmdlet: Cmdlet,
  { parameter }: CmdletOption,
  options: readonly CmdletOption[],
): { readonly complete?: Completer } {
  const { completions = {}, parameters } = cmdlet;
  if (!completions[parameter]) return {};
  const isName = (each: string) =>
    completions[each] !== undefined || parameters[each]?.options.sessionName !== undefined;
  return {
    async complete(_word, given, io) {
      const { completeParameter } = await import('./completion/complete-parameter.js');
      const others = options
        .filter((option) => argumentName(option) in given && isName(option.parameter))
        .map((option) => [option.parameter, given[argumentName(option)]] as const);
      return completeParameter(module, cmdlet, parameter, Object.fromEntries(others), io);
    },
  };
}

/** Those that run this command: where the cmdlet is several, some run another. */
function examplesOf({ shellName: program }: CmdletModule, { examples }: Cmdlet, { name }: ShellName) {
  return examples.flatMap(({ title, shell }) =>
    shell && `${shell} `.replaceAll('\n', ' ').includes(`${program} ${name} `) ? { title, command: shell } : [],
  );
}

/** PowerShell's descriptions often begin by repeating the synopsis. */
function aboutOf({ synopsis, description }: Cmdlet, { synopsis: ownSynopsis }: ShellName): string {
  const all = synopsis.split('\n');
  const details = description.split('\n').filter((line) => !all.includes(line));
  return [ownSynopsis ?? synopsis, ...details].join('\n');
}
