import type { InvocationContext } from '@azure/functions';
import { problemWithSubscriptionId } from '../quantum/names.js';
import { parseWorkspaceId, type WorkspaceIdParts } from '../quantum/resource-id.js';
import type { AzureFleet } from '../rotation/fleet/azure-fleet.js';
import { parseDuration } from '../rotation/duration.js';
import { problemWithDestination } from '../rotation/publishers/destination.js';
import type { RunPlan } from '../rotation/storage/run-rows.js';
import { RunUnfinishedError, submitRun } from '../rotation/storage/submit-run.js';
import type { App, Settings } from './settings.js';

/** The timer trigger: submits all workspaces of the app's subscriptions. An unfinished run is left to finish. */
export async function submitFleet(context: InvocationContext, { storage, azure }: App, settings: Settings) {
  const subscriptions = subscriptionsOf(settings);
  const plan = planOf(settings);
  try {
    const submission = await submitRun(storage, workspacesIn(subscriptions, azure), plan);
    if (submission) context.log(`Submitted run ${submission.run.id}: ${submission.run.workspaces} workspaces.`);
  } catch (error) {
    if (!(error instanceof RunUnfinishedError)) throw error;
    context.warn(error.message);
  }
}

async function* workspacesIn(subscriptions: readonly string[], azure: AzureFleet): AsyncGenerator<WorkspaceIdParts> {
  for (const subscriptionId of subscriptions) {
    for await (const { id } of azure.client(subscriptionId).workspaces.listBySubscription()) {
      if (id !== undefined) yield parseWorkspaceId(id);
    }
  }
}

function subscriptionsOf({ FLEET_SUBSCRIPTIONS: text = '' }: Settings): string[] {
  const ids = text.split(/[\s,;]+/).filter((id) => id !== '');
  const wrong = ids.find((id) => problemWithSubscriptionId(id) !== undefined);
  if (wrong !== undefined || ids.length === 0) {
    throw new Error(
      'The app setting FLEET_SUBSCRIPTIONS has to hold the ids of subscriptions, with commas between them.',
    );
  }
  return ids;
}

function planOf({ FLEET_PUBLISH: publish = '', FLEET_GRACE: grace, FLEET_VALIDITY_DAYS: days }: Settings): RunPlan {
  const problem = problemWithDestination(publish);
  if (problem !== undefined || !/^keyvault:.*\{workspaceName\}/i.test(publish)) {
    throw new Error(
      `The app setting FLEET_PUBLISH has to be like keyvault:https://VAULT.vault.azure.net/secrets/{workspaceName}. ${problem ?? ''}`,
    );
  }
  const milliseconds = grace ? parseDuration(grace) : undefined;
  if (grace && milliseconds === undefined)
    throw new Error(`The app setting FLEET_GRACE, ${grace}, is no length of time.`);
  const validityPeriodDays = days ? Number(days) : 90;
  // As a tag of the secret it is read again: see rotateSecret.
  if (!Number.isInteger(validityPeriodDays) || validityPeriodDays < 1)
    throw new Error(`The app setting FLEET_VALIDITY_DAYS, ${days}, is no number of days.`);
  return { publish, validityPeriodDays, ...(milliseconds !== undefined && { grace: milliseconds }) };
}
