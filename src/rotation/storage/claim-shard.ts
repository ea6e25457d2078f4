import { statusOf } from './status-of.js';
import type { FleetStorage } from './fleet-storage.js';
import { poisonMessage } from './poison-message.js';
import { currentRun, type Run } from './run-rows.js';
import { BadMessageError, type ShardMessage } from './shard-message.js';
import { findShard, replaceShard, type ShardRow } from './shard-rows.js';

/** A message, however it was received. */
export interface ReceivedMessage {
  readonly id: string;
  /** How often it was received, this time included. */
  readonly count: number;
  /** As it is in the queue, for people. */
  readonly text: string;
  /** @throws {BadMessageError} */
  decode(): ShardMessage;
}

/** Work that belongs to whoever has the message. */
export interface Claim {
  readonly run: Run;
  readonly shard: ShardRow;
}

/**
 * Finds out what a message is good for.
 *
 * @param deliveries - How often it may be received before it is given up.
 * @returns Undefined when it is good for nothing any more and is to be deleted: it can't be read, its run is over or was
 * replaced, another message has come for the same work, or too many have had it in vain.
 */
export async function claimShard(
  storage: FleetStorage,
  message: ReceivedMessage,
  deliveries: number,
): Promise<Claim | undefined> {
  let work: ShardMessage;
  try {
    work = message.decode();
  } catch (error) {
    if (!(error instanceof BadMessageError)) throw error;
    await poisonMessage(storage, message.text, error.message);
    return undefined;
  }
  for (;;) {
    const { run } = await currentRun(storage.runs);
    if (run?.id !== work.run) return undefined;
    const shard = await findShard(storage.runs, run.id, work.subscriptionId);
    if (!shard) {
      await poisonMessage(storage, message.text, 'Its run has no such subscription.');
      return undefined;
    }
    if (shard.state === 'Done' || shard.state === 'GivenUp') return undefined;
    // A message may be sent twice; were both worked on, nobody would know what is left in the bucket.
    if (shard.message !== '' && shard.message !== message.id) return undefined;
    try {
      if (message.count > deliveries) {
        const reason = `${deliveries} workers had it, and none came to its end.`;
        await replaceShard(storage.runs, run.id, shard, { state: 'GivenUp', reason });
        await poisonMessage(storage, message.text, reason);
        return undefined;
      }
      // Written even where nothing changes: whoever had it before can't say any more that it is done.
      return { run, shard: await replaceShard(storage.runs, run.id, shard, { state: 'Queued', message: message.id }) };
    } catch (error) {
      if (statusOf(error) !== 412) throw error;
    }
  }
}
