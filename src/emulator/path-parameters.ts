import { ArmError } from './arm-error.js';
import { isRegion } from './workspace-content.js';
import { isWorkspaceName } from './workspace-name.js';

/** Refuses a path whose parameters can't name anything. */
export function checkParameters(parameters: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(parameters)) checks[name]?.(value);
}

export function isUuid(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

/** The characters that ARM allows in the name of a resource group; the name may not end with a period. */
const resourceGroup = /^[\p{L}\p{N}_().-]{0,89}[\p{L}\p{N}_()-]$/u;

function location(value: string): void {
  if (isRegion(value)) return;
  throw new ArmError(
    400,
    'LocationNotAvailableForResourceType',
    `The provided location '${value}' is not available for resource type 'Microsoft.Quantum/workspaces'.`,
  );
}

const checks: Readonly<Record<string, (value: string) => void>> = {
  location,
  locationName: location,
  subscriptionId(value) {
    if (isUuid(value)) return;
    throw new ArmError(
      400,
      'InvalidSubscriptionId',
      `The provided subscription identifier '${value}' is malformed or invalid.`,
    );
  },
  resourceGroupName(value) {
    if (resourceGroup.test(value)) return;
    throw new ArmError(
      400,
      'InvalidResourceGroup',
      `The provided resource group name '${value}' is invalid. The name can only be 1 to 90 letters, digits, '-', '.', '(', ')' or '_', the last of them not a '.'.`,
    );
  },
  workspaceName(value) {
    if (isWorkspaceName(value)) return;
    throw new ArmError(
      400,
      'InvalidResourceName',
      `The workspace name '${value}' is invalid. The name can only be letters, digits and '-', and starts and ends with a letter or digit.`,
    );
  },
};
