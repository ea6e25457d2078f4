import { InvalidConnectionStringError, parseConnectionString } from '../../quantum/connection-string.js';
import { hashOf } from '../key-identity.js';
import type { Published } from '../ports.js';

/** What consumers find who find this text: a connection string of some workspace, or nothing that is known. */
export function publishedIn(text: string): Published {
  try {
    const { key, ...workspace } = parseConnectionString(text.trim());
    return { hash: hashOf(key), workspace };
  } catch (error) {
    if (error instanceof InvalidConnectionStringError) return {};
    throw error;
  }
}
