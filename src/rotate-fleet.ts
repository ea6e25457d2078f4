import type { KeyRotation } from './az-quantum-api.js';
import type { CallOptions, CmdletCall, PipedCallOptions } from './hosts/node/cmdlet-function.js';
import { connectModule } from './hosts/node/connect-module.js';
import { quantumModule } from './quantum-module.js';
import type { WorkspaceIdParts } from './quantum/resource-id.js';
import type { RotateKeysOptions } from './rotate-keys.js';

/** Which workspaces' keys are to be rotated, and how. */
export interface RotateFleetOptions
  extends
    Omit<RotateKeysOptions, 'resourceGroupName' | 'workspaceName' | 'signal' | 'concurrency' | 'budget' | 'report'>,
    Omit<PipedCallOptions, 'input' | 'confirmPreference'> {
  /** The workspaces, by their resource ids or their names, in any order: an iterable, or one that is read as it comes. */
  readonly workspaces: Iterable<string | WorkspaceIdParts> | AsyncIterable<string | WorkspaceIdParts>;
  /** How many workspaces at most are worked on at the same time. Default 512. */
  readonly concurrency?: number;
  /** The share of the 200 writes that Azure saves up for each subscription that may be used, in percent. Default 100. */
  readonly budget?: number;
  /** The file for a report on every workspace: `.json`, `.md`, or else a table. */
  readonly report?: string;
}

/**
 * Rotates the access keys of many workspaces, of any number of subscriptions, without downtime: as fast as the
 * subscriptions' limits allow, and never beyond.
 *
 * The ledger remembers the run: when the same is asked for again within a day and not all were rotated, those that were
 * are left out.
 *
 * @param options - The workspaces, where each one's key is published (with `{workspaceName}` in the name of the place),
 * and account and endpoint as for `connect`.
 * @returns What was rotated, as it comes.
 * @throws {CmdletError} in the end, with an error for each workspace that was not rotated; `onError` is told of them as
 * they come. The signal's reason, when that aborts.
 * @example
 * ```ts
 * import { connect, rotateFleet } from 'az-quantum-api';
 *
 * const quantum = connect();
 * const workspaces: string[] = [];
 * for await (const { id } of quantum.getAzQuantumApiWorkspace()) if (id) workspaces.push(id);
 * const rotations = rotateFleet({ workspaces, publish: 'file:{workspaceName}.txt', inUse: 'Primary' });
 * let rotated = 0;
 * for await (const { outcome } of rotations) if (outcome === 'Rotated') rotated++;
 * console.log(`${rotated} of ${workspaces.length}`);
 * ```
 */
export function rotateFleet(options: RotateFleetOptions): CmdletCall<KeyRotation> {
  const { credential, endpoint, apiVersion, trustedHosts, retryOptions, client, workspaces, ledger, ...others } =
    options;
  const connectOptions = { credential, endpoint, apiVersion, trustedHosts, retryOptions, client };
  const given = Object.entries(others).filter(([, value]) => value !== undefined);
  const isHow = ([name]: [string, unknown]) => callOptions.has(name);
  const args = Object.fromEntries(given.filter((entry) => !isHow(entry)));
  const quantum = connectModule(quantumModule, connectOptions) as unknown as {
    invokeAzQuantumApiKeyRotation(args: object, call: object): CmdletCall<KeyRotation>;
  };
  return quantum.invokeAzQuantumApiKeyRotation(
    { ...args, ...(ledger !== undefined && { ledgerPath: ledger }) },
    { ...Object.fromEntries(given.filter(isHow)), input: workspaces },
  );
}

/** Of the options, those that are of the call and not of the cmdlet. */
const callOptions: ReadonlySet<string> = new Set(
  Object.keys({
    ...{ signal: 0, buffer: 0, whatIf: 0, confirm: 0, confirmPreference: 0 },
    ...{ onConfirm: 0, onError: 0, onWarning: 0, onVerbose: 0, onDebug: 0, onInformation: 0, onProgress: 0 },
  } satisfies Record<keyof CallOptions, 0>),
);
