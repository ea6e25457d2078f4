import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** What a benchmark ran on. */
export interface Machine {
  /** Major version of the measured Node. */
  readonly nodeMajor: number;
  /** One sentence. */
  readonly text: string;
}

export function machineOf(node: string): Machine {
  const version = answerOf(node, '--version');
  const pwsh = answerOf('pwsh', '--version').replace('PowerShell', 'pwsh');
  const text = `Node ${version}, ${pwsh}, ${process.platform} ${process.arch}, ${availableParallelism()} cores.`;
  return { nodeMajor: Number(/\d+/.exec(version)?.[0]), text };
}

function answerOf(program: string, argument: string): string {
  return spawnSync(program, [argument], { encoding: 'utf8' }).stdout.trim();
}
