import type { CmdletModule } from '../../cmdlet/module.js';
import { serve } from './serve.js';

/**
 * Runs a module's host on this process's stdin and stdout until stdin ends.
 *
 * stdout is the protocol's alone: whatever a library prints goes to stderr. Ctrl+C in a terminal reaches every process
 * of the foreground group; it is PowerShell that decides what it stops, so the host is deaf to it.
 *
 * @param module - The module.
 * @returns Never: the process ends with exit code 0.
 * @example
 * ```ts
 * // host.mjs, which the module for PowerShell starts with a pipe at either end
 * import { runPowerShellHost } from 'az-quantum-api/cmdlet';
 * import hello from './module.js';
 *
 * if (process.argv[1]?.endsWith('host.mjs')) await runPowerShellHost(hello);
 * ```
 */
export async function main(module: CmdletModule): Promise<void> {
  const output = process.stdout;
  Object.defineProperty(process, 'stdout', { value: process.stderr });
  globalThis.console = new console.Console(process.stderr, process.stderr);
  process.on('SIGINT', () => undefined);
  await serve(module, process.stdin, output);
  // Calls that were under way have been told to stop; nothing they still wait for may keep the process.
  process.exit(0);
}
