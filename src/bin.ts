#!/usr/bin/env node
/** The program `azq`. */
import { extraCommands } from './extra-commands.js';
import { runShell } from './hosts/cli/run-shell.js';
import { quantumModule } from './quantum-module.js';

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // A second one ends the process at once, as if nobody listened.
  process.once(signal, () => interrupted.abort(new DOMException('Interrupted.', 'AbortError')));
}

process.exitCode = await runShell(
  quantumModule,
  process.argv.slice(2),
  {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    location: process.cwd(),
    program: [process.execPath, ...process.execArgv, process.argv[1] ?? ''],
    signal: interrupted.signal,
    isInteractive: process.stdin.isTTY && process.stderr.isTTY,
  },
  extraCommands,
);
// Whoever completes a word has the answer, or waits no more; what is still being asked keeps nobody waiting.
if (process.argv[2] === '__complete') process.exit();
