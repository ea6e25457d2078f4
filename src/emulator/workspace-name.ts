import { ArmError } from './arm-error.js';
import type { WorkspaceStore } from './workspace-store.js';

/** Why no workspace of that name can be made in a region; undefined when it can. */
export function nameProblem(name: string, region: string, store: WorkspaceStore): NameProblem | undefined {
  // Azure's naming rules have the length, the specification has the pattern.
  if (name.length < 2 || name.length > 54 || !isWorkspaceName(name)) {
    return {
      reason: 'Invalid',
      message: `The workspace name '${name}' is invalid. The name has 2 to 54 letters, digits and '-', and starts and ends with a letter or digit.`,
    };
  }
  return store.findByName(name, region)
    ? { reason: 'AlreadyExists', message: 'Resource name already exists' }
    : undefined;
}

export interface NameProblem {
  readonly reason: 'Invalid' | 'AlreadyExists';
  readonly message: string;
}

/** The same names as the specification's ^[a-zA-Z0-9]+(-*[a-zA-Z0-9])*$, but tried in linear time. */
export function isWorkspaceName(name: string): boolean {
  return /^[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?$/.test(name);
}

/** Refuses to make a workspace of a name that can't be had. */
export function checkName(name: string, region: string, store: WorkspaceStore): void {
  const problem = nameProblem(name, region, store);
  if (!problem) return;
  if (problem.reason === 'Invalid') throw new ArmError(400, 'InvalidResourceName', problem.message);
  throw new ArmError(
    409,
    'Conflict',
    `The workspace name '${name}' is already in use in the location '${region}', in another resource group or subscription. Choose another name or location.`,
  );
}
