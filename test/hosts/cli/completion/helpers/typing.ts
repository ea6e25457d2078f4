import { spawn } from '@lydell/node-pty';
import { until } from '../../../../helpers/processes.js';
import type { ProgramFolder } from './programs.js';

const starts = {
  bash: { args: ['--noprofile', '--norc'], prepare: "PS1='ready> '" },
  zsh: { args: ['-f'], prepare: "PS1='ready> '; bindkey -e; autoload -U compinit; compinit -D -u" },
};

/**
 * What a shell in a pseudo-terminal takes lines for after Tab was pressed at their ends: their arguments.
 *
 * @param script - What prints the script that defines the completion.
 */
export async function completedLines(
  shell: keyof typeof starts,
  { path, environment }: ProgramFolder,
  script: string,
  lines: readonly string[],
): Promise<string[][]> {
  const { args, prepare } = starts[shell];
  const terminal = spawn(shell, args, { cols: 200, rows: 50, cwd: path, env: { ...environment, TERM: 'xterm' } });
  let shown = '';
  let ended = false;
  terminal.onData((text) => (shown += text));
  terminal.onExit(() => (ended = true));
  const shows = (pattern: RegExp) =>
    until(() => pattern.test(shown), 20_000).catch(() => {
      throw new Error(`The terminal shows: ${shown}`);
    });
  const results = [];
  try {
    terminal.write(`${prepare}; source <(${script}); printf 'pre%s\\n' pared\r`);
    await shows(/prepared\r\n/);
    for (const line of lines) {
      shown = '';
      // The words before it are those of the program that shows them: Ctrl+A goes to the beginning of the line.
      terminal.write(`${line}\t\x01shown \x05\r`);
      await shows(/<<.*>>/);
      results.push(JSON.parse(/<<(.*)>>/.exec(shown)?.[1] ?? '') as string[]);
    }
    return results;
  } finally {
    terminal.kill('SIGKILL');
    await until(() => ended);
  }
}
