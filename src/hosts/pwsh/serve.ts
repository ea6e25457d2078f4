import type { Readable, Writable } from 'node:stream';
import { createMessageConnection, ResponseError } from 'vscode-jsonrpc/node';
import { boundByPowerShell } from '../../cmdlet/binding/bound-parameters.js';
import type { Caller } from '../../cmdlet/caller.js';
import { keptSession } from '../../cmdlet/session.js';
import { camelCase, type BoundParameters, type Cmdlet, type Context } from '../../cmdlet/cmdlet.js';
import { complete } from '../../cmdlet/complete.js';
import { errorRecordOf } from '../../cmdlet/error-record.js';
import { findCmdlet, type CmdletModule } from '../../cmdlet/module.js';
import { processRecord } from '../../cmdlet/run-cmdlet.js';
import {
  completeRequest,
  initializeRequest,
  invokeRequest,
  pingRequest,
  protocolVersion,
  takenNotification,
  terminatingErrorCode,
  type CompleteParams,
  type CompleteResult,
  type EncodedErrorRecord,
  type InvokeParams,
  type InvokeResult,
} from '../../protocol/messages.js';
import { decodeRecord, decodeValue, encodeRecord, encodeValue } from '../../protocol/values.js';
import { Environments, useEnvironment, type Environment } from './environments.js';
import { LineMessageReader, LineMessageWriter } from './ndjson.js';
import { RemoteRuntime } from './remote-runtime.js';

/**
 * Serves a module to the PowerShell process at the other end of two streams.
 *
 * @returns A promise that resolves when the input has ended and every call has been told to stop.
 */
export function serve(module: CmdletModule, input: Readable, output: Writable): Promise<void> {
  const connection = createMessageConnection(new LineMessageReader(input), new LineMessageWriter(output));
  const runtimes = new Map<string, RemoteRuntime>();
  const environments = new Environments();

  connection.onRequest(initializeRequest, () => ({
    protocolVersion,
    moduleName: module.name,
    moduleVersion: module.version,
    nodeVersion: process.version,
  }));
  connection.onRequest(pingRequest, () => null);
  connection.onRequest(invokeRequest, async (call, token) => {
    const cmdlet = cmdletOf(module, call.cmdlet);
    const runtime = new RemoteRuntime(connection, call, cmdlet, token);
    runtimes.set(call.call, runtime);
    try {
      const result = await invoke(module, cmdlet, call, runtime, environments.of(call)).finally(() =>
        runtime.endProgress(),
      );
      await runtime.allSent();
      return result;
    } catch (error) {
      if (runtime.allowed) return { allowed: true };
      // The record is in the data alone: the message cannot be encoded.
      const record = encodeRecord(errorRecordOf(error));
      throw new ResponseError<EncodedErrorRecord>(terminatingErrorCode, 'The cmdlet ended with an error.', record);
    } finally {
      runtimes.delete(call.call);
    }
  });
  connection.onRequest(completeRequest, async (call, token) => {
    const cmdlet = cmdletOf(module, call.cmdlet);
    const runtime = new RemoteRuntime(connection, { call: call.call, verbose: false, debug: false }, cmdlet, token);
    runtimes.set(call.call, runtime);
    try {
      return await completeParameter(module, cmdlet, call, runtime, environments.of(call));
    } finally {
      runtimes.delete(call.call);
    }
  });
  connection.onNotification(takenNotification, ({ call, count }) => runtimes.get(call)?.credits.restore(count));

  return new Promise((resolve) => {
    connection.onClose(() => {
      for (const runtime of runtimes.values()) runtime.stop();
      connection.dispose();
      resolve();
    });
    connection.listen();
  });
}

/** @throws ResponseError when the module has none of that name. */
function cmdletOf(module: CmdletModule, name: string): Cmdlet {
  const cmdlet = findCmdlet(module, name);
  if (!cmdlet) throw new ResponseError(-32601, `This host has no cmdlet '${name}'.`);
  return cmdlet;
}

async function invoke(
  module: CmdletModule,
  cmdlet: Cmdlet,
  call: InvokeParams,
  runtime: RemoteRuntime,
  environment: Environment,
): Promise<InvokeResult> {
  const context = contextOf(module, call, runtime, environment);
  if (call.phase === 'begin') await cmdlet.begin?.(context);
  if (call.phase === 'end') await cmdlet.end?.(decodeValue(call.kept ?? []) as unknown[], context);
  if (call.phase !== 'process') return {};
  const bound = await bind(cmdlet, call, runtime);
  if (!bound) return {};
  const kept: unknown[] = [];
  await processRecord(cmdlet, bound, context, kept);
  return cmdlet.end && kept.length > 0 ? { kept: encodeValue(kept[0]) } : {};
}

async function completeParameter(
  module: CmdletModule,
  cmdlet: Cmdlet,
  call: CompleteParams,
  runtime: RemoteRuntime,
  environment: Environment,
): Promise<CompleteResult> {
  const context = contextOf(module, call, runtime, environment, true);
  const given = Object.entries(decodeRecord(call.bound)).map(([name, value]) => [camelCase(name), value] as const);
  const word = String(decodeValue(call.word));
  const values = await complete(cmdlet, camelCase(call.parameter), word, Object.fromEntries(given), context);
  return { values: encodeValue(values) };
}

/** A record that the declaration refuses is lost when others may follow it; it ends a call that has no pipeline. */
async function bind(cmdlet: Cmdlet, call: InvokeParams, runtime: RemoteRuntime): Promise<BoundParameters | undefined> {
  try {
    return boundByPowerShell(cmdlet, call.parameterSet, decodeRecord(call.bound));
  } catch (error) {
    if (!call.piped) throw error;
    await runtime.writeError(errorRecordOf(error));
    return undefined;
  }
}

/** The variables of this call become the host's own: libraries read them from the process, as in-process code would. */
function contextOf(
  module: CmdletModule,
  { location, session }: Pick<InvokeParams, 'location' | 'session'>,
  runtime: RemoteRuntime,
  environment: Environment,
  hurried = false,
): Context<object> {
  useEnvironment(environment, module.environment);
  const caller: Caller = {
    kind: 'pwsh',
    ...(hurried && { hurried }),
    environment,
    location: String(decodeValue(location)),
    options: {},
    ask: (question, parameters) => runtime.ask(question, parameters),
    session: keptSession(decodeValue(session) ?? undefined, (value) => runtime.keepInSession(value)),
  };
  return { ...(module.services(caller, runtime) as object), runtime };
}
