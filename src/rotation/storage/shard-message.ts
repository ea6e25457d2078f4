import { problemWithSubscriptionId } from '../../quantum/names.js';

/**
 * What a message of the queue says: the workspaces of one subscription are to be rotated for a run. Which those are, and
 * how, stands in the table: a message holds 64 KB at most, and a subscription may have thousands.
 */
export interface ShardMessage {
  /** Id of the run. */
  readonly run: string;
  /** A UUID, in lower case. */
  readonly subscriptionId: string;
}

/** A message that is none of ours; why is in the error's message. */
export class BadMessageError extends Error {
  override readonly name = 'BadMessageError';
}

/** Base64, as Azure Functions expects of a queue unless its host.json says otherwise. */
export function encodeShardMessage({ run, subscriptionId }: ShardMessage): string {
  return Buffer.from(JSON.stringify({ version, run, subscriptionId })).toString('base64');
}

/** @throws {BadMessageError} */
export function decodeShardMessage(text: string): ShardMessage {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) throw new BadMessageError('It is not Base64.');
  try {
    return shardMessageOf(JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
  } catch (error) {
    throw error instanceof BadMessageError ? error : new BadMessageError('It is not JSON.');
  }
}

/**
 * The message, where somebody else has decoded it.
 *
 * @throws {BadMessageError}
 */
export function shardMessageOf(value: unknown): ShardMessage {
  if (typeof value !== 'object' || value === null) throw new BadMessageError('It is not a JSON object.');
  const { version: found, run, subscriptionId } = value as Partial<Record<string, unknown>>;
  if (found !== version) throw new BadMessageError(`Its version is not ${version}.`);
  if (typeof run !== 'string' || !uuid.test(run)) throw new BadMessageError('It names no run.');
  if (typeof subscriptionId !== 'string' || problemWithSubscriptionId(subscriptionId) !== undefined) {
    throw new BadMessageError('It names no subscription.');
  }
  return { run, subscriptionId: subscriptionId.toLowerCase() };
}

const version = 1;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
