import type { OperationOptions } from '@azure/core-client';
import { createTracingClient } from '@azure/core-tracing';
import { productVersion } from '../version.js';
import type { OperationKind } from './operation-kinds.js';

const tracing = createTracingClient({
  namespace: 'Microsoft.Quantum',
  packageName: 'az-quantum-api',
  packageVersion: productVersion,
});

/**
 * Makes a call a span, as the other Azure clients do: `AzureQuantumManagementClient.workspaces.listKeys` for
 * `Workspaces_ListKeys`. The HTTP requests in it are spans of core-rest-pipeline, below this one by the options that the
 * call is given. Without an instrumenter, such as `@azure/opentelemetry-instrumentation-azure-sdk`, nothing is recorded.
 */
export function traced<T, Options extends OperationOptions>(
  { name }: OperationKind,
  options: Options,
  call: (options: Options) => Promise<T>,
): Promise<T> {
  const path = name.split('_').map((part) => part.charAt(0).toLowerCase() + part.slice(1));
  return tracing.withSpan(`AzureQuantumManagementClient.${path.join('.')}`, options, call);
}
