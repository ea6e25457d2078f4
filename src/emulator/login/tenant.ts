import { isUuid } from '../path-parameters.js';

/** The tenant that everything belongs to, unless a token was asked for in another. */
export const defaultTenantId = 'aaaabbbb-0000-cccc-1111-dddd2222eeee';

/** The id of a tenant that a path names: `common`, a domain and the like all stand for the default one. */
export function tenantIdOf(name: string): string {
  return isUuid(name) ? name.toLowerCase() : defaultTenantId;
}
