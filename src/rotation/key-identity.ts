import { createHash } from 'node:crypto';
import type { SecureString } from '../cmdlet/secure-string.js';

/** Which key it is, without the key: what records, results and tags carry. */
export interface KeyIdentity {
  /** The first 16 hexadecimal digits of the SHA-256 of the key's text: see {@link hashOf}. */
  readonly hash: string;
  /** When the service says it made the key, ISO 8601; undefined when it does not say. */
  readonly createdAt?: string | undefined;
}

/**
 * Tells two keys apart. A key has 256 random bits, so that 64 bits of a hash lead nobody to it.
 *
 * @param key - The key itself, not its connection string.
 * @returns The first 16 hexadecimal digits of the SHA-256 of its text.
 * @example
 * ```ts
 * import { hashOf, SecureString } from 'az-quantum-api';
 *
 * console.log(hashOf(new SecureString('a key')).length);
 * ```
 */
export function hashOf(key: SecureString): string {
  return createHash('sha256').update(key.reveal()).digest('hex').slice(0, 16);
}

/** Only that of what knows more of a key. */
export function identityOf({ hash, createdAt }: KeyIdentity): KeyIdentity {
  return { hash, ...(createdAt !== undefined && { createdAt }) };
}
