import { createSerializer, type CompositeMapper, type OperationParameter } from '@azure/core-client';
import type { OperationKind } from '../management/operation-kinds.js';
import type { Operation } from '../management/operations.js';
import { listingProviderStatus, listingQuotas } from './operation-kinds.js';

const serializer = createSerializer();
const urlParameters = ['subscriptionId', 'resourceGroupName', 'workspaceName'].map((name) => parameter(name));
// core-client passes on what no mapper names, and there are no dates.
const page: CompositeMapper = { type: { name: 'Composite', className: 'Page', modelProperties: {} } };

/** What the providers of a workspace offer, and whether it is available. */
export const listProviderStatus = listing(listingProviderStatus, 'providerStatus');

/** What a workspace may use, and has used. */
export const listQuotas = listing(listingQuotas, 'quotas');

function listing(kind: OperationKind, path: string): Operation {
  return {
    ...kind,
    spec: {
      httpMethod: 'GET',
      path: `/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/Microsoft.Quantum/workspaces/{workspaceName}/${path}`,
      urlParameters,
      // Found on the client. A nextLink brings its own.
      queryParameters: [parameter('apiVersion', 'api-version')],
      headerParameters: [
        {
          parameterPath: 'Accept',
          mapper: {
            serializedName: 'Accept',
            defaultValue: 'application/json',
            isConstant: true,
            type: { name: 'String' },
          },
        },
      ],
      responses: { 200: { bodyMapper: page } },
      serializer,
    },
  };
}

function parameter(parameterPath: string, serializedName = parameterPath): OperationParameter {
  return { parameterPath, mapper: { serializedName, required: true, type: { name: 'String' } } };
}
