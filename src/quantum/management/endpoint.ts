import { cloudOfResourceManager, resourceManagerScope } from '../clouds.js';
import { quoted } from '../names.js';
import { QuantumServiceError } from './errors.js';

/** An address requests may go to. */
export interface Endpoint {
  /** Without a slash at the end. */
  readonly url: string;
  readonly origin: string;
  /** Scope of a token for it. */
  readonly scope: string;
  /** Whether it is on this machine. */
  readonly loopback: boolean;
  /** Whether it is plain http, which is only ever true on loopback. No token is asked for or sent there. */
  readonly insecure: boolean;
}

/**
 * The endpoint, if requests with a token may go there: over https to the Resource Manager of a known cloud or to a
 * trusted host. Without a token (plain http, or no credential) only loopback will do.
 *
 * @param trustedHosts - Hosts the user trusts with tokens, as `name` or `name:port` when the port is not 443.
 * @throws {QuantumServiceError} `InvalidEndpoint`, `NoCredential` or `UntrustedEndpoint`.
 */
export function trustedEndpoint(
  endpoint: string,
  { hasCredential, trustedHosts }: { readonly hasCredential: boolean; readonly trustedHosts: readonly string[] },
): Endpoint {
  const { protocol, host, hostname, origin, pathname } = parsed(endpoint);
  const loopback = isLoopback(hostname);
  const insecure = protocol === 'http:';
  if (insecure && !loopback) {
    throw untrusted(`${origin} is plain http. Use https; http is for emulators on this machine.`);
  }
  if (!loopback && !hasCredential) {
    throw new QuantumServiceError(`There is no credential for ${origin}. Sign in first.`, { code: 'NoCredential' });
  }
  const isTrusted = cloudOfResourceManager(origin) || trustedHosts.some((trusted) => hostOf(trusted) === host);
  if (!insecure && hasCredential && !isTrusted) {
    throw untrusted(
      `${host} is not the Resource Manager of a known Azure cloud, and would be sent a token. ` +
        `If it should have one, add '${host}' to the trusted hosts.`,
    );
  }
  const url = `${origin}${pathname.replace(/\/$/, '')}`;
  return { url, origin, scope: resourceManagerScope(origin), loopback, insecure };
}

function parsed(endpoint: string): URL {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url && (url.username || url.password || url.search || url.hash)) {
    throw invalid(`of ${url.host} has more than a host and a path. Leave out user, password, query and fragment.`);
  }
  if (url && ['http:', 'https:'].includes(url.protocol)) return url;
  throw invalid(`${quoted(endpoint)} is not an address such as https://management.azure.com.`);
}

function hostOf(trusted: string): string | undefined {
  return URL.canParse(`https://${trusted}`) ? new URL(`https://${trusted}`).host : undefined;
}

/** 127.0.0.0/8, ::1 and localhost, of a host name as URL has normalised it. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function invalid(problem: string): QuantumServiceError {
  return new QuantumServiceError(`The Resource Manager endpoint ${problem}`, { code: 'InvalidEndpoint' });
}

function untrusted(problem: string): QuantumServiceError {
  return new QuantumServiceError(`Nothing was sent: ${problem}`, { code: 'UntrustedEndpoint' });
}
