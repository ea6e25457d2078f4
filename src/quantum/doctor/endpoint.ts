import type { CheckResult } from '../../cmdlet/diagnosis.js';
import type { Probe } from './probe.js';

/** Whether Azure Resource Manager answers. */
export function checkEndpoint({ endpoint, refusal, failure, status, milliseconds, proxied }: Probe): CheckResult {
  if (refusal !== undefined) {
    const advice =
      'Correct AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT, or core.resource_manager_endpoint with azq config.';
    return { status: 'failed', message: refusal, advice };
  }
  const details = { endpoint, status, milliseconds, proxied };
  if (failure !== undefined) {
    const advice = 'See whether this machine is online, and whether a proxy or a firewall is in between.';
    return { status: 'failed', message: failure.replace(/[^.]$/, '$&.'), advice, details };
  }
  if (status === 407) {
    const message = `The proxy did not let the request through to ${endpoint}.`;
    return { status: 'failed', message, advice: 'Give it a user name and a password in the variable.', details };
  }
  return { status: 'ok', message: `${endpoint} answers, in ${milliseconds} ms.`, details };
}

/** Whether this machine's clock is right: tokens and certificates are refused by a wrong one. */
export function checkClock({ ahead }: Probe): CheckResult {
  if (ahead === undefined) return { status: 'warning', message: 'It was not compared: no service told its time.' };
  const seconds = Math.round(ahead / 1000);
  const details = { aheadSeconds: seconds };
  const off = Math.abs(seconds);
  if (off <= 5) return { status: 'ok', message: "It agrees with the service's.", details };
  const message = `It is ${off} seconds ${seconds > 0 ? 'ahead of' : 'behind'} the service's.`;
  // Azure takes tokens until five minutes after their time.
  const status = off < 60 ? 'ok' : off < 300 ? 'warning' : 'failed';
  return { status, message, ...(status !== 'ok' && { advice: "Correct this machine's clock." }), details };
}
