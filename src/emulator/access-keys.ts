import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { timestamp } from './timestamp.js';

/** One of a workspace's two access keys. */
export interface AccessKey {
  readonly createdAt: string;
  readonly key: string;
}

/** A workspace's access keys: either one opens it, so that the other can be replaced meanwhile. */
export interface KeyPair {
  readonly primary: AccessKey;
  readonly secondary: AccessKey;
}

/** Which of a pair: a KeyType of the service, in lower case. */
export type KeyName = keyof KeyPair;

/** @param now - Milliseconds since 1970. */
export function createKeyPair(now: number): KeyPair {
  const createdAt = timestamp(now);
  return { primary: createKey(createdAt), secondary: createKey(createdAt) };
}

/** The pair with new keys under the names given, and the others as they were. */
export function regenerateKeys(pair: KeyPair, names: readonly KeyName[], now: number): KeyPair {
  const fresh = createKeyPair(now);
  return {
    primary: names.includes('primary') ? fresh.primary : pair.primary,
    secondary: names.includes('secondary') ? fresh.secondary : pair.secondary,
  };
}

/** Whether the key is one of the pair, found out in a time that says nothing of how nearly it is. */
export function opens(pair: KeyPair, key: string): boolean {
  const digest = digestOf(key);
  const primary = timingSafeEqual(digest, digestOf(pair.primary.key));
  const secondary = timingSafeEqual(digest, digestOf(pair.secondary.key));
  return primary || secondary;
}

// 256 bits, 44 characters of base64, like a real one.
function createKey(createdAt: string): AccessKey {
  return { createdAt, key: randomBytes(32).toString('base64') };
}

function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
