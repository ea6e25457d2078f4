/** Measures how much memory a fleet takes, and prints it; with --write it puts it into docs/simulation.md too. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createClock } from '../../src/emulator/clock.js';
import { createExchange } from '../../src/emulator/exchange.js';
import { createFaults } from '../../src/emulator/faults.js';
import { createHttpServer } from '../../src/emulator/http-server.js';
import { createRequestLog } from '../../src/emulator/request-log.js';
import { workspaceId, type WorkspaceIdParts } from '../../src/quantum/resource-id.js';
import { createAzure } from './azure.js';
import { writeFigures } from './write-figures.js';

const { values } = parseArgs({
  options: { write: { type: 'boolean', default: false }, sizes: { type: 'string', default: '100,1000,10000,100000' } },
});

/** Node takes more than it needs where there is plenty. What the container of a worker tells it is measured. */
const dockerfile = readFileSync(new URL('../../deploy/container/Dockerfile', import.meta.url), 'utf8');
const flags = /NODE_OPTIONS="(.+)"/.exec(dockerfile)?.[1]?.split(' ') ?? [];

const lines = ['| Workspaces | Memory at most | Time |', '| ---: | ---: | ---: |'];
for (const size of values.sizes.split(',').map(Number)) {
  const began = performance.now();
  const kibibytes = await memoryOf(size);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  lines.push(`| ${size.toLocaleString('en-US')} | ${(kibibytes / 1024).toFixed(0)} MB | ${seconds} s |`);
  console.error(lines.at(-1));
}
console.log(lines.join('\n'));
if (values.write) await writeFigures('figures of simulate:memory', 'end of memory', lines.join('\n'));

/** The most memory that the process had that rotated so many, in kibibytes. Each of 50 subscriptions has its part. */
async function memoryOf(size: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'fleet-memory-'));
  const server = await serve(size);
  try {
    const ids = createWriteStream(join(folder, 'ids.txt'));
    for (const id of workspacesOf(size)) if (!ids.write(`${workspaceId(id)}\n`)) await once(ids, 'drain');
    ids.end();
    await once(ids, 'finish');
    const script = fileURLToPath(new URL('memory-worker.js', import.meta.url));
    const worker = spawn(process.execPath, [...flags, script], {
      cwd: folder,
      env: {
        ...process.env,
        AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    worker.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const [code] = (await once(worker, 'close')) as [number | null];
    const [rotated, kibibytes] = output.split(' ').map(Number);
    if (code !== 0 || rotated !== size || !kibibytes)
      throw new Error(`The worker ended with ${code} and said '${output}'.`);
    return kibibytes;
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true });
  }
}

/** An emulator that has so many workspaces already, and throttles nobody. */
async function serve(size: number) {
  const clock = createClock();
  const server = createHttpServer(undefined, undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const service = { ...createAzure(clock, workspacesOf(size), 0), endpoint };
  const stopping = new AbortController().signal;
  const controlled = { faults: createFaults(), requestLog: createRequestLog(100), clock, reset: () => undefined };
  server.on('request', createExchange({ ...controlled, service, stopping }));
  return server;
}

function* workspacesOf(size: number): Generator<WorkspaceIdParts> {
  for (let index = 0; index < size; index++) {
    const subscription = String(Math.floor((index * 50) / size)).padStart(12, '0');
    yield {
      subscriptionId: `00000000-0000-4000-8000-${subscription}`,
      resourceGroupName: `group-${index % 7}`,
      workspaceName: `workspace-${index}`,
    };
  }
}
