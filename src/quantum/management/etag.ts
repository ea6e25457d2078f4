import type { OperationOptions } from '@azure/core-client';

/**
 * What a read gives, and its ETag where the service says one.
 *
 * @param read - Calls an operation with these options, besides any others but `onResponse`.
 * @returns Both.
 * @throws What `read` rejects with, such as a {@link QuantumServiceError}.
 * @example
 * ```ts
 * import { DefaultAzureCredential } from '@azure/identity';
 * import { AzureQuantumManagementClient, withEtag } from 'az-quantum-api';
 *
 * const subscriptionId = '00000000-1111-2222-3333-444444444444';
 * const client = new AzureQuantumManagementClient(new DefaultAzureCredential(), subscriptionId);
 * const { value, etag } = await withEtag((options) => client.workspaces.get('quantum-rg', 'my-workspace', options));
 * console.log(value.name, etag !== undefined);
 * ```
 */
export async function withEtag<T>(read: (options: Pick<OperationOptions, 'onResponse'>) => Promise<T>): Promise<{
  /** What the operation gave. */
  readonly value: T;
  /** Its ETag, if the service said one. */
  readonly etag: string | undefined;
}> {
  let etag: string | undefined;
  const value = await read({ onResponse: ({ headers }) => void (etag = headers.get('etag')) });
  return { value, etag };
}

/**
 * Options with which the service refuses a change, with 412, unless the resource is as it was at this ETag. Without an
 * ETag they ask for nothing.
 *
 * @param etag - The ETag that {@link withEtag} gave.
 * @returns Options for an operation that changes; it rejects with a {@link QuantumServiceError} of status 412 when the
 * resource is another one by now.
 * @example
 * ```ts
 * import { DefaultAzureCredential } from '@azure/identity';
 * import { AzureQuantumManagementClient, ifMatch, withEtag } from 'az-quantum-api';
 *
 * const subscriptionId = '00000000-1111-2222-3333-444444444444';
 * const { workspaces } = new AzureQuantumManagementClient(new DefaultAzureCredential(), subscriptionId);
 * const { value, etag } = await withEtag((options) => workspaces.get('quantum-rg', 'my-workspace', options));
 * const changed = { ...value, tags: { ...value.tags, stage: 'trial' } };
 * await workspaces.beginCreateOrUpdateAndWait('quantum-rg', 'my-workspace', changed, ifMatch(etag));
 * ```
 */
export function ifMatch(etag: string | undefined): Pick<OperationOptions, 'requestOptions'> {
  return etag === undefined ? {} : { requestOptions: { customHeaders: { 'If-Match': etag } } };
}

/** The options without a condition: it is for the request that changes, and not for those that look what became of it. */
export function withoutCondition(options: OperationOptions): OperationOptions {
  const { requestOptions } = options;
  if (!requestOptions?.customHeaders) return options;
  const kept = Object.entries(requestOptions.customHeaders).filter(([name]) => !/^if-/i.test(name));
  return { ...options, requestOptions: { ...requestOptions, customHeaders: Object.fromEntries(kept) } };
}
