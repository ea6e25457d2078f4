import type { OperationOptions, ServiceClient } from '@azure/core-client';
import { expect } from 'chai';
import type { QuantumManagementClient } from '../../../src/quantum/management/quantum-management-client.js';

/** The part that matters here of what `@azure/arm-quantum` declares, with its wider types and its paging. */
interface ArmQuantumClient extends ServiceClient {
  $host: string;
  apiVersion: string;
  subscriptionId: string;
  workspace: {
    checkNameAvailability(locationName: string, parameters: { name?: string }): Promise<{ nameAvailable?: boolean }>;
    listKeys(
      resourceGroupName: string,
      workspaceName: string,
      options?: OperationOptions,
    ): Promise<{
      apiKeyEnabled?: boolean;
      primaryKey?: { createdAt?: Date; readonly key?: string };
      secondaryKey?: { createdAt?: Date; readonly key?: string };
      readonly primaryConnectionString?: string;
      readonly secondaryConnectionString?: string;
    }>;
    regenerateKeys(
      resourceGroupName: string,
      workspaceName: string,
      keySpecification: { keys?: string[] },
      options?: OperationOptions,
    ): Promise<void>;
  };
  workspaces: {
    get(resourceGroupName: string, workspaceName: string, options?: OperationOptions): Promise<ArmWorkspace>;
    listByResourceGroup(resourceGroupName: string, options?: OperationOptions): ArmPages;
    listBySubscription(options?: OperationOptions): ArmPages;
  };
}

interface ArmWorkspace {
  readonly id?: string;
  readonly name?: string;
  readonly type?: string;
  readonly systemData?: { createdBy?: string; createdAt?: Date; lastModifiedAt?: Date };
  tags?: { [propertyName: string]: string };
  location: string;
  properties?: {
    providers?: { providerId?: string; provisioningState?: string }[];
    readonly usable?: string;
    readonly endpointUri?: string;
    apiKeyEnabled?: boolean;
  };
  identity?: { readonly principalId?: string; type?: string };
}

interface ArmPages {
  next(): Promise<IteratorResult<ArmWorkspace>>;
  [Symbol.asyncIterator](): ArmPages;
  byPage(settings?: { continuationToken?: string; maxPageSize?: number }): AsyncIterableIterator<ArmWorkspace[]>;
}

describe('QuantumManagementClient', () => {
  it('is what the client of @azure/arm-quantum is, too', () => {
    // That this compiles is the test.
    const accepted = (client: ArmQuantumClient): QuantumManagementClient => client;
    expect(accepted).to.be.a('function');
  });
});
