import type { Figure } from '../figure.js';
import { workspace } from '../emulator.js';
import { hello } from '../hello.js';
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
    host: () => hello(node, hostPath),
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
