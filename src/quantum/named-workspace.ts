import type { SecureString } from '../cmdlet/secure-string.js';
import type { ConnectableWorkspace } from './parameters.js';

/** A workspace as a call or the environment names it: by a connection string, by its resource id, or by its parts. */
export interface NamedWorkspace {
  readonly connectionString?: SecureString | string | undefined;
  readonly resourceId?: string | undefined;
  readonly subscriptionId?: string | undefined;
  readonly resourceGroupName?: string | undefined;
  readonly workspaceName?: string | undefined;
  /** The region. With it the workspace need not be looked up. */
  readonly location?: string | undefined;
  /** Address of the data plane, for one that is not where its region says. */
  readonly endpoint?: string | undefined;
  readonly key?: SecureString | undefined;
  /** Where it is named, to follow "from". */
  readonly source: string;
}

/** The workspace that the bound parameters of a call name; undefined when they name none. */
export function namedWorkspace(
  bound: Omit<NamedWorkspace, 'source'> & { readonly inputObject?: ConnectableWorkspace | undefined },
): NamedWorkspace | undefined {
  const { connectionString, resourceId, inputObject, ...parts } = bound;
  if (connectionString) return { connectionString, source: 'ConnectionString' };
  if (resourceId !== undefined) return { ...parts, resourceId, source: 'ResourceId' };
  if (inputObject) {
    const { id, location, ...others } = inputObject;
    // A region alone does not say where a workspace of kind V2 is.
    return { ...others, resourceId: id, location: others.endpoint && location, source: 'InputObject' };
  }
  return parts.workspaceName === undefined ? undefined : { ...parts, source: 'WorkspaceName' };
}
