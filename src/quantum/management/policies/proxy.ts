import { proxyPolicy, type PipelinePolicy, type ProxySettings } from '@azure/core-rest-pipeline';
import { decodedLogin } from '../../decoded-login.js';
import { QuantumServiceError } from '../errors.js';

/**
 * Sends requests through a proxy: the one that is given, else the one that the environment names in `HTTPS_PROXY`,
 * `ALL_PROXY` or `HTTP_PROXY`, but for the hosts in `NO_PROXY`. A proxy that is given is used for every host.
 *
 * core-rest-pipeline does the sending. Its own reading of the environment takes `proxy:8080` for a protocol, keeps the
 * first `NO_PROXY` it sees for as long as the process lives, and trips over a `%` in a password.
 *
 * @returns Undefined when there is no proxy.
 */
export function proxyPolicyFor(
  given: ProxySettings | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): PipelinePolicy | undefined {
  const variable = (name: string) => environment[name] || environment[name.toLowerCase()];
  const name = ['HTTPS_PROXY', 'ALL_PROXY', 'HTTP_PROXY'].find(variable);
  const bypassed = given ? [] : hostsIn(variable('NO_PROXY') ?? '');
  if ((!given && !name) || bypassed.includes('*')) return undefined;
  const proxy = given ? givenProxy(given) : proxyAt(variable(name ?? '') ?? '');
  return proxy ? proxyPolicy(proxy, { customNoProxyList: bypassed }) : refusal(given ? 'that is given' : `in ${name}`);
}

function givenProxy({ host, port, username = '', password = '' }: ProxySettings): ProxySettings | undefined {
  const proxy = proxyAt(host);
  return proxy && { ...proxy, port, username: encoded(username), password: encoded(password) };
}

/** User name and password as they stand in an address: that is how core-rest-pipeline uses them. */
function proxyAt(address: string): ProxySettings | undefined {
  const full = address.includes('://') ? address : `http://${address}`;
  if (!URL.canParse(full)) return undefined;
  const { protocol, hostname, port, username, password } = new URL(full);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  return {
    host: `${protocol}//${hostname}`,
    port: Number(port) || (protocol === 'https:' ? 443 : 80),
    username: encoded(decodedLogin(username)),
    password: encoded(decodedLogin(password)),
  };
}

/** What UTF-8 cannot have, half of a surrogate pair, is replaced. */
function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}

/** `.example.com` stands for that domain and all below it, as `*.example.com` does; another is one host. */
function hostsIn(noProxy: string): string[] {
  const items = noProxy.toLowerCase().split(/[\s,]+/);
  return items.filter((item) => item !== '').map((item) => item.replace(/^\*\./, '.').replace(/:\d+$/, ''));
}

/** Fails each request. The address is not shown: a password may be in it. */
function refusal(which: string): PipelinePolicy {
  const message = `Nothing was sent: the proxy ${which} is not an address such as http://proxy.example:8080.`;
  return {
    name: 'proxyPolicy',
    sendRequest: () => Promise.reject(new QuantumServiceError(message, { code: 'InvalidProxy' })),
  };
}
