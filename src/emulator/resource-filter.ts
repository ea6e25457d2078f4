import { ArmError } from './arm-error.js';
import { regionOf } from './workspace-content.js';
import type { Workspace } from './workspace.js';

/**
 * Whether the workspace is one that a `$filter` of ARM's list of resources lets pass: comparisons by `eq` with a text,
 * joined by `and`. An empty filter lets all pass.
 *
 * @throws ArmError 400 for any other filter.
 */
export function matchesFilter(workspace: Workspace, filter: string): boolean {
  if (filter.trim() === '') return true;
  return filter.split(/ and /i).every((comparison) => {
    const [, name = '', text = ''] = /^\s*(\w+) +eq +'((?:[^']|'')*)'\s*$/i.exec(comparison) ?? [];
    const value = properties.get(name.toLowerCase())?.(workspace);
    if (value !== undefined) return value.toLowerCase() === text.replaceAll("''", "'").toLowerCase();
    throw new ArmError(
      400,
      'InvalidFilterInQueryString',
      `Invalid $filter '${comparison}' specified in the query string.`,
    );
  });
}

const properties: ReadonlyMap<string, (workspace: Workspace) => string> = new Map([
  ['resourcetype', () => 'Microsoft.Quantum/workspaces'],
  ['name', (workspace: Workspace) => workspace.workspaceName],
  ['resourcegroup', (workspace: Workspace) => workspace.resourceGroupName],
  ['location', (workspace: Workspace) => regionOf(workspace.location)],
]);
