import type { OperationArguments, OperationOptions } from '@azure/core-client';
import { getPagedAsyncIterator, type PagedAsyncIterableIterator } from '@azure/core-paging';
import type { Names } from '../names.js';
import { QuantumServiceError } from './errors.js';
import { atLink, type Operation } from './operation.js';
import type { SendOperation } from './send-operation.js';

interface Page<Item> {
  readonly value?: Item[];
  readonly nextLink?: string;
}

/** What an operation lists, page after page; a page is asked for when it is wanted. */
export function paged<Item>(
  send: SendOperation,
  operation: Operation,
  names: Names,
  options: OperationOptions,
): PagedAsyncIterableIterator<Item> {
  const args: OperationArguments & Names = { ...names, options };
  return getPagedAsyncIterator<Item, Item[]>({
    firstPageLink: '',
    async getPage(link, maxPageSize) {
      if (maxPageSize !== undefined) {
        throw new QuantumServiceError('The service decides how long a page is: leave out maxPageSize.', {
          code: 'MaxPageSizeNotSupported',
        });
      }
      const { value = [], nextLink } = link
        ? await send<Page<Item>>(atLink(operation), { ...args, link })
        : await send<Page<Item>>(operation, args);
      if (nextLink) continuationTokens.set(value, nextLink);
      return { page: value, ...(nextLink && { nextPageLink: nextLink }) };
    },
  });
}

/**
 * The token of the page after this one, for `byPage({ continuationToken })`; undefined when there is none. It is what
 * `@azure/arm-quantum` exports by this name.
 *
 * @param page - A page that `byPage()` gave.
 * @returns The token, an opaque text.
 * @example
 * ```ts
 * import { DefaultAzureCredential } from '@azure/identity';
 * import { AzureQuantumManagementClient, getContinuationToken } from 'az-quantum-api';
 *
 * const subscriptionId = '00000000-1111-2222-3333-444444444444';
 * const client = new AzureQuantumManagementClient(new DefaultAzureCredential(), subscriptionId);
 * for await (const page of client.workspaces.listBySubscription().byPage()) {
 *   console.log(page.length, getContinuationToken(page) !== undefined);
 * }
 * ```
 */
export function getContinuationToken(page: unknown): string | undefined {
  return typeof page === 'object' && page !== null ? continuationTokens.get(page) : undefined;
}

const continuationTokens = new WeakMap<object, string>();
