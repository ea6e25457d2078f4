import type { TokenCredential } from '@azure/core-auth';
import type { ProxySettings } from '@azure/core-rest-pipeline';
import type { Caller } from '../../cmdlet/caller.js';
import { RecordError } from '../../cmdlet/error-record.js';
import { cloudOfResourceManager, resourceManagerScope } from '../clouds.js';
import { isPlainHttp } from '../endpoints.js';
import { cachedCredential } from '../management/token-cache.js';
import type { Account, Subscription } from './account.js';
import { azCliAccount } from './az-cli.js';

/**
 * The account of DefaultAzureCredential: environment, workload identity, managed identity, az, and the rest of its chain.
 *
 * The library is loaded when the first token is asked for. Its choice depends on environment variables, so tokens are
 * kept apart by them.
 *
 * @param proxyOptions - The proxy for the login, if the call names one.
 */
export function chainAccount(caller: Caller, endpoint: string, proxyOptions?: ProxySettings): Account {
  const { environment } = caller;
  const authorityHost = cloudOfResourceManager(endpoint)?.authorityHost;
  const identity = ['AZURE_CLIENT_ID', 'AZURE_TENANT_ID', 'AZURE_USERNAME', 'AZURE_TOKEN_CREDENTIALS'];
  const key = JSON.stringify([authorityHost, ...identity.map((name) => environment[name])]);
  const credential = cachedCredential(
    lazyDefaultCredential(authorityHost, proxyOptions),
    `DefaultAzureCredential/${key}`,
  );
  return accountWith(credential, 'DefaultAzureCredential', caller, endpoint);
}

/** The account of a credential that a program gave. Its tokens are its own to remember. */
export function givenAccount(credential: TokenCredential, caller: Caller, endpoint: string): Account {
  return accountWith(credential, 'connect()', caller, endpoint);
}

function accountWith(credential: TokenCredential, source: string, caller: Caller, endpoint: string): Account {
  return { source, credential, subscription: () => subscriptionFor(credential, caller, endpoint) };
}

/**
 * The subscription that `AZURE_SUBSCRIPTION_ID` names; else the default of az, provided that the token is of the very
 * account that az is logged in with.
 */
async function subscriptionFor(credential: TokenCredential, caller: Caller, endpoint: string): Promise<Subscription> {
  const named = caller.environment['AZURE_SUBSCRIPTION_ID'];
  if (named) return { id: named, source: 'AZURE_SUBSCRIPTION_ID' };
  // An emulator takes no token, so nobody is logged in there whose default could count.
  // With the options of the requests that follow, so that they find the token in the cache.
  const token = isPlainHttp(endpoint)
    ? null
    : await credential.getToken(resourceManagerScope(endpoint), { enableCae: true });
  const az = token && (await azCliAccount());
  if (token && az && isSameAccount(claimsOf(token.token), az)) return { id: az.id, source: 'az account show' };
  throw noSubscription();
}

/** A call that names no subscription and has nobody to ask for one. */
export function noSubscription(): RecordError {
  return new RecordError({
    message:
      'No subscription is given. Pass -SubscriptionId (subscriptionId in Node, --subscription in the shell), set AZURE_SUBSCRIPTION_ID, log in with Connect-AzAccount, or choose a default with az account set.',
    errorId: 'NoSubscription',
    category: 'InvalidArgument',
  });
}

/** What an access token says of its account. */
export interface Claims {
  readonly tid?: string;
  readonly appid?: string;
  readonly upn?: string;
  readonly unique_name?: string;
  readonly preferred_username?: string;
}

function isSameAccount(
  claims: Claims,
  az: { readonly tenantId: string; readonly user: { readonly name: string } },
): boolean {
  const names = [claims.upn, claims.unique_name, claims.preferred_username, claims.appid];
  return claims.tid === az.tenantId && names.some((name) => name?.toLowerCase() === az.user.name.toLowerCase());
}

/** What an access token says of its account. Read, not verified: it only decides which question is asked next. */
export function claimsOf(token: string): Claims {
  try {
    return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as Claims;
  } catch {
    return {};
  }
}

/** The library's own message is a page: what each of its ways said goes to the record's data. */
function notLoggedIn(error: unknown): RecordError {
  const reasons = error instanceof Error ? error.message.split(/\r?\n/) : [];
  return new RecordError(
    {
      message: 'Nobody is logged in to Azure: DefaultAzureCredential found no credential that works.',
      errorId: 'NotLoggedIn',
      category: 'AuthenticationError',
      recommendedAction:
        'Log in with Connect-AzAccount or az login, or set AZURE_CLIENT_ID, AZURE_TENANT_ID and a secret or certificate. The data of this error says why each way failed.',
      data: { reasons: reasons.map((line) => line.trim()).filter((line) => line !== '') },
    },
    { cause: error },
  );
}

/** The library's chain of credentials, as this product uses it. */
export async function defaultCredential(
  authorityHost: string | undefined,
  proxyOptions: ProxySettings | undefined,
): Promise<TokenCredential> {
  const { DefaultAzureCredential } = await import('@azure/identity');
  const { systemRootsPolicy } = await import('../management/policies/system-roots.js');
  return new DefaultAzureCredential({
    ...(authorityHost !== undefined && { authorityHost }),
    ...(proxyOptions && { proxyOptions }),
    // Who inspects TLS inspects logins too.
    additionalPolicies: [{ policy: systemRootsPolicy(), position: 'perRetry' }],
  });
}

function lazyDefaultCredential(
  authorityHost: string | undefined,
  proxyOptions: ProxySettings | undefined,
): TokenCredential {
  let loaded: Promise<TokenCredential> | undefined;
  return {
    async getToken(scopes, options) {
      loaded ??= defaultCredential(authorityHost, proxyOptions);
      try {
        return await (await loaded).getToken(scopes, options);
      } catch (error) {
        throw notLoggedIn(error);
      }
    },
  };
}
