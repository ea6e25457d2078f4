import { setMaxListeners } from 'node:events';
import type { CmdletModule } from '../../cmdlet/module.js';
import { runShell } from './run-shell.js';
import type { ShellCommand, ShellIo } from './shell-command.js';

/**
 * Runs a module's shell program on this process, which then ends with the command's exit code. Ctrl+C stops what runs.
 *
 * @param module - The module.
 * @param extraCommands - Commands that no cmdlet stands for. Default: none.
 * @returns A promise that resolves when the command has ended and its output has been taken.
 * @throws Error when stdout or stderr cannot be written to, except that their reader has gone.
 * @example
 * ```ts
 * // hello.mjs
 * import { runShellProgram } from 'az-quantum-api/cmdlet';
 * import hello from './module.js';
 *
 * // A test that imports this runs nothing.
 * if (process.argv[1]?.endsWith('hello.mjs')) await runShellProgram(hello);
 * ```
 */
export async function main(module: CmdletModule, extraCommands: readonly ShellCommand[] = []): Promise<void> {
  const interrupted = new AbortController();
  setMaxListeners(0, interrupted.signal); // one for every request of a call for many ids
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // A second one ends the process at once, as if nobody listened.
    process.once(signal, () => interrupted.abort(new DOMException('Interrupted.', 'AbortError')));
  }
  const io: ShellIo = {
    // Node makes the stream when it is asked for.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    location: process.cwd(),
    program: [process.execPath, ...process.execArgv, process.argv[1] ?? ''],
    signal: interrupted.signal,
    get isInteractive() {
      return process.stdin.isTTY && process.stderr.isTTY;
    },
  };
  process.exitCode = await runShell(module, process.argv.slice(2), io, extraCommands);
  // Whoever completes a word has the answer, or waits no more; what is still being asked keeps nobody waiting.
  if (process.argv[2] === '__complete') process.exit();
}
