import type { CheckContext, CheckResult } from '../../cmdlet/diagnosis.js';
import { isPlainHttp } from '../endpoints.js';
import { defaultApiVersion } from '../management/api-versions.js';
import { AzureQuantumManagementClient } from '../management/client.js';
import { QuantumServiceError } from '../management/errors.js';
import { proxyFor } from '../proxy.js';
import { trustedHostsOf } from '../services.js';
import { productVersion } from '../version.js';
import type { Login } from './credential.js';
import type { Probe } from './probe.js';

/** Whether the service takes the api-version: it is asked what it can do, which is the same in every subscription. */
export async function checkApiVersion(
  { caller, signal }: CheckContext,
  { endpoint, failure, refusal }: Probe,
  { token }: Login,
): Promise<CheckResult> {
  const apiVersion = caller.environment['AZURE_QUANTUM_API_VERSION'] || defaultApiVersion;
  const unasked = (why: string): CheckResult => ({
    status: 'warning',
    message: `Whether ${apiVersion} is accepted was not asked, as ${why}.`,
    details: { apiVersion },
  });
  if (failure !== undefined || refusal !== undefined) return unasked('the endpoint does not answer');
  if (!token && !isPlainHttp(endpoint)) return unasked('nobody is logged in');
  const proxy = await proxyFor({}, caller, endpoint);
  const client = new AzureQuantumManagementClient(
    token && { getToken: () => Promise.resolve(token) },
    '00000000-0000-0000-0000-000000000000',
    {
      endpoint,
      apiVersion,
      trustedHosts: trustedHostsOf(caller, undefined),
      retryOptions: { maxRetries: 1 },
      productVersion,
      ...(proxy && { proxyOptions: proxy }),
    },
  );
  try {
    await client.operations.list({ abortSignal: signal }).next();
    return { status: 'ok', message: `${apiVersion} is accepted.`, details: { apiVersion } };
  } catch (error) {
    if (!(error instanceof QuantumServiceError)) throw error;
    const { code, statusCode, requestId, message } = error;
    const details = { apiVersion, code, statusCode, requestId };
    // Whoever may not read has not been told that the version is wrong.
    if (statusCode === 401 || statusCode === 403) return { ...unasked(`it was refused: ${message}`), details };
    const advice = 'Unset AZURE_QUANTUM_API_VERSION, or set it to one that the message names.';
    return { status: 'failed', message: `${apiVersion} is not accepted: ${message}`, advice, details };
  }
}
