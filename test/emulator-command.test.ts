import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { emulatorStart } from '../src/emulator-command.js';
import { UsageError } from '../src/hosts/cli/usage-error.js';

const program = join(import.meta.dirname, '../src/bin.ts');
const announcement = /^AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT=(http:\/\/127\.0\.0\.1:(\d+))\n$/;

/** Runs a test with the command as a process, which is gone when the test is over. */
async function withEmulator(
  args: readonly string[],
  test: (child: ReturnType<typeof startProgram>, exited: Promise<unknown[]>) => Promise<void>,
): Promise<void> {
  const child = startProgram(args);
  try {
    await test(child, once(child, 'exit'));
  } finally {
    child.kill('SIGKILL');
  }
}

function startProgram(args: readonly string[]) {
  // What tsx makes of a file differs between processes, and so merging their coverage would spoil both.
  const env = { ...process.env, NODE_V8_COVERAGE: undefined };
  return spawn(process.execPath, ['--import', 'tsx', program, 'emulator', 'start', ...args], { env, stdio: 'pipe' });
}

function answers(endpoint: string): Promise<boolean> {
  return fetch(endpoint).then(
    () => true,
    () => false,
  );
}

/** A port of this machine that is in use until it is freed. */
async function takenPort(): Promise<{ readonly port: number; readonly free: () => Promise<void> }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const free = async () => {
    server.close();
    await once(server, 'close');
  };
  return { port: (server.address() as AddressInfo).port, free };
}

describe('azq emulator start', () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`says where it listens, and serves until ${signal} ends it`, () =>
      withEmulator([], async (child, exited) => {
        const [line] = (await once(child.stdout, 'data')) as [Buffer];
        const endpoint = announcement.exec(line.toString())?.[1] ?? '';
        expect(await answers(endpoint)).to.equal(true);
        child.kill(signal);
        expect(await exited).to.deep.equal([0, null]);
        expect(await answers(endpoint)).to.equal(false);
      }));
  }

  it('listens on the port it is given, or says that it is taken', async () => {
    const { port, free } = await takenPort();
    await withEmulator(['--port', String(port)], async (child, exited) => {
      const [said] = await Promise.all([text(child.stderr), exited]);
      expect(said).to.contain(`127.0.0.1:${port}: the port is taken`);
      expect(child.exitCode).to.not.equal(0);
    });
    await free();
    await withEmulator(['--port', String(port)], async (child) => {
      const [line] = (await once(child.stdout, 'data')) as [Buffer];
      expect(announcement.exec(line.toString())?.[2]).to.equal(String(port));
    });
  });

  for (const port of ['65536', '-1', '80a', '', '1.5', '0x50', ' 80']) {
    it(`refuses ${JSON.stringify(port)} as a port`, async () => {
      const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
      const io = { stdin, stdout, stderr, environment: {}, location: '/', isInteractive: false };
      const error: unknown = await emulatorStart.run({ port }, io).catch((reason: unknown) => reason);
      expect(error)
        .to.be.instanceOf(UsageError)
        .with.property('message', `--port ${port} is not a port: use a number from 0 to 65535.`);
    });
  }
});
