import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from './answer.js';
import { dataApiVersions, managementApiVersions, type ApiVersions } from './api-versions.js';
import type { Service } from './service.js';

/** One operation of the service: a row of the router's table. */
export interface Operation {
  readonly method: string;
  /** The path's template: `/subscriptions/{subscriptionId}/...`. */
  readonly path: string;
  readonly apiVersions: ApiVersions;
  run(request: OperationRequest, service: Service): Answer;
}

/** A request whose path has been matched and checked. */
export interface OperationRequest<Parameter extends string = string> {
  /** The path's parameters, decoded. */
  readonly parameters: Readonly<Record<Parameter, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly content: Buffer;
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

/** An operation that Azure Resource Manager passes on. */
export function managementOperation<Path extends string>(method: string, path: Path, run: Run<Path>): Operation {
  return { method, path, apiVersions: managementApiVersions, run };
}

/** An operation of the workspace's own endpoint. */
export function dataOperation<Path extends string>(method: string, path: Path, run: Run<Path>): Operation {
  return { method, path, apiVersions: dataApiVersions, run };
}
