import { parseConnectionString, type ConnectionStringParts } from '../quantum/connection-string.js';
import type { QuantumDataPlaneClient } from '../quantum/data-plane/client.js';
import type { Tester } from './ports.js';

/** Tests a key as its consumers use it: asks the workspace's data plane for its providers. */
export function dataPlaneTester(open: (parts: ConnectionStringParts) => Promise<QuantumDataPlaneClient>): Tester {
  return {
    async test(connectionString, signal) {
      const client = await open(parseConnectionString(connectionString));
      const providers = client.listProviderStatus({ abortSignal: signal });
      await providers.next();
      await providers.return(undefined);
    },
  };
}
