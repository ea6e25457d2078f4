import { spawn } from 'node:child_process';

/** Runs a program to its end. Rejects, with what it wrote to stderr, when it fails. */
export async function runProcess(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = process.cwd(),
): Promise<{ readonly milliseconds: number; readonly stdout: string }> {
  const start = performance.now();
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const exitCode = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const milliseconds = performance.now() - start;
  if (exitCode !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${String(exitCode)}: ${stderr}${stdout}`);
  return { milliseconds, stdout };
}
