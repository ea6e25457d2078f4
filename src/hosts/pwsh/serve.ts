import type { Readable, Writable } from 'node:stream';
import { createMessageConnection, ResponseError } from 'vscode-jsonrpc/node';
import { boundByPowerShell } from '../../cmdlet/binding/bound-parameters.js';
import type { Caller } from '../../cmdlet/caller.js';
import type { BoundParameters, Cmdlet, Context } from '../../cmdlet/cmdlet.js';
import { errorRecordOf } from '../../cmdlet/error-record.js';
import { findCmdlet, type CmdletModule } from '../../cmdlet/module.js';
import { processRecord } from '../../cmdlet/run-cmdlet.js';
import {
  initializeRequest,
  invokeRequest,
  pingRequest,
  protocolVersion,
  takenNotification,
  terminatingErrorCode,
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
    const cmdlet = findCmdlet(module, call.cmdlet);
    if (!cmdlet) throw new ResponseError(-32601, `This host has no cmdlet '${call.cmdlet}'.`);
    const runtime = new RemoteRuntime(connection, call, cmdlet, token);
    runtimes.set(call.call, runtime);
    try {
      return await invoke(module, cmdlet, call, runtime, environments.of(call));
    } catch (error) {
      // The record is in the data alone: the message cannot be encoded.
      const record = encodeRecord(errorRecordOf(error));
      throw new ResponseError<EncodedErrorRecord>(terminatingErrorCode, 'The cmdlet ended with an error.', record);
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

async function invoke(
  module: CmdletModule,
  cmdlet: Cmdlet,
  call: InvokeParams,
  runtime: RemoteRuntime,
  environment: Environment,
): Promise<InvokeResult> {
  const services = module.services(callerOf(module, call, runtime, environment), runtime) as object;
  const context: Context<object> = { ...services, runtime };
  if (call.phase === 'begin') await cmdlet.begin?.(context);
  if (call.phase === 'end') await cmdlet.end?.(decodeValue(call.kept ?? []) as unknown[], context);
  if (call.phase !== 'process') return {};
  const bound = await bind(cmdlet, call, runtime);
  if (!bound) return {};
  const kept: unknown[] = [];
  await processRecord(cmdlet, bound, context, kept);
  return cmdlet.end && kept.length > 0 ? { kept: encodeValue(kept[0]) } : {};
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
function callerOf(module: CmdletModule, call: InvokeParams, runtime: RemoteRuntime, environment: Environment): Caller {
  useEnvironment(environment, module.environment);
  return {
    kind: 'pwsh',
    environment,
    location: String(decodeValue(call.location)),
    options: {},
    ask: (question, parameters) => runtime.ask(question, parameters),
  };
}
