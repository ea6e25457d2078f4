import type { CheckResult } from '../../cmdlet/diagnosis.js';
import { proxyVariables } from '../proxy-variables.js';
import type { Probe } from './probe.js';

/** Which variables name a proxy, and whether the endpoint was reached through it. */
export function checkProxy(
  environment: Readonly<Record<string, string | undefined>>,
  { endpoint, failure, refusal, status, proxied }: Probe,
): CheckResult {
  const set = proxyVariables.filter((name) => environment[name]);
  if (set.length === 0) return { status: 'ok', message: 'No variable names one.' };
  const variables = Object.fromEntries(set.map((name) => [name, shown(name, environment[name] ?? '')]));
  const list = Object.entries(variables).map(([name, value]) => `${name} (${value})`);
  const said = `Set ${list.length === 1 ? 'is' : 'are'} ${list.join(', ')}`;
  const details = { variables, proxied };
  if (!proxied) return { status: 'ok', message: `${said}; ${endpoint} is not reached by it.`, details };
  if (failure === undefined && refusal === undefined && status !== 407)
    return { status: 'ok', message: `${said}; ${endpoint} is reached through it.`, details };
  return {
    status: 'failed',
    message: `${said}; ${endpoint} is not reached through it.`,
    advice: 'See whether the address and the login are right, or put the host into NO_PROXY.',
    details,
  };
}

/** Without user name and password. */
function shown(name: string, value: string): string {
  if (/^no_proxy$/i.test(name)) return value;
  const full = value.includes('://') ? value : `http://${value}`;
  if (!URL.canParse(full)) return 'no address';
  const { protocol, host, username, password } = new URL(full);
  return `${protocol}//${host}${username || password ? ', with a login' : ''}`;
}
