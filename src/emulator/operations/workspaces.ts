import { json, type Answer } from '../answer.js';
import { ArmError } from '../arm-error.js';
import { asyncHeaders } from '../async-headers.js';
import type { AsyncOperation, Outcome } from '../async-operation.js';
import { requireJsonObject } from '../json-content.js';
import { managementOperation, workspacePath } from '../operation.js';
import { checkPreconditions, names } from '../preconditions.js';
import { etagOf, resourceOf } from '../resource.js';
import { checkChangeable, requireChangeable, requireWorkspace, type Service } from '../service.js';
import { regionOf, tagsOf, workspaceContent } from '../workspace-content.js';
import { createWorkspace, isDeleting, replaceContent, resourceIdOf, type Workspace } from '../workspace.js';
import { checkName } from '../workspace-name.js';

/** Creating, reading, changing and deleting a workspace. */
export const workspaceOperations = [
  // 201 for a new workspace, and for one that is to be provisioned again (as recorded from the real service); 200 for
  // a change that is done at once.
  managementOperation('PUT', workspacePath, ({ parameters, headers, content, apiVersion, outcome }, service) => {
    const { store, clock } = service;
    const present = store.find(parameters);
    const wanted = workspaceContent(requireJsonObject(headers, content), apiVersion, present);
    if (present) checkLocation(present, wanted.location);
    checkPreconditions(headers, present && etagOf(present, service));
    if (present) {
      checkChangeable(present, service);
      checkManagedStorage(present, apiVersion);
    } else checkName(parameters.workspaceName, regionOf(wanted.location), store);

    const done = present
      ? replaceContent(present, wanted, clock.now())
      : createWorkspace(parameters, wanted, store.nextPlace(), clock.now());
    const operation = begin('provision', done, outcome, service);
    const workspace = { ...done, operation };
    store.save(workspace);
    const answer = resourceAnswer(present && !operation ? 200 : 201, workspace, service, apiVersion);
    return operation
      ? { ...answer, headers: { ...answer.headers, ...asyncHeaders(operation, service, apiVersion) } }
      : answer;
  }),

  managementOperation('GET', workspacePath, ({ parameters, headers, apiVersion }, service) => {
    const workspace = requireWorkspace(service, parameters);
    const etag = etagOf(workspace, service);
    if (names(headers['if-none-match'] ?? '', etag)) return { status: 304, headers: { etag } };
    return resourceAnswer(200, workspace, service, apiVersion);
  }),

  // All tags are replaced. Nothing has to be provisioned for that: it is done at once.
  managementOperation('PATCH', workspacePath, ({ parameters, headers, content, apiVersion }, service) => {
    const { tags } = requireJsonObject(headers, content);
    const present = requireChangeable(service, parameters);
    checkPreconditions(headers, etagOf(present, service));
    const wanted = tagsOf(tags);
    const workspace = wanted ? replaceContent(present, { tags: wanted }, service.clock.now()) : present;
    service.store.save(workspace);
    return resourceAnswer(200, workspace, service, apiVersion);
  }),

  // With no delay it is gone at once, which is 200: 204 says that there never was one.
  managementOperation('DELETE', workspacePath, ({ parameters, headers, apiVersion, outcome }, service) => {
    const { store, clock } = service;
    const present = store.find(parameters);
    checkPreconditions(headers, present && etagOf(present, service));
    if (!present) return { status: 204 };
    const operation = isDeleting(present, clock.now()) ? present.operation : begin('delete', present, outcome, service);
    if (!operation) {
      store.remove(parameters);
      return { status: 200 };
    }
    store.save({ ...present, operation });
    return json(202, null, asyncHeaders(operation, service, apiVersion));
  }),
];

/** The long-running operation that a change is; undefined where it is done at once. */
function begin(kind: AsyncOperation['kind'], workspace: Workspace, outcome: Outcome, service: Service) {
  const { provisioningDelay } = service.settings;
  if (provisioningDelay === 0 && outcome === 'Succeeded') return undefined;
  const [resourceId, location] = [resourceIdOf(workspace), regionOf(workspace.location)];
  return service.operations.start({ kind, resourceId, location, outcome }, provisioningDelay);
}

function resourceAnswer(status: number, workspace: Workspace, service: Service, apiVersion: string): Answer {
  return json(status, resourceOf(workspace, service, apiVersion), { etag: etagOf(workspace, service) });
}

function checkLocation({ workspaceName, resourceGroupName, location }: Workspace, wanted: string): void {
  if (regionOf(location) === regionOf(wanted)) return;
  throw new ArmError(
    409,
    'InvalidResourceLocation',
    `The resource '${workspaceName}' already exists in location '${regionOf(location)}' in resource group '${resourceGroupName}'. A resource with the same name cannot be created in location '${regionOf(wanted)}'. Please select a new resource name.`,
  );
}

// The message is the real service's; its status isn't known.
function checkManagedStorage({ managedStorage }: Workspace, apiVersion: string): void {
  if (!managedStorage || apiVersion >= '2025-01-01') return;
  throw new ArmError(
    400,
    'WrongApiVersion',
    'Workspace has managed storage account enabled, which is supported by api versions starting from 2025-01-01-preview',
  );
}
