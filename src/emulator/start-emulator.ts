import { once, setMaxListeners } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClock, type AdjustableClock } from './clock.js';
import { settingsOf, throttlingScale, type EmulatorOptions } from './emulator-options.js';
import { createExchange } from './exchange.js';
import { createFaults, type Faults } from './faults.js';
import { createHttpServer } from './http-server.js';
import { createTokens } from './login/tokens.js';
import { keptState } from './kept-state.js';
import { createRequestLog, type LoggedRequest } from './request-log.js';
import type { Service } from './service.js';
import { createThrottle } from './throttle.js';

export type { Outcome } from './async-operation.js';
export type { AdjustableClock, Clock } from './clock.js';
export type { EmulatorOptions } from './emulator-options.js';
export type { Fault, FaultAnswer, Faults } from './faults.js';
export type { LoggedRequest } from './request-log.js';

/** A running emulator of the Microsoft.Quantum resource provider and of its data plane, both at one address. */
export interface Emulator extends AsyncDisposable {
  /** Where it listens, without a trailing slash: `http://127.0.0.1:PORT`, or https. */
  readonly endpoint: string;

  /**
   * The certificate, PEM, of the authority that clients have to trust; undefined without https. Another at each
   * start, unless the state is kept in a file.
   */
  readonly ca: string | undefined;

  /** Its time, which a test can put forward. */
  readonly clock: AdjustableClock;

  /** The requests of this emulator in the order they arrived, the latest 10 000 of them, with their secrets redacted. */
  readonly requests: readonly LoggedRequest[];

  /** Injects failures into the answers to coming requests. */
  readonly faults: Faults;

  /** Forgets all workspaces, operations, faults and requests. Time goes on. */
  readonly reset: () => void;

  /** Stops listening and cuts every connection, busy or idle. Calling it again changes nothing. */
  stop(): Promise<void>;
}

/**
 * Starts an emulator of Azure Quantum on the loopback address: workspaces and their access keys under the management
 * API, what a key opens under the data plane, a login endpoint, and what clients ask of Azure Resource Manager itself.
 * Unless told otherwise it keeps its state in memory and takes every subscription and resource group for an existing one.
 * It writes nothing to the console. docs/emulator.md says what of it is known of the real service.
 *
 * @param options - Port, protocol, state and behaviour. Default: http on any free port, with nothing kept.
 * @returns The emulator, when it listens.
 * @throws Error naming the port or the file, when that can't be had.
 * @throws RangeError when an option is out of its range.
 * @example
 * ```ts
 * import { startEmulator } from 'az-quantum-api/emulator';
 *
 * await using emulator = await startEmulator();
 * console.log(emulator.endpoint);
 * ```
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { port = 0, https = false, data } = options;
  const settings = settingsOf(options);
  const clock = createClock(options.clock);
  const throttle = createThrottle(clock, throttlingScale(options));
  const kept = await keptState({ data, https, clock });

  const requestLog = createRequestLog();
  const faults = createFaults();
  const stopping = new AbortController();
  setMaxListeners(0, stopping.signal); // one for every delayed request
  const server = createHttpServer(undefined, kept.certificates);
  await listen(server, port);
  const endpoint = `${https ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { store, operations, keep } = kept;
  const tokens = createTokens(kept.signingKey, clock);
  const service: Service = { endpoint, clock, settings, store, operations, tokens, throttle, keep };
  const reset = () => {
    store.replaceAll([]);
    operations.replaceAll([]);
    throttle.reset();
    faults.clear();
    requestLog.clear();
    keep();
  };
  server.on('request', createExchange({ service, requestLog, faults, clock, reset, stopping: stopping.signal }));

  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopping.abort();
    return (stopped ??= close(server));
  };
  const { requests } = requestLog;
  return { endpoint, ca: kept.certificates?.ca, clock, requests, faults, reset, stop, [Symbol.asyncDispose]: stop };
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw Object.assign(
      new Error(
        `The emulator can't listen on 127.0.0.1:${port}: the port is taken. Stop what listens there, or choose another (0 is any free one).`,
        { cause: error },
      ),
      { code: 'EADDRINUSE' },
    );
  }
  // From now on an error is a connection that could not be accepted (too many open files, say); it must not end the
  // process that the emulator runs in.
  server.on('error', () => {});
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
