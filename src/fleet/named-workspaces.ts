import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { ShellArguments, ShellIo } from '../hosts/cli/shell-command.js';
import { UsageError } from '../hosts/cli/usage-error.js';
import { azureFleet } from '../rotation/fleet/azure-fleet.js';
import { problemWithSubscriptionId } from '../quantum/names.js';
import { parseWorkspaceId, type WorkspaceIdParts } from '../quantum/resource-id.js';
import { textOf } from './fleet-arguments.js';

/** The workspaces that `--from` or `--subscription` name. @throws {@link UsageError} */
export function namedWorkspaces(args: ShellArguments, io: ShellIo): AsyncIterable<WorkspaceIdParts> {
  const from = textOf(args, 'from');
  const subscriptions = [args['subscription'] ?? []].flat().map(String);
  if ((from === undefined) === (subscriptions.length === 0)) {
    throw new UsageError('Name the workspaces with either --from or --subscription.');
  }
  return from === undefined ? workspacesIn(subscriptions, io) : workspacesFrom(from, io);
}

async function* workspacesIn(
  subscriptions: readonly string[],
  { environment, location }: ShellIo,
): AsyncGenerator<WorkspaceIdParts> {
  const azure = azureFleet(environment, location);
  for (const subscriptionId of subscriptions) {
    const problem = problemWithSubscriptionId(subscriptionId);
    if (problem !== undefined) throw new UsageError(`--subscription: '${subscriptionId}' ${problem}.`);
    for await (const { id } of azure.client(subscriptionId).workspaces.listBySubscription()) {
      if (id !== undefined) yield parseWorkspaceId(id);
    }
  }
}

async function* workspacesFrom(path: string, { stdin, location }: ShellIo): AsyncGenerator<WorkspaceIdParts> {
  const input = path === '-' ? stdin : createReadStream(resolve(location, path));
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    try {
      yield parseWorkspaceId(text);
    } catch (error) {
      throw new UsageError(`--from ${path}, line ${number}: ${(error as Error).message}`);
    }
  }
}
