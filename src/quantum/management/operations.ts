import { createSerializer, type Mapper, type OperationParameter, type OperationSpec } from '@azure/core-client';
import { listingKeys, regeneratingKeys, type OperationKind } from './operation-kinds.js';
import { apiKeys, listKeysResult, quantumWorkspace, workspaceListResult } from './mappers.js';

/** One operation of the service. */
export interface Operation extends OperationKind {
  readonly spec: OperationSpec;
}

const inSubscription = '/subscriptions/{subscriptionId}';
const inResourceGroup = `${inSubscription}/resourceGroups/{resourceGroupName}`;
const workspaces = '/providers/Microsoft.Quantum/workspaces';
const workspace = `${inResourceGroup}${workspaces}/{workspaceName}`;

const serializer = createSerializer();
const subscriptionId = parameter('subscriptionId');
const resourceGroupName = parameter('resourceGroupName');
const workspaceName = parameter('workspaceName');
// Found on the client. Nothing else writes the api-version: a nextLink brings its own.
const apiVersion = parameter('apiVersion', 'api-version');
const headerParameters = [constant('Accept', 'application/json')];

export const listKeys: Operation = {
  ...listingKeys,
  spec: {
    httpMethod: 'POST',
    path: `${workspace}/listKeys`,
    urlParameters: [subscriptionId, resourceGroupName, workspaceName],
    queryParameters: [apiVersion],
    headerParameters,
    responses: { 200: { bodyMapper: listKeysResult } },
    serializer,
  },
};

export const regenerateKeys: Operation = {
  ...regeneratingKeys,
  spec: {
    httpMethod: 'POST',
    path: `${workspace}/regenerateKey`,
    urlParameters: [subscriptionId, resourceGroupName, workspaceName],
    queryParameters: [apiVersion],
    headerParameters,
    contentType: 'application/json',
    requestBody: { parameterPath: 'keySpecification', mapper: apiKeys },
    responses: { 204: {} },
    serializer,
  },
};

export const getWorkspace: Operation = {
  name: 'Workspaces_Get',
  change: false,
  success: 200,
  spec: {
    httpMethod: 'GET',
    path: workspace,
    urlParameters: [subscriptionId, resourceGroupName, workspaceName],
    queryParameters: [apiVersion],
    headerParameters,
    responses: { 200: { bodyMapper: quantumWorkspace } },
    serializer,
  },
};

export const listByResourceGroup: Operation = {
  name: 'Workspaces_ListByResourceGroup',
  change: false,
  success: 200,
  spec: {
    httpMethod: 'GET',
    path: `${inResourceGroup}${workspaces}`,
    urlParameters: [subscriptionId, resourceGroupName],
    queryParameters: [apiVersion],
    headerParameters,
    responses: { 200: { bodyMapper: workspaceListResult } },
    serializer,
  },
};

export const listBySubscription: Operation = {
  name: 'Workspaces_ListBySubscription',
  change: false,
  success: 200,
  spec: {
    httpMethod: 'GET',
    path: `${inSubscription}${workspaces}`,
    urlParameters: [subscriptionId],
    queryParameters: [apiVersion],
    headerParameters,
    responses: { 200: { bodyMapper: workspaceListResult } },
    serializer,
  },
};

/** The page a nextLink leads to, of either list. */
export function nextPageOf(list: Operation): Operation {
  const urlParameters = [{ ...parameter('nextLink'), skipEncoding: true }];
  return { ...list, spec: { ...list.spec, path: '{nextLink}', urlParameters, queryParameters: [] } };
}

function parameter(parameterPath: string, serializedName = parameterPath): OperationParameter {
  return { parameterPath, mapper: { serializedName, required: true, type: { name: 'String' } } };
}

function constant(serializedName: string, defaultValue: string): OperationParameter {
  const mapper: Mapper = { serializedName, defaultValue, isConstant: true, type: { name: 'String' } };
  return { parameterPath: serializedName, mapper };
}
