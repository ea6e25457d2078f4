import type { CmdletModule } from '../../cmdlet/module.js';

/** How messages and help name what the session has; undefined for a module without one. */
export function sessionText({ shellName, sessionCommand }: CmdletModule): string | undefined {
  return sessionCommand && `what '${shellName} ${sessionCommand}' has set`;
}
