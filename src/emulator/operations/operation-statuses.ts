import { json } from '../answer.js';
import { ArmError } from '../arm-error.js';
import { operationStatusPath, retryAfter } from '../async-headers.js';
import { statusOf } from '../async-operation.js';
import { managementOperation } from '../operation.js';
import { timestamp } from '../timestamp.js';

/** How far a long-running operation is. A deletion that isn't done answers 202, so that Location can be followed too. */
export const operationStatusOperations = [
  managementOperation('GET', operationStatusPath, ({ path, parameters }, service) => {
    const operation = service.operations.find(parameters.operationId);
    if (operation?.location !== parameters.location.toLowerCase()) throw unknown(parameters.operationId);
    const { id, resourceId, startsAt, endsAt, kind } = operation;
    const now = service.clock.now();
    const status = statusOf(operation, now);
    const body = { id: path, name: id, resourceId, status, startTime: timestamp(startsAt) };
    if (now < endsAt) return json(kind === 'delete' ? 202 : 200, body, retryAfter(service));
    return json(200, {
      ...body,
      endTime: timestamp(endsAt),
      percentComplete: 100,
      properties: null,
      ...(status !== 'Succeeded' && { error: errors[status] }),
    });
  }),
];

function unknown(id: string): ArmError {
  return new ArmError(404, 'NotFound', `There is no operation '${id}'.`);
}

/** Why one ends badly: because it was asked to. Which codes the real service has is not known. */
const errors: Readonly<Record<string, { code: string; message: string }>> = {
  Failed: {
    code: 'ResourceDeploymentFailure',
    message: "The resource operation completed with terminal provisioning state 'Failed'.",
  },
  Canceled: { code: 'OperationCanceled', message: 'The resource operation was canceled.' },
};
