import type { InvokeAzQuantumApiKeyRotationByName, KeyRotation, QuantumApiFunctions } from './az-quantum-api.js';
import { connectModule } from './hosts/node/connect-module.js';
import type { ConnectOptions } from './quantum/connect-options.js';
import { quantumModule } from './quantum-module.js';
import type { Ledger, Publisher } from './rotation/ports.js';

/** Which workspace's keys are to be rotated, and how. */
export interface RotateKeysOptions
  extends Omit<ConnectOptions, 'subscriptionId'>, Omit<InvokeAzQuantumApiKeyRotationByName, 'publish' | 'ledgerPath'> {
  /**
   * Where consumers find their connection string: `keyvault:https://VAULT.vault.azure.net/secrets/NAME`, `file:PATH`,
   * `env-file:PATH` or `stdout`; or a publisher of your own.
   */
  readonly publish: string | Publisher;
  /** What remembers rotations. Default: a file of the user's. */
  readonly ledger?: string | Ledger;
  /** Stops it; the next call goes on from there. */
  readonly signal?: AbortSignal;
}

/**
 * Rotates the access keys of a workspace without downtime, as `Invoke-AzQuantumApiKeyRotation` does.
 *
 * A rotation that was interrupted is taken up: no key is regenerated twice.
 *
 * @param options - The workspace, where its key is published, and account and endpoint as for `connect`.
 * @returns What was done; for `stdout` with the connection string.
 * @throws {@link CmdletError} with the code of {@link RotationErrorCode} as its id. A key that works is published still.
 * @example
 * ```ts
 * import { rotateKeys } from 'az-quantum-api';
 *
 * const { slot, keyCreatedAt } = await rotateKeys({
 *   resourceGroupName: 'quantum-rg',
 *   workspaceName: 'my-workspace',
 *   publish: 'env-file:.env',
 *   inUse: 'Primary',
 * });
 * ```
 */
export async function rotateKeys(options: RotateKeysOptions): Promise<KeyRotation> {
  const { publish, ledger, signal, ...others } = options;
  const { credential, endpoint, apiVersion, trustedHosts, retryOptions, client, ...rotation } = others;
  const connectOptions = { credential, endpoint, apiVersion, trustedHosts, retryOptions, client };
  const quantum = connectModule(quantumModule, connectOptions) as unknown as QuantumApiFunctions;
  const args = { ...rotation, publish, ...(ledger !== undefined && { ledgerPath: ledger }) };
  const [result] = await quantum.invokeAzQuantumApiKeyRotation(
    args as InvokeAzQuantumApiKeyRotationByName,
    signal && { signal },
  );
  // Nobody was asked whether to, so it was done.
  return result as KeyRotation;
}
