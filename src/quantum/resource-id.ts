import { problemWithNames, quoted } from './names.js';

/** The parts of the ARM id of a workspace. */
export interface WorkspaceIdParts {
  /** A UUID. */
  readonly subscriptionId: string;
  /** The name of its resource group. */
  readonly resourceGroupName: string;
  /** Its name. */
  readonly workspaceName: string;
}

/** A text that is not the ARM id of a workspace; the message quotes it and says what is wrong with it. */
export class InvalidResourceIdError extends Error {
  override readonly name = 'InvalidResourceIdError';
  readonly code = 'InvalidResourceId';
}

/** The ARM id of a workspace. The parts are taken as they are. */
export function workspaceId({ subscriptionId, resourceGroupName, workspaceName }: WorkspaceIdParts): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroupName}/providers/Microsoft.Quantum/workspaces/${workspaceName}`;
}

/**
 * The parts of the ARM id of a workspace. ARM compares ids without regard to case, and so does this; the slash at
 * either end may be missing or there, and the id may be that of a key action (`/listKeys`, `/regenerateKey`). Nothing
 * is percent-decoded: ids are not URLs.
 *
 * @throws {InvalidResourceIdError} when it is anything else.
 */
export function parseWorkspaceId(id: string): WorkspaceIdParts {
  const segments = id.replace(/^\//, '').replace(/\/$/, '').split('/');
  const [, subscriptionId = '', , resourceGroupName = '', , , , workspaceName = ''] = segments;
  const parts = { subscriptionId, resourceGroupName, workspaceName };
  const problem = problemWithSegments(segments) ?? problemWithNames(parts);
  if (problem !== undefined && holdsKey(id)) {
    throw new InvalidResourceIdError(
      'This is not the resource id of a workspace but a connection string, which has a parameter of its own.',
    );
  }
  if (problem !== undefined) {
    throw new InvalidResourceIdError(`${quoted(id)} is not the resource id of a workspace. ${problem}`);
  }
  return parts;
}

/** Whether a text is one that must not be quoted. */
export function holdsKey(text: string): boolean {
  return /\bapikey\s*=/i.test(text);
}

const pattern = workspaceId({
  subscriptionId: '{subscription id}',
  resourceGroupName: '{resource group name}',
  workspaceName: '{workspace name}',
})
  .slice(1)
  .split('/');

const actions = ['listkeys', 'regeneratekey'];

function problemWithSegments(segments: readonly string[]): string | undefined {
  for (const [index, expected] of pattern.entries()) {
    const found = segments[index];
    const isName = expected.startsWith('{');
    if (found === undefined) return `It ends before ${expected}.`;
    if (!isName && found.toLowerCase() !== expected.toLowerCase()) {
      return `It has ${quoted(found)} where '${expected}' belongs.`;
    }
  }
  const [action, ...rest] = segments.slice(pattern.length);
  const isAction = action === undefined || actions.includes(action.toLowerCase());
  return isAction && rest.length === 0 ? undefined : 'It goes on after the workspace name.';
}
