import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Starts a host that says hello and ends; gives its milliseconds. */
export async function hello(program: string, ...args: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const params = { protocolVersion: 1, moduleName: 'bench', moduleVersion: '0', powerShellVersion: '0' };
  child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 'hello', method: 'initialize', params })}\n`);
  child.stdout.once('data', () => child.stdin.end());
  await closed;
  return performance.now() - start;
}
