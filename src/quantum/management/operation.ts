import {
  createSerializer,
  type Mapper,
  type OperationArguments,
  type OperationParameter,
  type OperationResponseMap,
  type OperationSpec,
} from '@azure/core-client';
import type { Need } from './api-versions.js';
import type { OperationKind } from './operation-kinds.js';

/** One operation of the service. */
export interface Operation extends OperationKind {
  readonly spec: OperationSpec;
  /** The ARM id of what it is about, with its names in braces. */
  readonly resource: string;
  /** What a call with these arguments needs of an api-version. */
  readonly needs: (args: OperationArguments) => readonly Need[];
}

/** What is particular to an operation. */
export interface Details {
  /** The name of the argument that is sent as the body. */
  readonly body?: string;
  /** Body of a success. None is looked for in a 202 or 204. */
  readonly result?: Mapper;
  /** Names of the arguments that are sent in the query, where they are given. */
  readonly query?: readonly string[];
  /** The first api-version that has it, when not all have. */
  readonly since?: string;
  readonly needs?: Operation['needs'];
}

/** An operation; the names in the braces of its path are arguments. */
export function operation(
  kind: OperationKind,
  httpMethod: OperationSpec['httpMethod'],
  path: string,
  { body, result, query = [], since, needs = () => [] }: Details = {},
): Operation {
  const spec: OperationSpec = {
    httpMethod,
    path,
    urlParameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter(name)),
    // Found on the client. Nothing else writes the api-version: a link in an answer brings its own.
    queryParameters: [parameter('apiVersion', 'api-version'), ...query.map(optional)],
    headerParameters,
    // Sent as it is: a mapper would drop what it does not know.
    ...(body && {
      contentType: 'application/json',
      requestBody: { parameterPath: body, mapper: { required: true, type: { name: 'any' } } },
    }),
    responses: Object.fromEntries(kind.success.map((status) => [status, responseOf(status, result)])),
    serializer,
  };
  // `/subscriptions/{subscriptionId}` of what is listed there, all of a workspace's id, ...
  const resource = path.slice(0, path.lastIndexOf('}') + 1) || '/providers/Microsoft.Quantum';
  return { ...kind, spec, resource, needs: since ? () => [[since, `the operation ${kind.name}`]] : needs };
}

/** What is read at an address that an answer gave. It is a read whatever the operation is. */
export function atLink(linked: Operation, responses: OperationSpec['responses'] = linked.spec.responses): Operation {
  const spec: OperationSpec = {
    httpMethod: 'GET',
    path: '{link}',
    urlParameters: [{ ...parameter('link'), skipEncoding: true }],
    headerParameters,
    responses,
    serializer,
  };
  return { ...linked, change: false, spec };
}

const serializer = createSerializer();
const headerParameters = [constant('Accept', 'application/json')];

function responseOf(status: number, result: Mapper | undefined): OperationResponseMap {
  return result && status !== 202 && status !== 204 ? { bodyMapper: result } : {};
}

function parameter(parameterPath: string, serializedName = parameterPath): OperationParameter {
  return { parameterPath, mapper: { serializedName, required: true, type: { name: 'String' } } };
}

function optional(name: string): OperationParameter {
  return { parameterPath: ['options', name], mapper: { serializedName: name, type: { name: 'String' } } };
}

function constant(serializedName: string, defaultValue: string): OperationParameter {
  const mapper: Mapper = { serializedName, defaultValue, isConstant: true, type: { name: 'String' } };
  return { parameterPath: serializedName, mapper };
}
