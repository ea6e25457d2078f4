import { json } from '../answer.js';
import { ArmError } from '../arm-error.js';
import { invalidContent, requireJsonObject } from '../json-content.js';
import { managementOperation, providerPath } from '../operation.js';
import { regionOf } from '../workspace-content.js';
import { nameProblem } from '../workspace-name.js';

/** Whether a workspace could be made under a name. */
export const checkNameOperations = [
  managementOperation(
    'POST',
    `${providerPath}/locations/{locationName}/checkNameAvailability`,
    ({ parameters, headers, content }, { store }) => {
      const { name, type } = requireJsonObject(headers, content);
      if (typeof name !== 'string') throw invalidContent("'name' has to be a string");
      if (type != null) checkType(type);
      const problem = nameProblem(name, regionOf(parameters.locationName), store);
      return json(200, { nameAvailable: !problem, ...problem });
    },
  ),
];

// Two spellings of it are in the documents: Microsoft.Quantum/Workspaces and microsoft.quantum/workspaces.
function checkType(type: unknown): void {
  if (typeof type !== 'string') throw invalidContent("'type' has to be a string");
  if (type.toLowerCase() === 'microsoft.quantum/workspaces') return;
  throw new ArmError(
    400,
    'InvalidResourceType',
    `The resource type '${type}' is unknown here. Use 'Microsoft.Quantum/Workspaces'.`,
  );
}
