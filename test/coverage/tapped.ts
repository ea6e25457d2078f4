import type { BoundParameters, Cmdlet } from '../../src/cmdlet/cmdlet.js';
import type { CmdletModule } from '../../src/cmdlet/module.js';

/** The module, and which parameter set the last call of a command ran in. */
export function tapped(module: CmdletModule): {
  module: CmdletModule;
  chosen: (command: string) => string | undefined;
} {
  const chosen = new Map<string, string>();
  const tap = (cmdlet: Cmdlet): Cmdlet => ({
    ...cmdlet,
    process(bound: BoundParameters, context: unknown) {
      chosen.set(cmdlet.name, bound.parameterSet);
      return cmdlet.process(bound, context);
    },
  });
  const cmdlets = Object.fromEntries(Object.entries(module.cmdlets).map(([name, cmdlet]) => [name, tap(cmdlet)]));
  return { module: { ...module, cmdlets }, chosen: (command) => chosen.get(command) };
}
