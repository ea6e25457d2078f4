import { PassThrough, type Writable } from 'node:stream';
import type { CmdletModule } from '../../../../src/cmdlet/module.js';
import { runShell } from '../../../../src/hosts/cli/run-shell.js';
import type { ShellCommand, ShellIo } from '../../../../src/hosts/cli/shell-command.js';
import { gardenModule } from '../../../fixtures/garden-module.js';

export interface ShellOptions {
  readonly module?: CmdletModule;
  readonly environment?: Readonly<Record<string, string>>;
  /** What a person at the terminal types, line by line; without it there is no terminal. */
  readonly answers?: readonly string[];
  /** Input that does not end after the answers. */
  readonly stdin?: PassThrough;
  readonly signal?: AbortSignal;
  readonly extraCommands?: readonly ShellCommand[];
  readonly stdout?: Writable;
  readonly onStderr?: (text: string) => void;
}

export interface ShellResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line of the garden, or of another module, in this process. */
export async function shell(argv: readonly string[], options: ShellOptions = {}): Promise<ShellResult> {
  const stdin = options.stdin ?? new PassThrough();
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const texts = [collect(stdout), collect(stderr)] as const;
  if (options.onStderr) stderr.on('data', (chunk: Buffer) => options.onStderr?.(chunk.toString()));
  for (const answer of options.answers ?? []) stdin.write(`${answer}\n`);
  if (!options.stdin) stdin.end();
  const io = {
    stdin,
    stdout: options.stdout ?? stdout,
    stderr,
    environment: options.environment ?? {},
    location: '/home/gardener',
    isInteractive: options.answers !== undefined,
    ...(options.signal && { signal: options.signal }),
  };
  const code = await runShell(options.module ?? gardenModule, argv, io, options.extraCommands);
  return { code, stdout: texts[0](), stderr: texts[1]() };
}

function collect(stream: PassThrough): () => string {
  let text = '';
  stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return () => text;
}

/** Streams that nobody reads, with this on stdin. */
export function silentIo(input = '', location = '/home/gardener'): ShellIo {
  const stdin = new PassThrough();
  stdin.end(input);
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  return { stdin, stdout, stderr, environment: {}, location, isInteractive: false };
}
