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
    signal: interrupted.signal,
    isInteractive: process.stdin.isTTY && process.stderr.isTTY,
  },
  extraCommands,
);
