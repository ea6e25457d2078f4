import { RecordError } from '../cmdlet/error-record.js';
import { problemWithNames, regionName } from './names.js';
import type { QuantumIdentity } from './parameters.js';

/** A region of a subscription; the subscription may be left to the account. */
export interface LocationReference {
  readonly subscriptionId: string | undefined;
  /** As it stands in paths: `westus`. */
  readonly region: string;
}

/** The region that the bound parameters name, or -InputObject: by an id that has both, or by its Location. */
export function locationOf(bound: {
  readonly inputObject?: QuantumIdentity | undefined;
  readonly subscriptionId?: string | undefined;
  readonly location?: string | undefined;
}): LocationReference {
  const { inputObject } = bound;
  if (!inputObject) return { subscriptionId: bound.subscriptionId, region: regionName(bound.location ?? '') };
  const [, inId] = /^\/?subscriptions\/([^/]+)\//i.exec(inputObject.id ?? '') ?? [];
  const [, located] = /\/locations\/([^/]+)/i.exec(inputObject.id ?? '') ?? [];
  const subscriptionId = inId ?? inputObject.subscriptionId;
  const location = located ?? inputObject.location;
  if (!subscriptionId || !location) {
    const missing = subscriptionId ? 'Location' : 'SubscriptionId';
    throw refused(inputObject, `InputObject has neither an Id with it nor ${missing}, which the check needs.`);
  }
  const problem = problemWithNames({ subscriptionId, locationName: location });
  if (problem) throw refused(inputObject, problem);
  return { subscriptionId, region: regionName(location) };
}

function refused(target: unknown, message: string): RecordError {
  return new RecordError({ message, errorId: 'InvalidLocationIdentity', category: 'InvalidArgument', target });
}
