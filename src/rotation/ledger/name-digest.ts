import { createHash } from 'node:crypto';

/** Stands for an ARM id in memory: 128 bits tell any two apart, and take less than the id. Ids are the same in any case. */
export function nameDigest(id: string): string {
  return createHash('sha256').update(id.toLowerCase()).digest().toString('latin1', 0, 16);
}
