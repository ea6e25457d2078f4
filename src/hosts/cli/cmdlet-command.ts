import { ParameterBindingError } from '../../cmdlet/binding/parameter-binding-error.js';
import type { Caller, CallerSession } from '../../cmdlet/caller.js';
import { shellNames, type Cmdlet, type ShellName } from '../../cmdlet/cmdlet.js';
import { errorRecordOf } from '../../cmdlet/error-record.js';
import type { CmdletModule } from '../../cmdlet/module.js';
import { runCmdlet } from '../../cmdlet/run-cmdlet.js';
import { bindingMessage } from './binding-message.js';
import { missingOptions } from './check-arguments.js';
import { cmdletOptions, parameterValues, type CmdletOption } from './cmdlet-options.js';
import { Confirmation } from './confirmation.js';
import { exitCodeOf } from './exit-code.js';
import { inShellWords } from './shell-words.js';
import { settingsOf, shouldProcessOptions } from './global-options.js';
import { formatOf } from './output/format.js';
import { defaultArguments, defaultValues, environmentWith, sessionValues } from './config/defaults.js';
import { missingFromSession, sessionArguments } from './session-options.js';
import {
  argumentName,
  optionSpelling,
  type Completer,
  type ShellArguments,
  type ShellCommand,
  type ShellIo,
} from './shell-command.js';
import { ShellRuntime } from './shell-runtime.js';
import { shellConfig, shellSession } from './shell-session.js';
import { UsageError } from './usage-error.js';
import { writeText } from './write-text.js';

/** The shell commands that a cmdlet is. */
export function cmdletCommands(module: CmdletModule, cmdlet: Cmdlet): ShellCommand[] {
  return shellNames(cmdlet).map((shellName) => {
    const options = cmdletOptions(cmdlet, {
      parameterSets: shellName.parameterSets,
      ...(shellName.name !== module.sessionCommand && { sessionText: sessionText(module) }),
    });
    const completed = options.map((option) => ({ ...option, ...completerOf(module, cmdlet, option, options) }));
    const shown = cmdlet.shouldProcess ? [...completed, ...shouldProcessOptions] : completed;
    return {
      name: shellName.name,
      describe: inShellWords(aboutOf(cmdlet, shellName), shown, module),
      options: shown.map((option) => ({ ...option, help: inShellWords(option.help, shown, module) })),
      examples: examplesOf(module, cmdlet, shellName),
      run: (args, io) => run(module, cmdlet, { options, list: shellName.list ?? false }, args, io),
    };
  });
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

function sessionText({ shellName, sessionCommand }: CmdletModule): string | undefined {
  return sessionCommand && `what '${shellName} ${sessionCommand}' has set`;
}

async function run(
  module: CmdletModule,
  cmdlet: Cmdlet,
  { options, list }: { readonly options: readonly CmdletOption[]; readonly list: boolean },
  given: ShellArguments,
  io: ShellIo,
): Promise<number> {
  const config = await shellConfig(module, io);
  const defaults = defaultValues(module, config, io.environment);
  const fromSession = sessionArguments(options, given, sessionValues(defaults, config, sessionText(module)));
  const session = Object.entries(fromSession).map(([name, { value }]) => [name, value] as const);
  const args: ShellArguments = { ...defaultArguments(defaults), ...given, ...Object.fromEntries(session) };
  const missing = missingFromSession(options, args);
  if (missing.length > 0) {
    const advice = `Give them, or run '${module.shellName} ${module.sessionCommand}' first, which sets them for later commands.`;
    throw new UsageError(`${missingOptions(missing.map(optionSpelling))} ${advice}`);
  }
  const format = formatOf(args);
  const confirmation = new Confirmation(io);
  const runtime = new ShellRuntime(cmdlet, settingsOf(args), io, confirmation);
  try {
    for (const [name, { value, source }] of Object.entries(fromSession))
      await runtime.writeVerbose(`Using --${name} ${value}, ${source}.`);
    const environment = environmentWith(module, config, io.environment);
    const caller = callerOf(module, { ...io, environment }, cmdlet.usesSession && shellSession(module, io, config));
    const services = module.services(caller, runtime) as object;
    const values = await parameterValues(cmdlet, options, args, io);
    await runCmdlet(cmdlet, values, undefined, { ...services, runtime });
  } catch (error) {
    if (error instanceof ParameterBindingError) throw new UsageError(bindingMessage(error, options, args));
    if (error instanceof UsageError || runtime.signal.aborted) throw error;
    await runtime.writeError(errorRecordOf(error));
  } finally {
    confirmation.close();
    await writeText(io.stdout, format(runtime.outputs, cmdlet.output, list));
  }
  return exitCodeOf(runtime.errors);
}

/** What the services know of the shell. */
export function callerOf(module: CmdletModule, io: ShellIo, session: CallerSession | false | undefined): Caller {
  const environment = Object.fromEntries(module.environment.map((name) => [name, io.environment[name]]));
  return { kind: 'shell', environment, location: io.location, options: {}, ...(session && { session }) };
}
