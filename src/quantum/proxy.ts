import type { ProxySettings } from '@azure/core-rest-pipeline';
import type { Caller, CallerQuestion } from '../cmdlet/caller.js';
import { RecordError } from '../cmdlet/error-record.js';
import { parameter } from '../cmdlet/parameter.js';
import { credential, type Credential } from '../cmdlet/types/credential.js';
import { flag } from '../cmdlet/types/switch.js';
import { uri } from '../cmdlet/types/uri.js';
import { decodedLogin } from './decoded-login.js';
import { quoted } from './names.js';
import { proxyVariables } from './proxy-variables.js';

/** The parameters for a proxy, which the generated module has and does not show. */
export const proxyParameters = () => ({
  proxy: parameter(uri(), 'The address of the proxy, such as http://proxy.example:8080.').hidden(),
  proxyCredential: parameter(credential(), 'User name and password for the proxy.').hidden(),
  proxyUseDefaultCredentials: parameter(flag(), 'Not possible from Node, and refused.').hidden(),
});

/** What a call says of the proxy. */
export interface ProxyCall {
  readonly proxy?: string | undefined;
  readonly proxyCredential?: Credential | undefined;
  readonly proxyUseDefaultCredentials?: boolean | undefined;
}

/** The question for the proxy that the system of the calling PowerShell is set to use. */
export const systemProxyQuestions: Readonly<Record<'systemProxy', CallerQuestion>> = {
  systemProxy: {
    script: `
$endpoint = [uri] $Call.Parameters['endpoint']
$proxy = [System.Net.WebRequest]::GetSystemWebProxy()
if ($proxy -and -not $proxy.IsBypassed($endpoint)) { @{ address = [string] $proxy.GetProxy($endpoint) } }`,
  },
};

/**
 * The proxy for requests to an address: the one that the call names; else none, where an environment variable names
 * one or the system's own setting is such a variable (Linux), because the pipeline reads those itself; else the
 * system's.
 *
 * @throws RecordError when the call names one that cannot be used.
 */
export async function proxyFor(
  call: ProxyCall,
  caller: Caller,
  endpoint: string,
  platform: NodeJS.Platform = process.platform,
): Promise<ProxySettings | undefined> {
  if (call.proxyUseDefaultCredentials) throw refused(defaultCredentials);
  if (call.proxy !== undefined) return settingsOf(call.proxy, call.proxyCredential);
  if (call.proxyCredential) throw refused('-ProxyCredential is for a proxy: name it with -Proxy.');
  if (platform === 'linux' || proxyVariables.some((name) => caller.environment[name])) return undefined;
  const answer = (await caller.ask?.('systemProxy', { endpoint })) as { readonly address: string } | null | undefined;
  return answer ? settingsOf(answer.address, undefined) : undefined;
}

function settingsOf(address: string, login: Credential | undefined): ProxySettings {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw refused(`The proxy ${quoted(withoutLogin(address))} is not an address such as http://proxy.example:8080.`);
  }
  if (login?.userName === '') throw refused('-ProxyCredential has no user name.');
  const username = login?.userName ?? decodedLogin(url.username);
  const password = login?.password.reveal() ?? decodedLogin(url.password);
  return {
    host: `${url.protocol}//${url.hostname}`,
    port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
    ...(username && { username, password }),
  };
}

const defaultCredentials =
  'Node cannot log in to a proxy with the credentials of the session, as -ProxyUseDefaultCredentials asks. Use -ProxyCredential, or a proxy on this machine that logs in to the other one.';

function withoutLogin(address: string): string {
  return address.replace(/\/\/[^/@]*@/, '//');
}

function refused(message: string): RecordError {
  return new RecordError({ message, errorId: 'InvalidProxy', category: 'InvalidArgument' });
}
