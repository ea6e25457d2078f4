import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runShell } from '../../src/hosts/cli/run-shell.js';
import { quantumModule } from '../../src/quantum/quantum-module.js';
import type { Answer, CoveredCall, Place } from './covered-call.js';
import { tapped } from './tapped.js';

/** Makes the call as a command line of the shell program. */
export async function callFromShell(endpoint: string, { shell }: CoveredCall, at: Place): Promise<Answer> {
  const { module, chosen } = tapped(quantumModule);
  const { code, stdout, stderr } = await azq([...(shell?.(at) ?? []), '--output', 'json'], { endpoint, module });
  const answer: unknown = stdout === '' ? [] : JSON.parse(stdout);
  return {
    written: Array.isArray(answer) ? answer : [answer],
    errors: code === 0 ? [] : [stderr],
    parameterSet: chosen(),
  };
}

/** Runs a command line of the shell program in this process. */
export async function azq(
  words: readonly string[],
  {
    endpoint,
    module = quantumModule,
    environment = {},
  }: {
    readonly endpoint: string;
    readonly module?: typeof quantumModule | ReturnType<typeof tapped>['module'];
    readonly environment?: Readonly<Record<string, string | undefined>>;
  },
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end();
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
