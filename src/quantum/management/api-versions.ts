import { QuantumServiceError } from './errors.js';
import type { Provider, QuantumWorkspace } from './models.js';

/** The api-version of Microsoft.Quantum that is used when none is named. */
export const defaultApiVersion = '2025-12-15-preview';

/** Something that not every api-version has: the first that has it, and what it is called. */
export type Need = readonly [since: string, what: string];

/**
 * Refuses what an api-version does not have, going by the service's specifications. Sent all the same, an operation
 * would be answered with a 404 that reads as if the workspace were missing, and a property would be dropped in silence.
 * What does not begin with a date is left to the service to judge.
 *
 * @throws {QuantumServiceError} `NotInApiVersion`
 */
export function requireApiVersion(apiVersion: string, needs: readonly Need[]): void {
  for (const [since, what] of needs) {
    if (!startsWithDate.test(apiVersion) || apiVersion.slice(0, 10) >= since.slice(0, 10)) continue;
    throw new QuantumServiceError(
      `Nothing was sent: api-version ${apiVersion} of Microsoft.Quantum does not have ${what}; ${since} is the first that does.`,
      { code: 'NotInApiVersion' },
    );
  }
}

/** What sending this workspace needs. What is read-only needs nothing: it is not sent. */
export function workspaceNeeds({ properties = {}, identity = {} }: QuantumWorkspace): Need[] {
  const { providers, apiKeyEnabled, workspaceKind } = properties;
  // The service writes null for some of what is missing, and that comes back here.
  const have = (name: keyof Provider) => (providers ?? []).some((provider) => provider[name] !== undefined);
  const userAssigned = identity.userAssignedIdentities !== undefined || /UserAssigned/i.test(identity.type ?? '');
  return [
    ...need(apiKeyEnabled !== undefined, '2023-11-13-preview', 'access keys'),
    ...need(userAssigned, '2025-01-01-preview', 'user-assigned identities'),
    ...need(workspaceKind !== undefined, '2025-11-01-preview', 'the kind of a workspace'),
    ...need(have('quotas'), '2025-12-15-preview', 'quotas of a provider'),
    ...need(have('targetQuotas'), '2026-06-15-preview', 'quotas of a target'),
  ];
}

const startsWithDate = /^\d{4}-\d{2}-\d{2}/;

function need(there: boolean, ...what: Need): Need[] {
  return there ? [what] : [];
}
