import type { Caller } from '../../../cmdlet/caller.js';
import type { Cmdlet } from '../../../cmdlet/cmdlet.js';
import type { CommandRuntime } from '../../../cmdlet/command-runtime.js';
import { complete } from '../../../cmdlet/complete.js';
import { TerminatingError } from '../../../cmdlet/error-record.js';
import type { CmdletModule } from '../../../cmdlet/module.js';
import { shellCaller } from '../shell-caller.js';
import { environmentWith } from '../config/defaults.js';
import type { ShellIo } from '../shell-command.js';
import { readableConfig } from '../shell-session.js';
import { cachedValues, cacheFile } from './cache.js';

/**
 * All values that a parameter may have, as the cmdlet's completion finds them or found them lately.
 *
 * @param given - The other parameters, by name in camel case.
 */
export async function completeParameter(
  module: CmdletModule,
  cmdlet: Cmdlet,
  parameter: string,
  given: Readonly<Record<string, unknown>>,
  io: ShellIo,
): Promise<readonly string[]> {
  const environment = environmentWith(module, readableConfig(module, io), io.environment);
  const caller: Caller = { ...shellCaller(module, { ...io, environment }, undefined), hurried: true };
  const scope = module.completionScope?.(caller);
  return cachedValues(cacheFile(module, io), [module.version, nameOf(module, cmdlet, parameter), given, scope], () => {
    const runtime = quietRuntime(io.signal ?? new AbortController().signal);
    return complete(cmdlet, parameter, '', given, { ...(module.services(caller, runtime) as object), runtime });
  });
}

/** The first parameter whose values are found in the same way: what is found for one will do for all. */
function nameOf(module: CmdletModule, cmdlet: Cmdlet, parameter: string): string {
  const completion = cmdlet.completions?.[parameter];
  const names = Object.values(module.cmdlets).flatMap(({ name, completions = {} }) =>
    Object.entries(completions).flatMap(([each, own]) => (own === completion ? [`${name}.${each}`] : [])),
  );
  return names[0] ?? `${cmdlet.name}.${parameter}`;
}

/** Nobody is told anything, and nothing may be changed. */
function quietRuntime(signal: AbortSignal): CommandRuntime {
  const write = () => Promise.resolve();
  const refuse = () => Promise.resolve(false);
  return {
    signal,
    writeObject: write,
    writeError: write,
    writeWarning: write,
    writeVerbose: write,
    writeDebug: write,
    debugEnabled: false,
    writeInformation: write,
    writeProgress: write,
    shouldProcess: refuse,
    shouldContinue: refuse,
    throwTerminatingError(record) {
      throw new TerminatingError(record);
    },
  };
}
