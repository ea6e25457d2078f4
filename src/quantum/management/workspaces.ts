import type { OperationArguments, OperationOptions } from '@azure/core-client';
import type { PagedAsyncIterableIterator } from '@azure/core-paging';
import type { Names } from '../names.js';
import type { QuantumWorkspace } from './models.js';
import { getWorkspace, listByResourceGroup, listBySubscription, nextPageOf, type Operation } from './operations.js';
import type { WorkspacesOperations } from './quantum-management-client.js';
import * as stubs from './stubs.js';
import type { SendOperation } from './send-operation.js';

/** The operations of the group `workspaces`. */
export function workspacesOperations(send: SendOperation): WorkspacesOperations {
  const list = (operation: Operation, names: Names, options: OperationOptions) =>
    paged(() => pages(send, operation, { ...names, options }));
  return {
    ...stubs.workspaces,
    get: (resourceGroupName, workspaceName, options = {}) =>
      send(getWorkspace, { resourceGroupName, workspaceName, options }),
    listByResourceGroup: (resourceGroupName, options = {}) => list(listByResourceGroup, { resourceGroupName }, options),
    listBySubscription: (options = {}) => list(listBySubscription, {}, options),
  };
}

interface WorkspaceListResult {
  readonly value?: QuantumWorkspace[];
  readonly nextLink?: string;
}

async function* pages(
  send: SendOperation,
  operation: Operation,
  args: OperationArguments & Names,
): AsyncGenerator<QuantumWorkspace[]> {
  let { value = [], nextLink } = await send<WorkspaceListResult>(operation, args);
  yield value;
  while (nextLink) {
    ({ value = [], nextLink } = await send<WorkspaceListResult>(nextPageOf(operation), { ...args, nextLink }));
    yield value;
  }
}

function paged<Item>(byPage: () => AsyncGenerator<Item[]>): PagedAsyncIterableIterator<Item> {
  return Object.assign(flattened(byPage()), { byPage }) as unknown as PagedAsyncIterableIterator<Item>;
}

async function* flattened<Item>(pages: AsyncIterable<Item[]>): AsyncGenerator<Item> {
  for await (const page of pages) yield* page;
}
