import { ParameterBindingError } from '../../cmdlet/binding/parameter-binding-error.js';
import type { Caller, CallerSession } from '../../cmdlet/caller.js';
import { shellNames, type Cmdlet, type ShellName } from '../../cmdlet/cmdlet.js';
import { errorRecordOf } from '../../cmdlet/error-record.js';
import type { CmdletModule } from '../../cmdlet/module.js';
import { runCmdlet } from '../../cmdlet/run-cmdlet.js';
import { bindingMessage } from './binding-message.js';
import { missingOptions } from './check-arguments.js';
import { cmdletOptions, missingInstead, parameterValues, type CmdletOption } from './cmdlet-options.js';
import { Confirmation } from './confirmation.js';
import { exitCodeOf } from './exit-code.js';
import { inShellWords } from './shell-words.js';
import { settingsOf, shouldProcessOptions } from './global-options.js';
import { formatOf } from './output/format.js';
import { writtenOutputs } from './output/written-outputs.js';
import { missingFromSession, sessionArguments } from './session-options.js';
import { optionSpelling, type ShellArguments, type ShellCommand, type ShellIo } from './shell-command.js';
import { ShellRuntime } from './shell-runtime.js';
import { shellSession } from './shell-session.js';
import { UsageError } from './usage-error.js';
import { writeText } from './write-text.js';

/** The shell commands that a cmdlet is. */
export function cmdletCommands(module: CmdletModule, cmdlet: Cmdlet): ShellCommand[] {
  return shellNames(cmdlet).map((shellName) => {
    const options = cmdletOptions(cmdlet, {
      parameterSets: shellName.parameterSets,
      ...(shellName.name !== module.sessionCommand && { sessionText: sessionText(module) }),
    });
    const shown = cmdlet.shouldProcess ? [...options, ...shouldProcessOptions] : options;
    return {
      name: shellName.name,
      describe: inShellWords(aboutOf(cmdlet, shellName), shown, module),
      options: shown.map((option) => ({ ...option, help: inShellWords(option.help, shown, module) })),
      examples: examplesOf(module, cmdlet, shellName),
      run: (args, io) => run(module, cmdlet, { options, shellName }, args, io),
    };
  });
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
  { options, shellName }: { readonly options: readonly CmdletOption[]; readonly shellName: ShellName },
  given: ShellArguments,
  io: ShellIo,
): Promise<number> {
  const usesSession = cmdlet.usesSession || options.some((option) => option.session);
  const session = usesSession ? await shellSession(module, io) : undefined;
  const fromSession = sessionArguments(options, given, session);
  const args = { ...given, ...fromSession };
  const missing = missingFromSession(options, args);
  if (missing.length > 0) {
    const advice = `Give them, or run '${module.shellName} ${module.sessionCommand}' first, which sets them for later commands.`;
    throw new UsageError(`${missingOptions(missing.map(optionSpelling))} ${advice}`);
  }
  for (const { names, unless } of missingInstead(options, args)) {
    throw new UsageError(`One of these options is required: ${[names[0], ...(unless ?? [])].join(', ')}.`);
  }
  const format = await formatOf(args, io);
  const confirmation = new Confirmation(io);
  let succeeded = false;
  const runtime = new ShellRuntime(cmdlet, settingsOf(args), io, confirmation);
  try {
    for (const [name, value] of Object.entries(fromSession))
      await runtime.writeVerbose(`Using --${name} ${String(value)}, ${sessionText(module)}.`);
    const services = module.services(callerOf(module, io, cmdlet.usesSession ? session : undefined), runtime) as object;
    const values = await parameterValues(cmdlet, options, args, io);
    await runCmdlet(cmdlet, values, undefined, { ...services, runtime });
    succeeded = runtime.errors.length === 0;
  } catch (error) {
    if (error instanceof ParameterBindingError) throw new UsageError(bindingMessage(error, options, args));
    if (error instanceof UsageError || runtime.signal.aborted) throw error;
    await runtime.writeError(errorRecordOf(error));
  } finally {
    confirmation.close();
    const { values, type } = writtenOutputs(cmdlet, shellName, runtime.outputs);
    await writeText(io.stdout, format(values, type, shellName.list === true && (succeeded || values.length > 0)));
  }
  return exitCodeOf(runtime.errors);
}

function callerOf(module: CmdletModule, io: ShellIo, session: CallerSession | undefined): Caller {
  const environment = Object.fromEntries(module.environment.map((name) => [name, io.environment[name]]));
  return { kind: 'shell', environment, location: io.location, options: {}, ...(session && { session }) };
}
