import type { FleetStorage } from './fleet-storage.js';
import { encodeShardMessage, type ShardMessage } from './shard-message.js';

/**
 * Sends a message for a shard.
 *
 * @param delay - Milliseconds until it can be received; a week at most.
 * @returns Its id.
 */
export async function sendShard({ queue }: FleetStorage, shard: ShardMessage, delay = 0): Promise<string> {
  const { messageId } = await queue.sendMessage(encodeShardMessage(shard), {
    // Else it would be gone after a week.
    messageTimeToLive: -1,
    visibilityTimeout: Math.ceil(Math.min(delay, longestDelay) / 1000),
  });
  return messageId;
}

/** Storage takes no longer one. */
const longestDelay = 7 * 86_400_000 - 1000;
