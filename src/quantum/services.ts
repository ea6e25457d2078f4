import type { TokenCredential } from '@azure/core-auth';
import type { Caller } from '../cmdlet/caller.js';
import type { CommandRuntime } from '../cmdlet/command-runtime.js';
import { RecordError } from '../cmdlet/error-record.js';
import type { Account, Subscription } from './account/account.js';
import { azContextAccount } from './account/az-accounts.js';
import { chainAccount, givenAccount, noSubscription } from './account/chain-account.js';
import { connectionServices, type ConnectionServices } from './connection-services.js';
import type { ConnectOptions } from './connect-options.js';
import { isPlainHttp, publicEndpoint } from './endpoints.js';
import type { AzureQuantumManagementClientOptions } from './management/client.js';
import type { RequestEvent } from './management/policies/observe.js';
import { trustedEndpoint } from './management/endpoint.js';
import type { QuantumServiceError } from './management/errors.js';
import type { QuantumManagementClient } from './management/quantum-management-client.js';
import { problemWithSubscriptionId, quoted } from './names.js';
import { proxyFor, type ProxyCall } from './proxy.js';
import { proxyVariables } from './proxy-variables.js';
import { describeRequest } from './request-trace.js';
import { endpointErrorRecord } from './service-error-record.js';
import { productVersion } from './version.js';

/** A management client, and how its subscription came about. */
export interface Management {
  readonly client: QuantumManagementClient;
  readonly subscription: Subscription;
}

/** What the bodies of the module's cmdlets work with. */
export interface QuantumServices extends ConnectionServices {
  /**
   * The management client for a call.
   *
   * Account and subscription come from one source; a subscription that the call names replaces the subscription only.
   *
   * @throws RecordError when there is nobody to log in as, no subscription, or an endpoint that must not have a token.
   */
  readonly management: (call: ManagementCall) => Promise<Management>;
}

/** What a call's parameters say of as whom and through which proxy it goes. */
export interface AccountCall extends ProxyCall {
  readonly defaultProfile?: unknown;
}

/** The same, and where it goes. */
export interface ManagementCall extends AccountCall {
  /** The subscription, if the call names one. */
  readonly subscriptionId?: string | undefined;
  /** Given when it is -InputObject that names the subscription. */
  readonly inputObject?: unknown;
  /** For a client of the call's own, which no other call gets. */
  readonly clientOptions?: Pick<AzureQuantumManagementClientOptions, 'additionalPolicies' | 'retryOptions'>;
}

/** The services of one call. Tokens and a client for the next like it outlive it; nothing else does. */
export function quantumServices(caller: Caller, runtime: CommandRuntime): QuantumServices {
  const management = managementFactory(caller, runtime);
  return { management, ...connectionServices(caller, runtime, management) };
}

function managementFactory(caller: Caller, runtime: CommandRuntime): QuantumServices['management'] {
  const options = caller.options as ConnectOptions;
  return async (call) => {
    const { subscriptionId, inputObject, defaultProfile: profile } = call;
    const defaultProfile = profile !== undefined;
    const source = (inputObject === undefined ? parameterName : identityName)[caller.kind];
    if (defaultProfile && caller.kind !== 'pwsh') throw onlyInPowerShell();
    if (options.client) return withGivenClient(options.client, subscriptionId);
    // An empty variable is one that is not set.
    const configured = options.endpoint ?? (caller.environment['AZURE_QUANTUM_RESOURCE_MANAGER_ENDPOINT'] || undefined);
    const named = namedSubscription(subscriptionId, source, caller);
    // An emulator takes no token, so with a subscription named there is nothing to log in for.
    const needsAccount = !named || defaultProfile || !isPlainHttp(configured ?? publicEndpoint);
    const account = needsAccount ? await accountOf(caller, options, configured, call) : undefined;
    const endpoint = configured ?? account?.endpoint ?? publicEndpoint;
    const trustedHosts = trustedHostsOf(caller, account);
    refuseUntrusted(endpoint, { hasCredential: account !== undefined, trustedHosts });
    const subscription = named ?? (await account?.subscription());
    if (!subscription) throw noSubscription();
    const problem = problemWithSubscriptionId(subscription.id);
    if (problem) throw wrongSubscription(subscription, problem);
    await runtime.writeVerbose(describe(subscription, account, endpoint));
    const proxy = await proxyFor(call, caller, endpoint);
    const apiVersion = options.apiVersion ?? caller.environment['AZURE_QUANTUM_API_VERSION'];
    const clientOptions: AzureQuantumManagementClientOptions = {
      endpoint,
      trustedHosts,
      ...(apiVersion && { apiVersion }),
      ...(options.retryOptions && { retryOptions: options.retryOptions }),
      productVersion,
      ...call.clientOptions,
      ...(proxy && { proxyOptions: proxy }),
      ...(runtime.debugEnabled && {
        observer: (event: RequestEvent) => void runtime.writeDebug(describeRequest(event)).catch(() => undefined),
      }),
    };
    // Read by a client when it is made.
    const proxies = proxyVariables.map((name) => caller.environment[name]);
    const client = await clientFor(account?.credential, subscription.id, clientOptions, proxies);
    return { client, subscription };
  };
}

/** A new client costs as much as a good part of a request, so the last one is used again where nothing is different. */
async function clientFor(
  credential: TokenCredential | undefined,
  subscriptionId: string,
  options: AzureQuantumManagementClientOptions,
  more: unknown,
): Promise<QuantumManagementClient> {
  const made = JSON.stringify([subscriptionId, options, more]);
  const isShared = !options.observer && !options.additionalPolicies;
  if (isShared && latest?.credential === credential && latest?.made === made) return latest.client;
  // Loaded by the first call that comes this far: a host that starts, and help, need none of it.
  const { AzureQuantumManagementClient } = await import('./management/client.js');
  const client = new AzureQuantumManagementClient(credential, subscriptionId, options);
  if (isShared) latest = { credential, made, client };
  return client;
}

let latest:
  | {
      readonly credential: TokenCredential | undefined;
      readonly made: string;
      readonly client: QuantumManagementClient;
    }
  | undefined;

/** The hosts that may have a token, besides those of the known clouds. */
export function trustedHostsOf(caller: Caller, account: Account | undefined): string[] {
  const { trustedHosts = [] } = caller.options as ConnectOptions;
  const named = caller.environment['AZURE_QUANTUM_TRUSTED_HOSTS']?.split(',').map((host) => host.trim()) ?? [];
  // Whoever logged in to an environment of Az trusts its Resource Manager.
  const own = account?.endpoint ? [new URL(account.endpoint).host] : [];
  return [...trustedHosts, ...named, ...own];
}

/** The client checks the same, but by then an account may have been asked for a token that nobody should have. */
function refuseUntrusted(...endpoint: Parameters<typeof trustedEndpoint>): void {
  try {
    trustedEndpoint(...endpoint);
  } catch (error) {
    throw endpointErrorRecord(error as QuantumServiceError);
  }
}

/** How the parameter is called where the caller is. */
const parameterName = { pwsh: '-SubscriptionId', node: 'subscriptionId', shell: '--subscription' };
const identityName = { pwsh: 'InputObject', node: 'InputObject', shell: '--ids' };

function namedSubscription(
  subscriptionId: string | undefined,
  source: string,
  caller: Caller,
): Subscription | undefined {
  if (subscriptionId) return { id: subscriptionId, source };
  const { subscriptionId: given } = caller.options as ConnectOptions;
  return given ? { id: given, source: 'connect()' } : undefined;
}

/** The one source: what the program gave, else the Az context, else DefaultAzureCredential. */
export async function accountOf(
  caller: Caller,
  { credential }: ConnectOptions,
  configured: string | undefined,
  call: AccountCall,
): Promise<Account> {
  const endpoint = configured ?? publicEndpoint;
  if (credential) return givenAccount(credential, caller, endpoint);
  const account = await azContextAccount(caller, call.defaultProfile !== undefined);
  return account ?? chainAccount(caller, endpoint, await proxyFor(call, caller, endpoint));
}

function withGivenClient(client: QuantumManagementClient, subscriptionId: string | undefined): Management {
  if (subscriptionId && subscriptionId.toLowerCase() !== client.subscriptionId.toLowerCase()) {
    throw new RecordError({
      message: `The client given to connect() is for the subscription ${client.subscriptionId}, and this call names ${subscriptionId}. Connect with a client for that one.`,
      errorId: 'SubscriptionMismatch',
      category: 'InvalidArgument',
    });
  }
  return { client, subscription: { id: client.subscriptionId, source: 'the client given to connect()' } };
}

function describe(subscription: Subscription, account: Account | undefined, endpoint: string): string {
  const who = account ? ` as ${account.name ?? 'the account'} (from ${account.source})` : ' without a login';
  return `Using subscription ${subscription.id} (from ${subscription.source})${who} at ${endpoint}.`;
}

function wrongSubscription(subscription: Subscription, problem: string): RecordError {
  return new RecordError({
    message: `The subscription id ${quoted(subscription.id)} (from ${subscription.source}) ${problem}.`,
    errorId: 'InvalidSubscriptionId',
    category: 'InvalidArgument',
    target: subscription.id,
  });
}

function onlyInPowerShell(): RecordError {
  return new RecordError({
    message:
      'DefaultProfile is an object of a PowerShell session and means nothing here. Pass a credential to connect().',
    errorId: 'DefaultProfileOutsidePowerShell',
    category: 'InvalidArgument',
  });
}
