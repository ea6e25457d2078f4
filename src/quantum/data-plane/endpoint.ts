import { isLoopback, type Endpoint } from '../management/endpoint.js';
import { QuantumServiceError } from '../management/errors.js';
import { quoted } from '../names.js';

/** The scope of a token for the data plane, wherever it is. */
const dataPlaneScope = 'https://quantum.microsoft.com/.default';

/** The address of a region's data plane. A workspace of kind V2 has one of its own. */
export function regionalEndpoint(location: string, workspaceKind?: string): string {
  const host = workspaceKind?.toUpperCase() === 'V2' ? `${location}-v2` : location;
  return `https://${host}.quantum.azure.com`;
}

/**
 * The endpoint, if a key or a token may be sent there: Azure Quantum's own domain or a trusted host over https. A key may
 * also be sent to this machine, where emulators are, over http too; over plain http no token is sent, so none is at stake.
 *
 * @param opener - What would be sent.
 * @param trustedHosts - Hosts the user trusts, as `name` or `name:port` when the port is not 443.
 * @throws {QuantumServiceError} `InvalidEndpoint` or `UntrustedEndpoint`.
 */
export function dataPlaneEndpoint(
  endpoint: string,
  opener: 'key' | 'token',
  trustedHosts: readonly string[],
): Endpoint {
  if (!URL.canParse(endpoint) || !/^https?:/i.test(endpoint)) {
    throw failure('InvalidEndpoint', `${quoted(endpoint)} is not an address such as https://westus.quantum.azure.com.`);
  }
  const { protocol, host, hostname, origin, pathname, search, hash, username, password } = new URL(endpoint);
  if (pathname !== '/' || search || hash || username || password) {
    throw failure('InvalidEndpoint', `The data plane endpoint at ${host} has more than a host. Leave out the rest.`);
  }
  const loopback = isLoopback(hostname);
  const insecure = protocol === 'http:';
  if (insecure && !loopback) {
    throw failure(
      'UntrustedEndpoint',
      `Nothing was sent: ${origin} is plain http. Use https; http is for emulators on this machine.`,
    );
  }
  const harmless = loopback && (insecure || opener === 'key');
  if (!harmless && !ownDomain.test(host) && !trustedHosts.some((trusted) => isHost(trusted, host))) {
    throw failure(
      'UntrustedEndpoint',
      `Nothing was sent: ${host} is not of Azure Quantum, and would be sent a ${opener}. If it should have one, add '${host}' to the trusted hosts.`,
    );
  }
  return { url: origin, origin, scope: dataPlaneScope, loopback, insecure };
}

const ownDomain = /^[a-z0-9-]+(\.[a-z0-9-]+)?\.quantum(-test)?\.azure\.com$/;

function isHost(trusted: string, host: string): boolean {
  return URL.canParse(`https://${trusted}`) && new URL(`https://${trusted}`).host === host;
}

function failure(code: string, message: string): QuantumServiceError {
  return new QuantumServiceError(message, { code });
}
