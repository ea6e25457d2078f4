import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { emulatorStart } from '../src/emulator-command.js';
import { emulatorOptions } from '../src/emulator-shell-options.js';
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

describe('azq emulator start', function () {
  this.timeout(60_000);
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

  it('speaks https, says what to set for its clients, and keeps what it has in a file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'emulator-command-'));
    try {
      const data = join(folder, 'state.json');
      let kept: string | undefined;
      for (let start = 0; start < 2; start++) {
        await withEmulator(['--https', '--data', data, '--require-token'], async (child, exited) => {
          const [said] = (await once(child.stdout, 'data')) as [Buffer];
          const lines = said.toString().trim().split('\n');
          const set = Object.fromEntries(lines.map((line) => line.split('='))) as Record<string, string>;
          expect(set).to.have.all.keys(
            'AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT',
            'AZURE_AUTHORITY_HOST',
            'NODE_EXTRA_CA_CERTS',
            'REQUESTS_CA_BUNDLE',
          );
          const endpoint = String(set['AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT']);
          expect(endpoint)
            .to.match(/^https:/)
            .and.equal(set['AZURE_AUTHORITY_HOST']);
          expect(set['NODE_EXTRA_CA_CERTS']).to.equal(`${data}.ca.pem`).and.equal(set['REQUESTS_CA_BUNDLE']);
          const ca = readFileSync(`${data}.ca.pem`, 'utf8');
          expect(ca).to.equal((kept ??= ca));
          const get = request(`${endpoint}/tenants?api-version=2022-12-01`, { ca }).end();
          const [response] = (await once(get, 'response')) as [IncomingMessage];
          expect(response.resume().statusCode).to.equal(401);
          child.kill('SIGTERM');
          await exited;
        });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('takes the file of its certificate along when it ends, if nobody named one', () =>
    withEmulator(['--https'], async (child, exited) => {
      const [said] = (await once(child.stdout, 'data')) as [Buffer];
      const path = /^NODE_EXTRA_CA_CERTS=(.+)$/m.exec(said.toString())?.[1] ?? '';
      expect(existsSync(path)).to.equal(true);
      child.kill('SIGTERM');
      await exited;
      expect(existsSync(path)).to.equal(false);
    }));

  it('is told everything that an emulator can be', () => {
    const id = '11111111-2222-4333-8444-555555555555';
    const args = {
      ...{ port: '1', https: true, data: 'x.json', 'provisioning-delay': '2', 'retry-after': '3', 'page-size': '4' },
      ...{ subscription: [id], 'require-token': true, 'local-connection-strings': true, throttling: '0.5' },
    };
    expect(emulatorOptions(args, sep)).to.deep.equal({
      ...{ port: 1, https: true, data: resolve(sep, 'x.json'), provisioningDelay: 2, retryAfter: 3, pageSize: 4 },
      ...{ subscriptions: [id], requireToken: true, localConnectionStrings: true, throttling: 0.5 },
    });
    const usual = { port: 0, https: false, requireToken: false, localConnectionStrings: false, throttling: true };
    expect(emulatorOptions({}, sep)).to.deep.equal(usual);
    expect(emulatorOptions({ throttling: 'off' }, sep)).to.deep.equal({ ...usual, throttling: false });
  });

  const wrong: [name: string, value: string][] = [
    ['provisioning-delay', '1.5'],
    ['provisioning-delay', '86400001'],
    ['retry-after', '-1'],
    ['page-size', '0'],
    ['page-size', 'all'],
    ['subscription', 'mine'],
    ['throttling', 'no'],
    ['throttling', '-1'],
  ];
  for (const [name, value] of wrong) {
    it(`refuses --${name} ${value}`, () => {
      expect(() => emulatorOptions({ [name]: value }, sep)).to.throw(UsageError, `--${name} ${value}`);
    });
  }

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
