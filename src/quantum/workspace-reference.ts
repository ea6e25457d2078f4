import { RecordError } from '../cmdlet/error-record.js';
import { holdsKey, InvalidResourceIdError, parseWorkspaceId, type WorkspaceIdParts } from './resource-id.js';
import { problemWithNames } from './names.js';
import type { QuantumIdentity } from './parameters.js';

/** A workspace as a call names it; the subscription may be left to the account. */
export interface WorkspaceReference {
  readonly subscriptionId: string | undefined;
  readonly resourceGroupName: string;
  readonly workspaceName: string;
}

/** The workspace that the bound parameters name, by their names or by -InputObject. */
export function workspaceOf(bound: {
  readonly inputObject?: QuantumIdentity | undefined;
  readonly subscriptionId?: string | undefined;
  readonly resourceGroupName?: string | undefined;
  readonly workspaceName?: string | undefined;
  readonly name?: string | undefined;
}): WorkspaceReference {
  if (bound.inputObject) return fromIdentity(bound.inputObject);
  const { subscriptionId, resourceGroupName = '', name = '', workspaceName = name } = bound;
  return { subscriptionId, resourceGroupName, workspaceName };
}

function fromIdentity(identity: QuantumIdentity): WorkspaceReference {
  if (identity.id) return fromId(identity.id);
  for (const part of ['subscriptionId', 'resourceGroupName', 'workspaceName'] as const) {
    if (!identity[part])
      throw refused(identity, `InputObject has neither Id nor ${pascal(part)}: one of them names the workspace.`);
  }
  const { subscriptionId, resourceGroupName, workspaceName } = identity as WorkspaceIdParts;
  const parts = { subscriptionId, resourceGroupName, workspaceName };
  const problem = problemWithNames(parts);
  if (problem) throw refused(identity, problem);
  return parts;
}

function fromId(id: string): WorkspaceReference {
  try {
    return parseWorkspaceId(id);
  } catch (error) {
    if (error instanceof InvalidResourceIdError) throw refused(holdsKey(id) ? undefined : id, error.message);
    throw error;
  }
}

function refused(target: unknown, message: string): RecordError {
  return new RecordError({ message, errorId: 'InvalidWorkspaceIdentity', category: 'InvalidArgument', target });
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
