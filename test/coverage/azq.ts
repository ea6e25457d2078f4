import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { CmdletModule } from '../../src/cmdlet/module.js';
import { runShell } from '../../src/hosts/cli/run-shell.js';
import { quantumModule } from '../../src/quantum-module.js';

/** Runs a command line of the shell program in this process. */
export async function azq(
  words: readonly string[],
  {
    endpoint,
    module = quantumModule,
    environment = {},
    input = '',
  }: {
    readonly endpoint: string;
    readonly module?: CmdletModule;
    readonly environment?: Readonly<Record<string, string | undefined>>;
    /** What it reads from standard input. */
    readonly input?: string;
  },
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(input);
  const texts = Promise.all([text(stdout), text(stderr)]);
  const io = {
    ...{ stdin, stdout, stderr, location: process.cwd(), isInteractive: false },
    environment: { AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: endpoint, ...environment },
  };
  const code = await runShell(module, words, io);
  stdout.end();
  stderr.end();
  const [out, err] = await texts;
  return { code, stdout: out, stderr: err };
}
