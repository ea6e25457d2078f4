import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import type { CommandRuntime } from '../../cmdlet/command-runtime.js';
import { RecordError } from '../../cmdlet/error-record.js';
import { eachSubscription } from '../../quantum/each-subscription.js';
import {
  holdsKey,
  InvalidResourceIdError,
  parseWorkspaceId,
  type WorkspaceIdParts,
} from '../../quantum/resource-id.js';
import type { AccountCall } from '../../quantum/services.js';
import type { RotationServices } from '../services.js';

/**
 * The workspaces whose resource ids are given, or are the lines of a file that is given as `@FILE`. What is no such id is
 * written as an error, and the others follow. Of a file, empty lines and those that begin with # count for nothing.
 */
export async function* workspacesOfIds(
  ids: readonly string[],
  folder: string,
  runtime: CommandRuntime,
): AsyncGenerator<WorkspaceIdParts> {
  for (const given of ids) {
    const isFile = given.startsWith('@');
    for await (const line of isFile ? linesOf(resolve(folder, given.slice(1))) : [given]) {
      // Only a line has ends that nobody meant: an id that is given is taken as it is, as by every other command.
      const text = isFile ? line.trim() : line;
      if (isFile && (text === '' || text.startsWith('#'))) continue;
      const workspace = await parsed(text, runtime);
      if (workspace) yield workspace;
    }
  }
}

/** All workspaces of some subscriptions. */
export async function workspacesOfSubscriptions(
  subscriptionId: readonly string[],
  call: AccountCall,
  context: RotationServices & { readonly runtime: CommandRuntime },
  take: (workspace: WorkspaceIdParts) => Promise<void>,
): Promise<void> {
  await eachSubscription({ ...call, subscriptionId }, context, async ({ client }) => {
    const workspaces = client.workspaces.listBySubscription({ abortSignal: context.runtime.signal });
    for await (const { id = '' } of workspaces) await take(parseWorkspaceId(id));
  });
}

async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  try {
    for await (const chunk of createReadStream(path, 'utf8') as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    throw new RecordError({
      message: `The file ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      errorId: 'IdsUnreadable',
      category: 'ReadError',
      target: path,
    });
  }
  yield rest;
}

async function parsed(text: string, runtime: CommandRuntime): Promise<WorkspaceIdParts | undefined> {
  try {
    return parseWorkspaceId(text);
  } catch (error) {
    if (!(error instanceof InvalidResourceIdError)) throw error;
    const target = holdsKey(text) ? undefined : text;
    const { message } = error;
    await runtime.writeError({ message, errorId: 'InvalidWorkspaceIdentity', category: 'InvalidArgument', target });
    return undefined;
  }
}
