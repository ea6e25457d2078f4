import { spawn } from 'node:child_process';

/** What a program said. */
export interface ProgramResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, without a terminal. */
export async function run(
  [program, ...first]: readonly [string, ...string[]],
  args: readonly string[],
  { env, input = '' }: { readonly env?: Readonly<Record<string, string | undefined>>; readonly input?: string } = {},
): Promise<ProgramResult> {
  const child = spawn(program, [...first, ...args], { env: { ...process.env, NODE_V8_COVERAGE: undefined, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  child.stdin.on('error', () => undefined).end(input);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { code, stdout, stderr };
}
