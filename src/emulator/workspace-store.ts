import type { Clock } from './clock.js';
import { isGone, type Workspace, type WorkspaceId } from './workspace.js';
import { regionOf } from './workspace-content.js';

/** The workspaces of one emulator. One that is gone is not among them, whenever it is looked for. */
export interface WorkspaceStore {
  find(id: WorkspaceId): Workspace | undefined;
  /** The one of that name in a region, whoever it belongs to: in a region a name is there once. */
  findByName(workspaceName: string, region: string): Workspace | undefined;
  /** All of them, or those of a subscription, or of one of its resource groups; the oldest first. */
  list(subscriptionId?: string, resourceGroupName?: string): readonly Workspace[];
  /** The place in lists for a workspace that is to be made. */
  nextPlace(): number;
  /** Adds a workspace, or puts it in the place of the one of its name. */
  save(workspace: Workspace): void;
  remove(id: WorkspaceId): void;
  /** Forgets them all and knows these instead. */
  replaceAll(workspaces: readonly Workspace[]): void;
}

/** @param changed - Called after every change. */
export function createWorkspaceStore(clock: Clock, changed: () => void = () => {}): WorkspaceStore {
  const workspaces = new Map<string, Workspace>();
  let lastPlace = 0;
  const present = (): Workspace[] => {
    const now = clock.now();
    for (const [key, workspace] of workspaces) if (isGone(workspace, now)) workspaces.delete(key);
    return [...workspaces.values()];
  };
  return {
    find(id) {
      const workspace = workspaces.get(keyOf(id));
      return workspace && !isGone(workspace, clock.now()) ? workspace : undefined;
    },
    findByName: (workspaceName, region) =>
      present().find((each) => same(each.workspaceName, workspaceName) && regionOf(each.location) === region),
    list: (subscriptionId, resourceGroupName) =>
      present()
        .filter(
          (workspace) =>
            (subscriptionId === undefined || same(workspace.subscriptionId, subscriptionId)) &&
            (resourceGroupName === undefined || same(workspace.resourceGroupName, resourceGroupName)),
        )
        .sort((left, right) => left.place - right.place),
    nextPlace: () => ++lastPlace,
    save(workspace) {
      workspaces.set(keyOf(workspace), workspace);
      changed();
    },
    remove(id) {
      workspaces.delete(keyOf(id));
      changed();
    },
    replaceAll(replacements) {
      workspaces.clear();
      for (const workspace of replacements) workspaces.set(keyOf(workspace), workspace);
      lastPlace = replacements.reduce((last, { place }) => Math.max(last, place), 0);
      changed();
    },
  };
}

function keyOf({ subscriptionId, resourceGroupName, workspaceName }: WorkspaceId): string {
  return `${subscriptionId}/${resourceGroupName}/${workspaceName}`.toLowerCase();
}

function same(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}
