import type { CheckContext, CheckResult } from '../../cmdlet/diagnosis.js';

/** No token is asked for. */
const script = `
$module = Get-Module -ListAvailable -Name Az.Accounts | Select-Object -First 1
if (-not $module) { return @{ version = '' } }
Import-Module -Name Az.Accounts -ErrorAction Stop
$context = Get-AzContext -ErrorAction Stop
@{
    version = [string] $module.Version
    account = [string] $context.Account.Id
    tenant = [string] $context.Tenant.Id
    subscription = [string] $context.Subscription.Id
    environment = [string] $context.Environment.Name
}`;

/** Whether PowerShell has an account for the module's calls. azq itself does not use it. */
export async function checkAzContext(powershell: CheckContext['powershell']): Promise<CheckResult> {
  const found = (await powershell(script)) as Readonly<Record<string, string>> | undefined;
  if (!found) return { status: 'warning', message: 'It was not asked for, as there is no PowerShell.' };
  if (!found['version']) {
    const advice = 'Without it the module logs in as azq does. Install-Module Az.Accounts adds it.';
    return { status: 'warning', message: 'Az.Accounts is not installed.', advice };
  }
  const { version, account, tenant, subscription, environment } = found;
  const about = `Az.Accounts ${version}`;
  if (!account) {
    return {
      status: 'warning',
      message: `${about} has no context.`,
      advice: 'Log in with Connect-AzAccount, or the module logs in as azq does.',
      details: found,
    };
  }
  const message = `${about}: ${account} of tenant ${tenant} in ${environment}`;
  if (subscription) return { status: 'ok', message: `${message}, subscription ${subscription}.`, details: found };
  const advice = 'Choose one with Set-AzContext -Subscription.';
  return { status: 'warning', message: `${message}, without a subscription.`, advice, details: found };
}
