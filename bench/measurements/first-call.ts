import { spawnSync } from 'node:child_process';
import type { Figure } from '../figure.js';
import { workspace } from '../emulator.js';
import { interleave } from '../interleave.js';
import { runProcess } from '../run-process.js';
import { environmentOf, rounds, type Subject } from '../subject.js';

const body = `-Method Post -ContentType application/json -Body '{"keys":["Primary"]}'`;
const { subscriptionId, resourceGroupName, workspaceName } = workspace;
const names = `-SubscriptionId ${subscriptionId} -ResourceGroupName ${resourceGroupName} -WorkspaceName ${workspaceName}`;

/** Import and first call in a fresh PowerShell, from its start to its end. */
export async function firstCall(subject: Subject): Promise<Figure[]> {
  const env = environmentOf(subject, subject.endpoint);
  const timed = (command: string) => async () =>
    (await runProcess('pwsh', ['-NoProfile', '-NonInteractive', '-Command', command], env)).milliseconds;
  const from = await interleave(rounds(subject, 15), {
    'an empty command': timed('0'),
    'node -e 0 and Invoke-RestMethod': timed(`& $env:BENCH_NODE -e 0; Invoke-RestMethod $env:BENCH_URI ${body}`),
    'import and call': timed(`Import-Module $env:BENCH_MODULE; New-AzQuantumApiWorkspaceKey ${names} -Key Primary`),
  });
  return [
    {
      name: 'Import and first call, above an empty pwsh command',
      value: from['import and call'] - from['an empty command'],
      unit: 'ms',
      target: { atMost: majorOf(subject.node) >= 22 ? 200 : 250 },
      from,
    },
    {
      name: 'Import and first call, against node -e 0 and Invoke-RestMethod',
      value: from['import and call'] / from['node -e 0 and Invoke-RestMethod'],
      unit: 'x',
      from,
    },
  ];
}

/** Node 20 takes some 30 ms longer to start than later ones. */
function majorOf(node: string): number {
  return Number(spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.split('.')[0]);
}
