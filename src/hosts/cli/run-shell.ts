import { errorRecordOf } from '../../cmdlet/error-record.js';
import type { CmdletModule } from '../../cmdlet/module.js';
import { cmdletCommands } from './cmdlet-command.js';
import { commandTree } from './command-tree.js';
import { errorLabel, errorText } from './error-text.js';
import { exitCodes } from './exit-code.js';
import type { ShellCommand, ShellIo } from './shell-command.js';
import { UsageError } from './usage-error.js';
import { writeText } from './write-text.js';

/**
 * Runs one command line of a module's shell program.
 *
 * stdout carries data only, and has taken all of it when this resolves. Never rejects for what a command does.
 *
 * @param module - The module.
 * @param argv - The words after the program's name.
 * @param io - What it reads from and writes to.
 * @param extraCommands - Commands that no cmdlet stands for. Default: none.
 * @returns The exit code: 0 done, 1 something failed, 2 wrong command line or a confirmation is missing, 3 what it names
 * does not exist, 130 interrupted.
 * @throws Error when a stream cannot be written to, except that its reader has gone.
 * @example
 * ```ts
 * import { PassThrough } from 'node:stream';
 * import { runShell } from 'az-quantum-api/cmdlet';
 * import hello from './module.js';
 *
 * const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
 * const io = { stdin, stdout, stderr, environment: {}, location: process.cwd(), isInteractive: false };
 * console.log(await runShell(hello, ['greeting', 'show', '--name', 'Ada'], io), String(stdout.read()));
 * ```
 */
export async function runShell(
  module: CmdletModule,
  argv: readonly string[],
  io: ShellIo,
  extraCommands: readonly ShellCommand[] = [],
): Promise<number> {
  const { shellName: name, version, description: describe } = module;
  let running = '';
  try {
    // Loading what reads command lines takes longer than the answer.
    if (argv.length === 1 && argv[0] === '--version') {
      await writeText(io.stdout, `${name} ${version}\n`);
      return exitCodes.success;
    }
    const cmdlets = Object.values(module.cmdlets).flatMap((cmdlet) => cmdletCommands(module, cmdlet));
    const tree = commandTree([...cmdlets, ...extraCommands]);
    if (argv[0] === '__complete') {
      const { answerCompletion } = await import('./completion/callback.js');
      await answerCompletion(tree, argv.slice(1), io).catch(() => undefined);
      return exitCodes.success;
    }
    const { parseCommandLine } = await import('./parse-command-line.js');
    const line = parseCommandLine({ name, version, describe }, tree, argv);
    if ('text' in line) {
      await writeText(io.stdout, `${line.text}\n`);
      return exitCodes.success;
    }
    running = line.command.name;
    return await line.command.run(line.args, io);
  } catch (error) {
    if (io.signal?.aborted) return exitCodes.interrupted;
    if (error instanceof UsageError) {
      const place = [name, error.command ?? running, '--help'].filter((word) => word !== '').join(' ');
      await writeText(io.stderr, `${errorLabel(io)} ${error.message}\nSee '${place}'.\n`);
      return exitCodes.usage;
    }
    await writeText(io.stderr, errorText(errorRecordOf(error), false, io));
    return exitCodes.failure;
  }
}
