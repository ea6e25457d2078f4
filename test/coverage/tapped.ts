import type { BoundParameters, Cmdlet } from '../../src/cmdlet/cmdlet.js';
import type { CmdletModule } from '../../src/cmdlet/module.js';

/** The module, and which parameter set its last call ran in. */
export function tapped(module: CmdletModule): { module: CmdletModule; chosen: () => string | undefined } {
  let chosen: string | undefined;
  const tap = (cmdlet: Cmdlet): Cmdlet => ({
    ...cmdlet,
    process(bound: BoundParameters, context: unknown) {
      chosen = bound.parameterSet;
      return cmdlet.process(bound, context);
    },
  });
  const cmdlets = Object.fromEntries(Object.entries(module.cmdlets).map(([name, cmdlet]) => [name, tap(cmdlet)]));
  return { module: { ...module, cmdlets }, chosen: () => chosen };
}
