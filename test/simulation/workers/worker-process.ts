import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** An `azq fleet work` in a process of its own. */
export interface WorkerProcess {
  /** As a machine that loses its power. */
  kill(): Promise<void>;
  /** Resolves when there is no work left. @throws Error with what it wrote to stderr, when it fails. */
  readonly ended: Promise<void>;
}

/** @param done - Is called for each workspace that it has accounted for. */
export function startWorker(
  command: readonly [string, ...string[]],
  environment: Readonly<Record<string, string>>,
  done: () => void,
): WorkerProcess {
  const [program, ...args] = command;
  const { NODE_V8_COVERAGE: _, ...inherited } = process.env;
  const child = spawn(program, args, { env: { ...inherited, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  let killed = false;
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) done();
  });
  const closed = close(child);
  return {
    ended: closed.then((code) => {
      if (code !== 0 && !killed) throw new Error(`A worker ended with ${String(code)}: ${errors}`);
    }),
    async kill() {
      killed = true;
      child.kill('SIGKILL');
      await closed;
    },
  };
}

async function close(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'close')) as [number | null];
  return code;
}
