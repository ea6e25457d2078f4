import type { FleetStorage } from './fleet-storage.js';

/** Puts a message where a person finds it, with the reason. */
export async function poisonMessage({ poison }: FleetStorage, text: string, reason: string): Promise<void> {
  const message = JSON.stringify({ reason, at: new Date().toISOString(), message: text.slice(0, longest) });
  await poison.sendMessage(Buffer.from(message).toString('base64'), { messageTimeToLive: forever });
}

/** Characters: a message holds 64 KB, and is longer by a third in Base64, and up to six times in JSON. */
const longest = 4096;

const forever = -1;
