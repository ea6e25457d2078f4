import { isDeepStrictEqual } from 'node:util';
import type { CommandRuntime } from '../../cmdlet/command-runtime.js';
import type { QuantumIdentity } from '../../quantum/parameters.js';
import type { WorkspaceIdParts } from '../../quantum/resource-id.js';
import { workspaceOf } from '../../quantum/workspace-reference.js';
import type { RotationServices } from '../services.js';
import { askToRotate, rotateMany, type FleetCall } from './fleet-call.js';
import { workspacesOfIds, workspacesOfSubscriptions } from './named-workspaces.js';
import { createTextList } from './text-list.js';

/** What a record of the pipeline leaves to be done in the end. It is plain data, as it is kept where the caller is. */
export interface ApprovedFleet {
  /** Lines "subscription/resource group/workspace": of a hundred thousand, objects would take much more memory. */
  readonly workspaces: readonly string[];
  readonly call: FleetCall;
}

interface NamedFleet extends FleetCall {
  readonly inputObject?: QuantumIdentity | undefined;
  readonly id?: readonly string[] | undefined;
  readonly allIn?: readonly string[] | undefined;
}

type Services = RotationServices & { readonly runtime: CommandRuntime };

/** The workspaces that a record names, as far as whoever called wants them rotated. Asks once for each. */
export async function approvedFleet(
  { inputObject, id, allIn, ...call }: NamedFleet,
  services: Services,
): Promise<ApprovedFleet | undefined> {
  const { runtime } = services;
  const workspaces = createTextList();
  const ask = async (workspace: WorkspaceIdParts) => {
    const { subscriptionId, resourceGroupName, workspaceName } = workspace;
    if (!(await askToRotate(runtime, workspace, call))) return;
    workspaces.push(`${subscriptionId}/${resourceGroupName}/${workspaceName}`);
  };
  if (inputObject) await ask(await withSubscription(inputObject, call, services));
  if (allIn) await workspacesOfSubscriptions(allIn, call, services, ask);
  for await (const workspace of workspacesOfIds(id ?? [], services.folder, runtime)) await ask(workspace);
  return workspaces.length > 0 ? { workspaces: workspaces.pages, call: sameCall(call) } : undefined;
}

/** Each record of a pipeline says the same, and of a hundred thousand one is enough. */
function sameCall(call: FleetCall): FleetCall {
  if (!isDeepStrictEqual(call, latest)) latest = call;
  return latest ?? call;
}

let latest: FleetCall | undefined;

/** Rotates what was approved. The call is the same for all records of a pipeline. */
export async function rotateApproved(
  fleets: readonly (ApprovedFleet | undefined)[],
  services: Services,
): Promise<void> {
  const call = fleets.find((fleet) => fleet !== undefined)?.call;
  if (call) await rotateMany(partsOf(fleets), call, services);
}

function* partsOf(fleets: readonly (ApprovedFleet | undefined)[]): Generator<WorkspaceIdParts> {
  for (const fleet of fleets) {
    for (const text of linesOf(fleet?.workspaces ?? [])) {
      const [subscriptionId = '', resourceGroupName = '', workspaceName = ''] = text.split('/');
      yield { subscriptionId, resourceGroupName, workspaceName };
    }
  }
}

function* linesOf(pages: readonly string[]): Generator<string> {
  for (const page of pages) yield* page.split('\n');
}

/** An object that names no subscription is in the caller's own. */
async function withSubscription(
  inputObject: QuantumIdentity,
  call: FleetCall,
  { management }: Services,
): Promise<WorkspaceIdParts> {
  const { subscriptionId, ...names } = workspaceOf({ inputObject });
  if (subscriptionId !== undefined) return { ...names, subscriptionId };
  const { subscription } = await management({ ...call, inputObject });
  return { ...names, subscriptionId: subscription.id };
}
