import type { AccessToken, TokenCredential } from '@azure/core-auth';
import type { CheckContext, CheckResult } from '../../cmdlet/diagnosis.js';
import { claimsOf, defaultCredential } from '../account/chain-account.js';
import { cloudOfResourceManager, resourceManagerScope } from '../clouds.js';
import { isPlainHttp } from '../endpoints.js';
import { excerpt } from '../management/redact.js';
import { proxyFor } from '../proxy.js';
import { endpointOf, refusalOf } from './probe.js';

/** What the credentials of the chain answered, one after the other until one gave a token. */
export interface Login {
  /** Undefined where none is needed, or none answered. */
  readonly token?: AccessToken;
  /** The credential that gave it. */
  readonly name?: string;
  /** Why the others did not, in their order. */
  readonly reasons: readonly { readonly name: string; readonly reason: string }[];
  /** Why nobody was asked. */
  readonly unasked?: 'emulator' | 'untrusted';
}

/**
 * The credentials of DefaultAzureCredential in `@azure/identity` 4.13.1, in its order. A bundle does not keep the names
 * of classes.
 */
export const chainNames = {
  prod: ['EnvironmentCredential', 'WorkloadIdentityCredential', 'ManagedIdentityCredential'],
  dev: [
    ...['VisualStudioCodeCredential', 'AzureCliCredential', 'AzurePowerShellCredential'],
    ...['AzureDeveloperCliCredential', 'BrokerCredential'],
  ],
} as const;

/** Asks each credential of the chain as the chain itself does, and keeps what they say. */
export async function askChain({ caller, signal }: CheckContext): Promise<Login> {
  const endpoint = endpointOf(caller);
  if (isPlainHttp(endpoint)) return { reasons: [], unasked: 'emulator' };
  if (refusalOf(caller)) return { reasons: [], unasked: 'untrusted' };
  const authorityHost = cloudOfResourceManager(endpoint)?.authorityHost;
  const chain = await defaultCredential(authorityHost, await proxyFor({}, caller, endpoint));
  const { _sources: sources } = chain as TokenCredential & { readonly _sources: readonly TokenCredential[] };
  // Read where the library reads it.
  const names = namesOf(process.env['AZURE_TOKEN_CREDENTIALS']);
  const reasons = [];
  for (const [index, source] of sources.entries()) {
    const name = names[index] ?? `credential ${index + 1}`;
    try {
      const token = await source.getToken(resourceManagerScope(endpoint), { abortSignal: signal });
      if (token) return { token, name, reasons };
      const { credentialUnavailableErrorMessage: why = '' } = source as { credentialUnavailableErrorMessage?: string };
      reasons.push({ name, reason: reasonIn(name, why) || 'It is not available.' });
    } catch (error) {
      const { name: kind, message } = error as Error;
      reasons.push({ name, reason: reasonIn(name, message) });
      // The chain goes on only where a credential does not apply; one that applies and is wrong ends it.
      if (!['CredentialUnavailableError', 'AuthenticationRequiredError'].includes(kind)) break;
    }
  }
  return { reasons };
}

/** Which credential answered, and why the others did not. */
export function checkCredential({ token, name, reasons, unasked }: Login): CheckResult {
  if (unasked === 'emulator') return { status: 'ok', message: 'None is needed: an emulator on http takes no token.' };
  if (unasked) return { status: 'failed', message: 'None was asked, as the endpoint may not have a token.' };
  const others = reasons.map((each) => `${each.name}: ${clipped(each.reason)}`).join(' ');
  if (!token) {
    return {
      status: 'failed',
      message: `No credential answered. ${others}`,
      advice: 'Log in with az login, or set AZURE_CLIENT_ID, AZURE_TENANT_ID and a secret or a certificate.',
      details: { reasons },
    };
  }
  const { tid: tenant } = claimsOf(token.token);
  const expiresOn = new Date(token.expiresOnTimestamp).toISOString();
  const of = tenant === undefined ? '' : ` of tenant ${tenant}`;
  return {
    status: 'ok',
    message: `${name} gave a token${of}.${others && ` Before it: ${others}`}`,
    details: { credential: name, tenant: tenant ?? null, expiresOn, reasons },
  };
}

/** The names of the chain that a value of AZURE_TOKEN_CREDENTIALS stands for. */
function namesOf(chosen = ''): readonly string[] {
  const { prod, dev } = chainNames;
  const choice = chosen.trim().toLowerCase();
  if (choice === '') return [...prod, ...dev];
  if (choice === 'prod' || choice === 'dev') return chainNames[choice];
  return [...prod, ...dev].filter((name) => name.toLowerCase() === choice);
}

/** The library's message without what is the same in all of them. */
function reasonIn(name: string, message: string): string {
  const text = message.startsWith(name) ? message.slice(name.length).replace(/^:? */, '') : message;
  return excerpt(text.replace(/To troubleshoot, visit \S+( |$)/g, ''));
}

function clipped(text: string): string {
  return text.length > 110 ? `${text.slice(0, 107)}...` : text.replace(/[^.]$/, '$&.');
}
