import type { TokenCredential } from '@azure/core-auth';
import type { Caller, CallerQuestion } from '../../cmdlet/caller.js';
import { RecordError } from '../../cmdlet/error-record.js';
import { cachedCredential } from '../management/token-cache.js';
import type { Account } from './account.js';

/**
 * The questions that a calling PowerShell answers with Az.Accounts.
 *
 * Whether the module is installed is found by looking for its folder: asking the engine for an unknown command searches
 * every module there is. A completion does not wait for it to load, which takes seconds. Get-AzAccessToken gives a
 * String or, from Az.Accounts 5 on, a SecureString.
 */
export const azAccountsQuestions: Readonly<Record<'azContext' | 'azToken', CallerQuestion>> = {
  azContext: {
    script: `
$context = $Call.BoundParameters['DefaultProfile']
$installed = $null -ne (Get-Module -Name Az.Accounts)
foreach ($folder in ([string] $env:PSModulePath).Split([System.IO.Path]::PathSeparator)) {
    if ($installed -or -not $folder) { continue }
    $installed = [System.IO.Directory]::Exists([System.IO.Path]::Combine($folder, 'Az.Accounts'))
}
if ($installed -and $Call.Hurried -and -not (Get-Module -Name Az.Accounts)) { return @{ notLoaded = $true } }
if ($installed) {
    Import-Module -Name Az.Accounts -Global -ErrorAction Stop
    if (-not $context) { $context = Get-AzContext -ErrorAction Stop }
}
if ($context -and $context.PSObject.Properties['DefaultContext']) { $context = $context.DefaultContext }
if ($context -and $context.Account) {
    @{
        account = [string] $context.Account.Id
        tenant = [string] $context.Tenant.Id
        subscription = [string] $context.Subscription.Id
        environment = [string] $context.Environment.Name
        endpoint = [string] $context.Environment.ResourceManagerUrl
        usable = $installed
    }
}`,
  },
  azToken: {
    script: `
$request = @{ ResourceUrl = $Call.Parameters['resource']; ErrorAction = 'Stop' }
if ($Call.Parameters['tenant']) { $request['TenantId'] = $Call.Parameters['tenant'] }
if ($Call.BoundParameters['DefaultProfile']) { $request['DefaultProfile'] = $Call.BoundParameters['DefaultProfile'] }
$token = Get-AzAccessToken @request
$secret = $token.Token
if ($secret -is [securestring]) { $secret = [System.Net.NetworkCredential]::new('', $secret).Password }
@{
    token = [System.Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes($secret))
    expiresOn = ([System.DateTimeOffset] $token.ExpiresOn).ToUnixTimeMilliseconds()
}`,
  },
};

/** What a completion gets, which has no time to load Az.Accounts. */
interface NotLoaded {
  readonly notLoaded: true;
}

interface AzContext {
  readonly account: string;
  readonly tenant: string;
  readonly subscription: string;
  readonly environment: string;
  readonly endpoint: string;
  readonly usable: boolean;
}

/**
 * The account of the Az context of the calling PowerShell, or of its -DefaultProfile.
 *
 * @returns Undefined when Az.Accounts is not installed or nobody is logged in: then another source may be asked.
 * @throws RecordError when there is a context and it cannot be used: no other identity takes its place.
 */
export async function azContextAccount(caller: Caller, hasDefaultProfile: boolean): Promise<Account | undefined> {
  const context = (await caller.ask?.('azContext', {})) as AzContext | NotLoaded | null | undefined;
  if (context && 'notLoaded' in context) throw notLoaded();
  if (!context) {
    if (!hasDefaultProfile) return undefined;
    throw new RecordError({
      message:
        '-DefaultProfile is not an Azure context with an account. Pass what Get-AzContext or Connect-AzAccount gives.',
      errorId: 'InvalidDefaultProfile',
      category: 'InvalidArgument',
    });
  }
  if (!context.usable) {
    throw new RecordError({
      message:
        '-DefaultProfile needs the module Az.Accounts, which is not installed. Install-Module Az.Accounts adds it.',
      errorId: 'AzAccountsNotInstalled',
      category: 'ResourceUnavailable',
    });
  }
  const key = `Az.Accounts/${context.account}/${context.tenant}/${context.environment}`;
  return {
    source: 'Az.Accounts',
    name: context.account,
    credential: cachedCredential(azCredential(caller, context), key),
    ...(context.endpoint && { endpoint: context.endpoint }),
    subscription: () => Promise.resolve(subscriptionOf(context)),
  };
}

function notLoaded(): RecordError {
  return new RecordError({
    message: 'Az.Accounts is not loaded yet, and loading it takes longer than a completion may.',
    errorId: 'AzAccountsNotLoaded',
    category: 'ResourceUnavailable',
  });
}

function subscriptionOf(context: AzContext) {
  if (context.subscription) return { id: context.subscription, source: 'the Az context' };
  throw new RecordError({
    message: `The Az context of ${context.account} has no subscription. Choose one with Set-AzContext -Subscription, or pass -SubscriptionId.`,
    errorId: 'NoSubscription',
    category: 'InvalidOperation',
  });
}

function azCredential(caller: Caller, { tenant }: AzContext): TokenCredential {
  return {
    async getToken(scopes) {
      const [scope = ''] = [scopes].flat();
      const resource = scope.replace(/\.default$/, '');
      const answer = (await caller.ask?.('azToken', { resource, tenant })) as {
        token: string;
        expiresOn: number;
      } | null;
      if (!answer) return null;
      return { token: Buffer.from(answer.token, 'base64').toString('utf8'), expiresOnTimestamp: answer.expiresOn };
    },
  };
}
