import { shellNames, type Cmdlet, type ShellCommandName, type ShellName } from '../../cmdlet/cmdlet.js';
import type { CmdletModule } from '../../cmdlet/module.js';
import { changeQuestions } from './change-questions.js';
import { missingOptions } from './check-arguments.js';
import { callCmdlet, exitCodeAfter, type CmdletCall } from './cmdlet-call.js';
import { cmdletOptions, missingInstead, parameterValues, type CmdletOption } from './cmdlet-options.js';
import { Confirmation } from './confirmation.js';
import { settingsOf, shouldProcessOptions } from './global-options.js';
import { namesIds, withIdOptions } from './ids/id-options.js';
import { formatOf } from './output/format.js';
import { defaultArguments, defaultValues, environmentWith, sessionValues } from './config/defaults.js';
import { writtenOutputs } from './output/written-outputs.js';
import { missingFromSession, sessionArguments } from './session-options.js';
import { shellCaller } from './shell-caller.js';
import {
  argumentName,
  optionSpelling,
  type Completer,
  type ShellArguments,
  type ShellCommand,
  type ShellIo,
} from './shell-command.js';
import { shellConfig, shellSession } from './shell-session.js';
import { ShellStreams } from './shell-streams.js';
import { inShellWords } from './shell-words.js';
import { UsageError } from './usage-error.js';

/** The shell commands that a cmdlet is. */
export function cmdletCommands(module: CmdletModule, cmdlet: Cmdlet): ShellCommand[] {
  return shellNames(cmdlet).map((shellName) => {
    const options = cmdletOptions(cmdlet, {
      parameterSets: shellName.parameterSets,
      ...(shellName.name !== module.sessionCommand && { sessionText: sessionText(module) }),
    });
    const completed = options.map((option) => ({ ...option, ...completerOf(module, cmdlet, option, options) }));
    const ids = shellName.takesIds ? module.ids : undefined;
    const own = ids ? withIdOptions(cmdlet, completed, ids) : completed;
    const shown = cmdlet.shouldProcess ? [...own, ...shouldProcessOptions] : own;
    return {
      name: shellName.name,
      describe: inShellWords(aboutOf(cmdlet, shellName), shown, module),
      options: shown.map((option) => ({ ...option, help: inShellWords(option.help, shown, module) })),
      examples: examplesOf(module, cmdlet, shellName),
      run: (args, io) => run(module, cmdlet, { shellName, options }, args, io),
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
  { shellName, options }: { readonly shellName: ShellCommandName; readonly options: readonly CmdletOption[] },
  given: ShellArguments,
  io: ShellIo,
): Promise<number> {
  const config = await shellConfig(module, io);
  const defaults = defaultValues(module, config, io.environment);
  const fromSession = namesIds(given)
    ? {}
    : sessionArguments(options, given, sessionValues(defaults, config, sessionText(module)));
  const session = Object.entries(fromSession).map(([name, { value }]) => [name, value] as const);
  const args: ShellArguments = { ...defaultArguments(defaults), ...given, ...Object.fromEntries(session) };
  const missing = namesIds(given) ? [] : missingFromSession(options, args);
  if (missing.length > 0) {
    const advice = `Give them, or run '${module.shellName} ${module.sessionCommand}' first, which sets them for later commands.`;
    throw new UsageError(`${missingOptions(missing.map(optionSpelling))} ${advice}`);
  }
  const absent = namesIds(args) ? [] : missingInstead(options, args);
  for (const { names, unless } of absent) {
    throw new UsageError(`One of these options is required: ${[names[0], ...(unless ?? [])].join(', ')}.`);
  }
  const format = await formatOf(args, io);
  const streams = new ShellStreams(io, settingsOf(args), (text) => inShellWords(text, options, module));
  const confirmation = new Confirmation(io);
  const confirmImpact = shellName.confirmImpact ?? cmdlet.shouldProcess?.confirmImpact ?? 'None';
  try {
    for (const [name, { value, source }] of Object.entries(fromSession))
      await streams.verbose(`Using --${name} ${value}, ${source}.`);
    const environment = environmentWith(module, config, io.environment);
    const call: CmdletCall = {
      ...{ module, cmdlet, options, args, io, streams },
      caller: shellCaller(module, { ...io, environment }, cmdlet.usesSession && shellSession(module, io, config)),
      values: await parameterValues(cmdlet, options, args, io),
      questions: changeQuestions(confirmImpact, streams, confirmation),
    };
    if (namesIds(args)) {
      const { callForIds } = await import('./ids/call-for-ids.js');
      return await callForIds(call, shellName, format);
    }
    const outcome = await callCmdlet(call);
    const { values, type } = writtenOutputs(cmdlet, shellName, outcome.outputs);
    await streams.data(format(values, type, shellName.list ?? false));
    return await exitCodeAfter(call, outcome);
  } finally {
    confirmation.close();
    streams.endProgress();
  }
}
