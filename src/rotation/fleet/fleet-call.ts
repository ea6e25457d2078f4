import { resolve } from 'node:path';
import type { CommandRuntime } from '../../cmdlet/command-runtime.js';
import { parseWorkspaceId, type WorkspaceIdParts } from '../../quantum/resource-id.js';
import { parseDuration } from '../duration.js';
import { categoryOf } from '../rotation-error-record.js';
import { accounted, handedOver } from '../rotation-output.js';
import type { RotationCall, RotationServices } from '../services.js';
import type { Slot } from '../slot.js';
import type { Account } from './account.js';
import { runFleet } from './run-fleet.js';

/** What a call says of how a fleet is to be rotated. */
export interface FleetCall extends Omit<RotationCall, 'write'> {
  readonly inUse?: Slot | undefined;
  readonly slot?: Slot | undefined;
  readonly grace?: string | undefined;
  readonly rotationId?: string | undefined;
  readonly concurrency?: number | undefined;
  /** In percent. */
  readonly budget?: number | undefined;
  readonly report?: string | undefined;
}

/** Asks whether to rotate a workspace of a fleet. What is to be done in it is found out when its turn comes. */
export function askToRotate(
  runtime: CommandRuntime,
  { subscriptionId, resourceGroupName, workspaceName }: WorkspaceIdParts,
  { publish, grace, slot }: FleetCall,
): Promise<boolean> {
  const place = typeof publish === 'string' ? publish : 'the place given';
  const action = [
    `Rotate the access keys: (1) regenerate the ${slot ? `${slot} key` : 'key that consumers do not hold'}, whose holders lose access at once`,
    `(2) test it and publish it at ${place}`,
    grace === undefined
      ? 'leave the other key as it is'
      : `(3) wait ${grace} for consumers to take it up; (4) regenerate the other`,
  ].join('; ');
  return runtime.shouldProcess(
    `workspace '${workspaceName}' in resource group '${resourceGroupName}' of subscription ${subscriptionId}`,
    action,
  );
}

/** Rotates them all, writes what was rotated, and an error for each workspace that was not. */
export async function rotateMany(
  workspaces: Iterable<WorkspaceIdParts>,
  call: FleetCall,
  { runtime, callerKind, fleetPorts, folder }: RotationServices & { readonly runtime: CommandRuntime },
): Promise<void> {
  const isHandedOver = call.publish === 'stdout';
  // The shell would keep them all until the end, to write one list.
  const isReported = call.report !== undefined && callerKind === 'shell';
  await using ports = await fleetPorts({
    ...call,
    write: (publication) => runtime.writeObject(handedOver(publication, callerKind)),
  });
  const { inUse, slot, grace, rotationId: runId, concurrency, budget = 100, report } = call;
  const options = {
    inUse,
    slot,
    runId,
    concurrency,
    grace: grace === undefined ? undefined : parseDuration(grace),
    budget: budget / 100,
    report: report === undefined ? undefined : resolve(folder, report),
  };
  await runFleet(workspaces, options, ports, runtime, async (account) => {
    if (account.outcome !== 'Rotated') await writeFailure(account, runtime);
    else if (!isHandedOver && !isReported) await runtime.writeObject(accounted(account));
  });
}

/** The record says what the record of a single rotation says. */
async function writeFailure(account: Account, runtime: CommandRuntime): Promise<void> {
  const { workspace, code = 'RotatedByOthers', message = '', statusCode } = account;
  const { rotationId, slot, regenerated, resumable } = account;
  await runtime.writeError({
    message,
    errorId: code,
    category: categoryOf(code, statusCode),
    target: parseWorkspaceId(workspace),
    data: Object.fromEntries(
      Object.entries({ rotationId, slot, regenerated, resumable, statusCode }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
  });
}
