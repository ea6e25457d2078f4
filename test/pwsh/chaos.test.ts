import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startEmulator, type Emulator } from '../../src/emulator/start-emulator.js';
import { nodeProcesses, until } from '../helpers/processes.js';
import { describeWithPwsh, startPwsh } from '../helpers/pwsh.js';
import { seededRandom } from '../helpers/random.js';
import { idOf, modulePath, putWorkspace, regenerations, subscriptionId } from './quantum.js';
import { seedFrom } from '../helpers/seed.js';

const seed = seedFrom('AZQ_CHAOS_SEED', 'AZQ_CHAOS_POINTS');
const points = Number(process.env['AZQ_CHAOS_POINTS'] ?? 40);
/** PowerShell processes, each with a host and several runspaces that call it. */
const shells = 4;
const runspaces = 2;

/** One call as PowerShell saw it. */
interface Call {
  readonly workspace: string;
  readonly kind: 'regenerate' | 'read' | 'preview';
  readonly seconds: number;
  readonly output: unknown;
  readonly error: string | null;
  readonly message: string | null;
}

/** Calls until it is told to stop; every regeneration has a workspace of its own, so that the ledger shows whose it was. */
const script = `
$data = [IO.File]::ReadAllText($PSCommandPath + '.json') | ConvertFrom-Json
1..$data.runspaces | ForEach-Object -ThrottleLimit 8 -Parallel {
  $data = $using:data
  Import-Module $data.modulePath
  $null = Get-AzQuantumApiWorkspaceKey -SubscriptionId $data.subscriptionId -ResourceGroupName rg -WorkspaceName read
  [Console]::Out.WriteLine('ready')
  $watch = [Diagnostics.Stopwatch]::new()
  $calls = [Collections.Generic.List[object]]::new()
  for ($number = 0; -not [IO.File]::Exists($data.stop); $number++) {
    $workspace = if ($number % 3 -eq 1) { 'read' } else { "w-$($data.shell)-$_-$number" }
    $kind = ('regenerate', 'read', 'preview')[$number % 3]
    $names = @{ SubscriptionId = $data.subscriptionId; ResourceGroupName = 'rg'; WorkspaceName = $workspace }
    $failed = $null; $output = $null
    $watch.Restart()
    try {
      switch ($kind) {
        'regenerate' { $output = @(New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru -Confirm:$false -ErrorAction Stop) }
        'preview' { $output = @(New-AzQuantumApiWorkspaceKey @names -Key Primary -PassThru -WhatIf -ErrorAction Stop 6>$null) }
        'read' { $output = @(Get-AzQuantumApiWorkspaceKey @names -ErrorAction Stop).PrimaryKeyKey }
      }
    } catch { $failed = $_ }
    $calls.Add(@{ workspace = $workspace; kind = $kind; seconds = $watch.Elapsed.TotalSeconds; output = $output; error = [string] $failed.FullyQualifiedErrorId; message = [string] $failed.Exception.Message })
  }
  [IO.File]::WriteAllText("$($data.stop).$($data.shell).$_", (ConvertTo-Json -InputObject $calls -Depth 5 -Compress))
}
`;

describeWithPwsh(`Chaos (seed ${seed}, ${points} points)`, function () {
  this.timeout(180_000 + points * 1000);
  let emulator: Emulator;
  let folder: string;
  before(async () => {
    emulator = await startEmulator();
    folder = mkdtempSync(join(tmpdir(), 'azq-chaos-'));
  });
  after(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('hangs no call, gives no wrong answer, repeats no change and leaves no process', async () => {
    await putWorkspace(emulator.endpoint, 'read');
    const key = await primaryKey(emulator, 'read');
    // Slow enough for its log to keep every request. Whether a workspace exists does not matter to a regeneration here.
    emulator.faults.inject({ path: '/regenerateKey', delay: 100, times: 1_000_000, answer: { status: 204 } });
    emulator.faults.inject({ delay: 100, times: 1_000_000 });
    const before = nodeProcesses(dirname(modulePath));
    const stop = join(folder, 'stop');
    const random = seededRandom(seed);

    let done = 0;
    const slowestStart = timeStarts(() => done >= points);
    const harming = Array.from({ length: shells }, async (_, shell) => {
      const file = join(folder, `shell${shell}.ps1`);
      writeFileSync(file, script);
      const child = startPwsh(
        file,
        { shell, runspaces, modulePath, subscriptionId, stop },
        { env: { AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: emulator.endpoint } },
      );
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const ended = new Promise((resolve) => child.on('close', resolve));
      // What the engine does once, in each of the runspaces, takes its time too.
      await until(() => said.split('ready').length > runspaces || child.exitCode !== null, 120_000);
      let last: number | undefined;
      while (child.exitCode === null) {
        const pid = hostOf(child.pid ?? 0);
        if (pid === undefined || pid === last) {
          await sleep(20);
          continue;
        }
        // While it starts, now and then.
        await sleep(random() * 1500);
        if (done >= points) break;
        done++;
        last = (await harm(pid, random)) ? pid : undefined;
      }
      // Only a call notices that a host hangs, so the calls go on until that has been ended.
      if (last !== undefined) await until(() => !isAlive(last) || child.exitCode !== null);
      return async () => {
        await ended;
        return said;
      };
    });
    const ending = await Promise.all(harming);
    writeFileSync(stop, '');
    expect((await Promise.all(ending.map((said) => said()))).join('').replaceAll(/ready\s/g, '')).to.equal('');

    // What this machine, which may be busy, needs to start two processes comes on top: a host, and one to ask its version.
    const limit = 20 + 4 * (await slowestStart);
    const calls = callsOf(stop);
    const ledger = new Map<string, number>();
    for (const { workspace } of regenerations(emulator)) ledger.set(workspace, (ledger.get(workspace) ?? 0) + 1);
    const harmed = calls.filter(({ error }) => error);
    console.log(
      `      ${calls.length} calls, ${harmed.length} of them ended by ${done} harms, the longest took ${Math.max(...calls.map(({ seconds }) => seconds)).toFixed(1)} s of at most ${limit.toFixed(1)}`,
    );
    expect(done).to.be.at.least(points);
    expect(harmed.length).to.be.greaterThan(points / 4);
    for (const call of calls)
      expect(problemOf(call, ledger.get(call.workspace) ?? 0, key, limit), JSON.stringify(call)).to.equal('');
    // A host ends with its PowerShell, but takes a moment for that.
    await until(() => nodeProcesses(dirname(modulePath)).every((pid) => before.includes(pid)));
  });
});

/** Kills the host, stops it for good, or stops it for a moment; whether it is to end by that. */
async function harm(pid: number, random: () => number): Promise<boolean> {
  const choice = random();
  signal(pid, choice < 0.5 ? 'SIGKILL' : 'SIGSTOP');
  if (choice < 0.7) return true;
  await sleep(random() * 1000);
  signal(pid, 'SIGCONT');
  // So that no call is met by several of these, whose pauses would add up.
  await sleep(1000);
  return false;
}

/** The seconds that the slowest start of a process takes, until it is time to end. */
async function timeStarts(ended: () => boolean): Promise<number> {
  let slowest = 0;
  while (!ended()) {
    const start = performance.now();
    await once(spawn(process.execPath, ['--version'], { stdio: 'ignore' }), 'exit');
    slowest = Math.max(slowest, (performance.now() - start) / 1000);
    await sleep(500);
  }
  return slowest;
}

/** What is wrong with a call, given how often the service was asked to change its workspace. */
function problemOf(
  { kind, seconds, output, error, message }: Call,
  changes: number,
  key: string,
  limit: number,
): string {
  if (seconds > limit) return 'It hung.';
  if (changes > (kind === 'regenerate' ? 1 : 0)) return `The service was asked for ${changes} changes.`;
  if (error) {
    if (!/^(HostEnded|HostNotResponding|HostNotStarted),/.test(error)) return 'It is an error of another kind.';
    const nothing = /Nothing had been changed yet|Nothing was done/.test(message ?? '');
    return nothing && changes > 0 ? 'It says that nothing had been changed.' : '';
  }
  if (kind === 'read') return output === key ? '' : 'It is a wrong answer.';
  const expected = kind === 'regenerate' ? [true] : [];
  if (JSON.stringify(output) !== JSON.stringify(expected)) return 'It is a wrong answer.';
  return changes === expected.length ? '' : 'It says that it was done.';
}

function callsOf(stop: string): Call[] {
  const files = Array.from({ length: shells }, (_, shell) =>
    Array.from({ length: runspaces }, (_item, index) => `${stop}.${shell}.${index + 1}`),
  ).flat();
  return files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Call[]);
}

async function primaryKey(emulator: Emulator, workspace: string): Promise<string> {
  const url = `${emulator.endpoint}${idOf(workspace)}/listKeys?api-version=2025-12-15-preview`;
  const answer = (await (await fetch(url, { method: 'POST' })).json()) as {
    readonly primaryKey: { readonly key: string };
  };
  return answer.primaryKey.key;
}

/** The host that a PowerShell has started, by what the threads of that one have forked. */
function hostOf(shell: number): number | undefined {
  try {
    const threads = readdirSync(`/proc/${shell}/task`);
    const children = threads.map((thread) => readFileSync(`/proc/${shell}/task/${thread}/children`, 'utf8').trim());
    const pids = children.filter((text) => text).flatMap((text) => text.split(' ').map(Number));
    return pids.find(
      (pid) => isAlive(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dirname(modulePath)),
    );
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** It may have been ended meanwhile. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    return;
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
