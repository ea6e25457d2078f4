import type { FailedCall } from './service-error-record.js';
import type { Management } from './services.js';

/** What an operation is about: a workspace, or the workspaces of a resource group or of a subscription. */
export interface Scope {
  readonly resourceGroupName?: string | undefined;
  readonly workspaceName?: string | undefined;
}

/** How prompts, verbose lines and errors name it. */
export function describeScope({ resourceGroupName, workspaceName }: Scope, { subscription }: Management): string {
  const what = workspaceName === undefined ? 'the workspaces' : `workspace '${workspaceName}'`;
  const group = resourceGroupName === undefined ? '' : ` in resource group '${resourceGroupName}'`;
  return `${what}${group} of subscription ${subscription.id} (from ${subscription.source})`;
}

/** The same for the error record of an operation on it. */
export function callOn(scope: Scope, managed: Management): Pick<FailedCall, 'resource' | 'description' | 'target'> {
  const { resourceGroupName, workspaceName } = scope;
  const subscriptionId = managed.subscription.id;
  const group = resourceGroupName === undefined ? '' : `/resourceGroups/${resourceGroupName}`;
  const workspace = workspaceName === undefined ? '' : `/providers/Microsoft.Quantum/workspaces/${workspaceName}`;
  return {
    resource: `/subscriptions/${subscriptionId}${group}${workspace}`,
    description: describeScope(scope, managed),
    target: {
      ...(resourceGroupName && { resourceGroupName }),
      ...(workspaceName && { workspaceName }),
      subscriptionId,
    },
  };
}
