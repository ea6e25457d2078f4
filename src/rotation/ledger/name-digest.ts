import { createHash } from 'node:crypto';

/** Stands for an ARM id in memory, or a part of one: 128 bits tell any two apart, and take less. Case counts for nothing. */
export function nameDigest(id: string): string {
  return createHash('sha256').update(id.toLowerCase()).digest().toString('latin1', 0, 16);
}
