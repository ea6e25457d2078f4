import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from './answer.js';
import type { ManagementVersion } from './api-versions.js';
import type { Outcome } from './async-operation.js';
import { dataPlane, loginPlane, managementPlane, resourceManagerPlane, type Plane } from './plane.js';
import type { Service } from './service.js';

/** One operation of the service: a row of the router's table. */
export interface Operation {
  readonly method: string;
  /** The path's template: `/subscriptions/{subscriptionId}/...`. */
  readonly path: string;
  readonly plane: Plane;
  run(request: OperationRequest, service: Service): Answer;
}

/** A request whose path has been matched and checked. */
export interface OperationRequest<Parameter extends string = string> {
  /** The path's parameters, decoded. */
  readonly parameters: Readonly<Record<Parameter, string>>;
  /** The path as sent. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** In lower case; empty where the operation needs none. */
  readonly apiVersion: string;
  readonly headers: IncomingHttpHeaders;
  readonly content: Buffer;
  /** How a long-running operation that it starts is to end. */
  readonly outcome: Outcome;
}

type Run<Path extends string> = (request: OperationRequest<ParameterOf<Path>>, service: Service) => Answer;

/** The names between the braces of a path's template. */
type ParameterOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterOf<Rest>
  : never;

/** The path of the workspaces of a resource group, under which most operations are. */
export const workspacesPath =
  '/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Quantum/workspaces';

/** The path of one workspace. */
export const workspacePath = `${workspacesPath}/{workspaceName}` as const;

/** The path of what a subscription has of the resource provider. */
export const providerPath = '/subscriptions/{subscriptionId}/providers/Microsoft.Quantum';

/**
 * An operation of the resource provider, which Azure Resource Manager passes on.
 *
 * @param since - The api-version in which it came.
 */
export function managementOperation<Path extends string>(
  method: string,
  path: Path,
  run: Run<Path>,
  since?: ManagementVersion,
): Operation {
  return { method, path, plane: managementPlane(since), run };
}

/** An operation of Azure Resource Manager's own. */
export function resourceManagerOperation<Path extends string>(method: string, path: Path, run: Run<Path>): Operation {
  return { method, path, plane: resourceManagerPlane, run };
}

/** An operation of the workspace's own endpoint. */
export function dataOperation<Path extends string>(method: string, path: Path, run: Run<Path>): Operation {
  return { method, path, plane: dataPlane, run };
}

/** An operation that needs no token, because it is how one is had: of the login endpoint, or of what tells where that is. */
export function loginOperation<Path extends string>(method: string, path: Path, run: Run<Path>): Operation {
  return { method, path, plane: loginPlane, run };
}
