import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Figure } from '../figure.js';
import { workspace } from '../emulator.js';
import { interleave } from '../interleave.js';
import { runProcess } from '../run-process.js';
import { azq, environmentOf, hostPath, rounds, type Subject } from '../subject.js';

/** Programs of Node, from start to end, against one that does nothing. */
export async function coldStart(subject: Subject): Promise<Figure[]> {
  const { node } = subject;
  const run = (...args: string[]) => runProcess(node, args, environmentOf(subject, subject.endpoint));
  const { subscriptionId, resourceGroupName, workspaceName } = workspace;
  const names = ['--subscription', subscriptionId, '-g', resourceGroupName, '-w', workspaceName];
  const from = await interleave(rounds(subject, 25), {
    'node -e 0': async () => (await run('-e', '0')).milliseconds,
    host: () => hello(node),
    'azq --version': async () => (await run(azq, '--version')).milliseconds,
    'azq workspace keys list': async () => (await run(azq, 'workspace', 'keys', 'list', ...names)).milliseconds,
  });
  const over = (name: keyof typeof from, atMost: number): Figure => ({
    name: `${name}, above node -e 0`,
    value: from[name] - from['node -e 0'],
    unit: 'ms',
    target: { atMost },
    from: { 'node -e 0': from['node -e 0'], [name]: from[name] },
  });
  return [over('host', 45), over('azq --version', 35), over('azq workspace keys list', 120)];
}

/** A host that says hello and ends. */
async function hello(node: string): Promise<number> {
  const start = performance.now();
  const child = spawn(node, [hostPath], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const params = { protocolVersion: 1, moduleName: 'bench', moduleVersion: '0', powerShellVersion: '0' };
  child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id: 'hello', method: 'initialize', params })}\n`);
  child.stdout.once('data', () => child.stdin.end());
  await closed;
  return performance.now() - start;
}
