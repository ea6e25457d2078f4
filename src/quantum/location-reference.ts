import { RecordError } from '../cmdlet/error-record.js';
import { problemWithNames, regionName } from './names.js';
import type { QuantumIdentity } from './parameters.js';
import { holdsKey, InvalidResourceIdError, parseWorkspaceId } from './resource-id.js';

/** A region of a subscription; the subscription may be left to the account. */
export interface LocationReference {
  readonly subscriptionId: string | undefined;
  /** As it stands in paths: `westus`. */
  readonly region: string;
}

/** The region that the bound parameters name, or -InputObject: by the id of a region, or by a workspace and its Location. */
export function locationOf(bound: {
  readonly inputObject?: QuantumIdentity | undefined;
  readonly subscriptionId?: string | undefined;
  readonly location?: string | undefined;
}): LocationReference {
  const { inputObject } = bound;
  if (!inputObject) return { subscriptionId: bound.subscriptionId, region: regionName(bound.location ?? '') };
  const { subscriptionId = inputObject.subscriptionId, location = inputObject.location } = partsOf(inputObject);
  if (!subscriptionId || !location) {
    const missing = subscriptionId ? 'Location' : 'SubscriptionId';
    throw refused(inputObject, `InputObject has neither an Id with it nor ${missing}, which the check needs.`);
  }
  const problem = problemWithNames({ subscriptionId, locationName: location });
  if (problem) throw refused(inputObject, problem);
  return { subscriptionId, region: regionName(location) };
}

/** What the id says, if there is one. */
function partsOf(inputObject: QuantumIdentity): { readonly subscriptionId?: string; readonly location?: string } {
  const { id } = inputObject;
  if (!id) return {};
  const [, inRegion, location] = regionId.exec(id) ?? [];
  if (inRegion !== undefined && location !== undefined) return { subscriptionId: inRegion, location };
  try {
    return { subscriptionId: parseWorkspaceId(id).subscriptionId };
  } catch (error) {
    if (!(error instanceof InvalidResourceIdError)) throw error;
    const target = holdsKey(id) ? undefined : inputObject;
    throw refused(target, `The Id of InputObject is not that of a location. ${error.message}`);
  }
}

const regionId =
  /^\/?subscriptions\/([^/]+)\/providers\/Microsoft\.Quantum\/locations\/([^/]+)(?:\/checkNameAvailability)?\/?$/i;

function refused(target: unknown, message: string): RecordError {
  return new RecordError({ message, errorId: 'InvalidLocationIdentity', category: 'InvalidArgument', target });
}
