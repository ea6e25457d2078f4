import type { Caller, CallerSession } from '../../cmdlet/caller.js';
import type { CmdletModule } from '../../cmdlet/module.js';
import type { ShellIo } from './shell-command.js';

/** What the services know of the shell. */
export function shellCaller(module: CmdletModule, io: ShellIo, session: CallerSession | false | undefined): Caller {
  const environment = Object.fromEntries(module.environment.map((name) => [name, io.environment[name]]));
  return { kind: 'shell', environment, location: io.location, options: {}, ...(session && { session }) };
}
