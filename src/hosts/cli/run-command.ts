import type { Cmdlet, ShellCommandName } from '../../cmdlet/cmdlet.js';
import type { CmdletModule } from '../../cmdlet/module.js';
import { changeQuestions } from './change-questions.js';
import { missingOptions } from './check-arguments.js';
import { callCmdlet, finishCall, type CmdletCall } from './cmdlet-call.js';
import { missingInstead, parameterValues, type CmdletOption } from './cmdlet-options.js';
import { defaultArguments, defaultValues, environmentWith, sessionValues } from './config/defaults.js';
import { Confirmation } from './confirmation.js';
import { settingsOf } from './global-options.js';
import { namesIds } from './ids/id-options.js';
import { formatOf } from './output/format.js';
import { missingFromSession, sessionArguments } from './session-options.js';
import { sessionText } from './session-text.js';
import { shellCaller } from './shell-caller.js';
import { optionSpelling, type ShellArguments, type ShellIo } from './shell-command.js';
import { shellConfig, shellSession } from './shell-session.js';
import { ShellStreams } from './shell-streams.js';
import { inShellWords } from './shell-words.js';
import { UsageError } from './usage-error.js';

/** Runs a command that a cmdlet is. Loaded by the command that is run: help needs none of it. */
export async function runCommand(
  module: CmdletModule,
  cmdlet: Cmdlet,
  { shellName, options }: { readonly shellName: ShellCommandName; readonly options: readonly CmdletOption[] },
  given: ShellArguments,
  io: ShellIo,
): Promise<number> {
  const config = shellConfig(module, io);
  const defaults = defaultValues(module, config, io.environment);
  // A command may have an option of that name of its own.
  const forIds = shellName.takesIds === true && namesIds(given);
  const fromSession = forIds
    ? {}
    : sessionArguments(options, given, sessionValues(defaults, config, sessionText(module)));
  const session = Object.entries(fromSession).map(([name, { value }]) => [name, value] as const);
  const args: ShellArguments = { ...defaultArguments(defaults), ...given, ...Object.fromEntries(session) };
  const missing = forIds ? [] : missingFromSession(options, args);
  if (missing.length > 0) {
    const advice = `Give them, or run '${module.shellName} ${module.sessionCommand}' first, which sets them for later commands.`;
    throw new UsageError(`${missingOptions(missing.map(optionSpelling))} ${advice}`);
  }
  const absent = forIds ? [] : missingInstead(options, args);
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
      values: await parameterValues(cmdlet, options, forIds ? args : await withIdsRead(module, args, streams, io), io),
      questions: changeQuestions(confirmImpact, streams, confirmation),
    };
    if (forIds) {
      const { callForIds } = await import('./ids/call-for-ids.js');
      return await callForIds(call, shellName, format);
    }
    return await finishCall(call, shellName, format, await callCmdlet(call));
  } finally {
    confirmation.close();
    streams.endProgress();
  }
}

/** A command that takes ids as one of its own parameters reads them from where others do. */
async function withIdsRead(
  { ids: kind }: CmdletModule,
  args: ShellArguments,
  streams: ShellStreams,
  io: ShellIo,
): Promise<ShellArguments> {
  if (!kind || !namesIds(args)) return args;
  const { readIds } = await import('./ids/read-ids.js');
  const { ids, warnings } = await readIds([args['ids']].flat() as string[], kind, io);
  for (const warning of warnings) await streams.warning(warning);
  return { ...args, ids };
}
